package weir.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import weir.api.sink.SinkFunction;
import weir.datastream.DataStream;

/** Keeps what reached a sink until the test takes it. */
public final class TestOutput<T> {
    private static final Map<Long, Queue<Arrival<?>>> ARRIVALS = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT_ID = new AtomicLong();

    private final long id = NEXT_ID.getAndIncrement();

    /** A row that arrived, with its timestamp in milliseconds; null if it had none. */
    public record Arrival<T>(T row, Long timestampMillis) {}

    /** Puts a sink behind {@code stream}. */
    public TestOutput(DataStream<T> stream) {
        ARRIVALS.put(id, new ConcurrentLinkedQueue<>());
        stream.addSink(new Collecting<>(id)).name("Test Output");
    }

    /** The rows since the last call, in the order of arrival. */
    public List<T> take() {
        return takeTimed().stream().map(Arrival::row).toList();
    }

    /** The rows since the last call with their timestamps, in the order of arrival. */
    @SuppressWarnings("unchecked")
    public List<Arrival<T>> takeTimed() {
        List<Arrival<T>> taken = new ArrayList<>();
        Queue<Arrival<?>> queue = ARRIVALS.get(id);
        for (Arrival<?> next = queue.poll(); next != null; next = queue.poll()) {
            taken.add((Arrival<T>) next);
        }
        return taken;
    }

    private static final class Collecting<T> implements SinkFunction<T> {
        private static final long serialVersionUID = 1L;

        private final long id;

        Collecting(long id) {
            this.id = id;
        }

        @Override
        public void invoke(T value, Context context) {
            ARRIVALS.get(id).add(new Arrival<>(value, context.timestamp()));
        }
    }
}
