package weir.datastream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.api.CloseableIterator;
import weir.base.RandomSource;

/** The jobs of the test that runs now: each runs straight to its end at first, and is killed and restored later. */
final class Runs {
    private static final ThreadLocal<Runs> CURRENT = ThreadLocal.withInitial(Runs::new);

    /** What the straight runs gave, in their order; null where one failed. */
    private final List<List<?>> straight = new ArrayList<>();

    private RandomSource random;
    private int next;

    static Runs begin() {
        CURRENT.remove();
        return CURRENT.get();
    }

    static void end() {
        CURRENT.remove();
    }

    static Runs current() {
        return CURRENT.get();
    }

    boolean isEmpty() {
        return straight.isEmpty();
    }

    void killFromNowOn(RandomSource chance) {
        random = chance;
    }

    /** Executes all that was built in {@code env} and returns what {@code stream} carried. */
    <T> List<T> rows(StreamExecutionEnvironment env, DataStream<T> stream) throws Exception {
        // In batch mode there are no checkpoints to go on from.
        if (env.buildJob("results").settings().batchMode()) {
            return straight(env, stream);
        } else if (random != null) {
            List<?> before = straight.get(next++);
            return inOrderOf(before, new KilledRun<>(env, stream, random).rows());
        }
        straight.add(null);
        List<T> rows = straight(env, stream);
        straight.set(straight.size() - 1, rows);
        return rows;
    }

    private static <T> List<T> straight(StreamExecutionEnvironment env, DataStream<T> stream) throws Exception {
        List<T> seen = new ArrayList<>();
        CloseableIterator<T> rows = stream.collectAsync();
        JobClient job = env.executeAsync();
        rows.forEachRemaining(seen::add);
        job.getJobExecutionResult().get();
        return seen;
    }

    /** At another parallelism the same rows may come in another order, on which the test may not insist. */
    @SuppressWarnings("unchecked")
    private static <T> List<T> inOrderOf(List<?> before, List<T> rows) {
        return before != null && counts(before).equals(counts(rows)) ? (List<T>) before : rows;
    }

    private static Map<Object, Long> counts(List<?> rows) {
        Map<Object, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1L, Long::sum));
        return counts;
    }
}
