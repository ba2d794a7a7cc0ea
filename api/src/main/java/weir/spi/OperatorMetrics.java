package weir.spi;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import weir.api.metrics.View;

/** The named readings of one operator in one task. Written by the task's thread, read by any. */
public final class OperatorMetrics {
    private final Map<String, Supplier<?>> readings = new ConcurrentSkipListMap<>();
    private final Consumer<View> updater;

    /** Readings whose views are not updated by the clock. */
    public OperatorMetrics() {
        this(view -> {});
    }

    /** Readings whose views {@code updater} has updated from now on, by the clock and in the task's thread. */
    public OperatorMetrics(Consumer<View> updater) {
        this.updater = updater;
    }

    /** Offers a reading under {@code name}, replacing an older one of that name. */
    public void register(String name, Supplier<?> reading) {
        readings.put(name, reading);
    }

    /** Has a metric updated at every interval, as rates need it. */
    public void keepUpdated(View view) {
        updater.accept(view);
    }

    /** Makes a count that the task's thread adds to. */
    public Count count(String name) {
        Count count = new Count();
        register(name, count::get);
        return count;
    }

    /** All readings by name. */
    public Map<String, Supplier<?>> readings() {
        return readings;
    }

    /** A number that one thread adds to and others read now and then. */
    public static final class Count {
        private long value;

        public void add(long amount) {
            value += amount;
        }

        public long get() {
            return value;
        }
    }
}
