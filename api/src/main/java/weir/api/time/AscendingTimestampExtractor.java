package weir.api.time;

import java.io.Serializable;
import java.lang.System.Logger.Level;

/**
 * Reads timestamps that never decrease within a task, as in Flink 1.x. A timestamp that does decrease goes to the
 * violation handler, which by default logs it, and is kept as it is.
 */
public abstract class AscendingTimestampExtractor<T> implements AssignerWithPeriodicWatermarks<T> {
    private static final long serialVersionUID = 1L;

    private MonotonyViolationHandler violationHandler = new LoggingHandler();
    private long currentTimestamp = Long.MIN_VALUE;

    /** The time of the record in milliseconds since 1970-01-01T00:00Z. */
    public abstract long extractAscendingTimestamp(T element);

    /** Chooses what happens when a timestamp is smaller than one before it. */
    public AscendingTimestampExtractor<T> withViolationHandler(MonotonyViolationHandler handler) {
        this.violationHandler = handler;
        return this;
    }

    @Override
    public final long extractTimestamp(T element, long previousElementTimestamp) {
        long timestamp = extractAscendingTimestamp(element);
        if (timestamp >= currentTimestamp) {
            currentTimestamp = timestamp;
        } else {
            violationHandler.handleViolation(timestamp, currentTimestamp);
        }
        return timestamp;
    }

    @Override
    public final Watermark getCurrentWatermark() {
        return new Watermark(currentTimestamp == Long.MIN_VALUE ? Long.MIN_VALUE : currentTimestamp - 1);
    }

    /** Decides what a decreasing timestamp means. */
    public interface MonotonyViolationHandler extends Serializable {
        void handleViolation(long elementTimestamp, long lastTimestamp);
    }

    /** Lets decreasing timestamps pass in silence. */
    public static final class IgnoringHandler implements MonotonyViolationHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public void handleViolation(long elementTimestamp, long lastTimestamp) {}
    }

    /** Fails the job at a decreasing timestamp. */
    public static final class FailingHandler implements MonotonyViolationHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public void handleViolation(long elementTimestamp, long lastTimestamp) {
            throw new IllegalStateException(describe(elementTimestamp, lastTimestamp));
        }
    }

    /** Logs decreasing timestamps as warnings. */
    public static final class LoggingHandler implements MonotonyViolationHandler {
        private static final long serialVersionUID = 1L;
        private static final System.Logger LOG = System.getLogger(AscendingTimestampExtractor.class.getName());

        @Override
        public void handleViolation(long elementTimestamp, long lastTimestamp) {
            LOG.log(Level.WARNING, describe(elementTimestamp, lastTimestamp));
        }
    }

    private static String describe(long elementTimestamp, long lastTimestamp) {
        return "A record has timestamp " + elementTimestamp + " after one with " + lastTimestamp
                + " although timestamps were declared ascending; use BoundedOutOfOrdernessTimestampExtractor where"
                + " records are out of order.";
    }
}
