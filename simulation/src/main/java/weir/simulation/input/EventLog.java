package weir.simulation.input;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.base.RandomSource;

/**
 * A log of events with disorder, and, if wanted, now and then an event that is much too late.
 *
 * <p>Keys are skewed: the first are far more frequent than the last. Times differ between any two events. *
 * @param partitions how many
 * @param rows in each partition
 * @param keys how many
 * @param withLate whether some events are much too late
 */
public record EventLog(int partitions, int rows, int keys, boolean withLate) implements Serializable {
    private static final long DISORDER_MILLIS = 200;
    private static final long STEP_MILLIS = 20;
    private static final long LATENESS_MILLIS = 3_000;
    private static final int LATE_ONE_IN = 40;

    /** The events of one partition, in the order in which they are read. */
    public List<Event> partition(int partition) {
        RandomSource random = new RandomSource(31L * partition + rows);
        Map<String, Long> sequences = new HashMap<>();
        List<Event> events = new ArrayList<>(rows);
        for (int index = 0; index < rows; index++) {
            String key = "k" + random.nextInt(1 + random.nextInt(keys));
            long behind = withLate && random.nextInt(LATE_ONE_IN) == 0
                    ? LATENESS_MILLIS
                    : random.nextInt((int) DISORDER_MILLIS);
            events.add(event(partition, key, sequences, apart(partition, index * STEP_MILLIS - behind, index), random));
        }
        return events;
    }

    /** All events of all partitions. */
    public List<Event> all() {
        List<Event> all = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            all.addAll(partition(partition));
        }
        return all;
    }

    /** How many milliseconds of the events' clock stand for one of the constants here, so that no two events share a time. */
    public long unitMillis() {
        return (long) rows * partitions;
    }

    private long apart(int partition, long time, int index) {
        return time * unitMillis() + (long) index * partitions + partition;
    }

    /** The most by which an event is behind those before it, unless it is much too late. */
    public long disorderMillis() {
        return DISORDER_MILLIS * unitMillis();
    }

    private static Event event(int partition, String key, Map<String, Long> sequences, long time, RandomSource random) {
        long sequence = sequences.merge(key, 1L, Long::sum) - 1;
        return new Event(partition, key, sequence, time, random.nextInt(100));
    }
}
