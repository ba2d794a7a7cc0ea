package weir.spi;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** The named readings of one operator in one task. Written by the task's thread, read by any. */
public final class OperatorMetrics {
    private final Map<String, Supplier<?>> readings = new ConcurrentSkipListMap<>();

    /** Offers a reading under {@code name}, replacing an older one of that name. */
    public void register(String name, Supplier<?> reading) {
        readings.put(name, reading);
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
