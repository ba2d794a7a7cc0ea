package weir.testing;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What a test pushed and the job has not read yet; found by number, since the job works on copies of its functions. */
final class InputQueue<T> {
    private static final Map<Long, InputQueue<?>> QUEUES = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT_ID = new AtomicLong();

    /** One thing that was pushed. */
    sealed interface Element<T> {}

    record Row<T>(T value, long timestampMillis) implements Element<T> {}

    record Mark<T>(long timestampMillis) implements Element<T> {}

    record Idle<T>() implements Element<T> {}

    record End<T>() implements Element<T> {}

    private final long id = NEXT_ID.getAndIncrement();
    private final Queue<Element<T>> elements = new ConcurrentLinkedQueue<>();

    static <T> InputQueue<T> register() {
        InputQueue<T> queue = new InputQueue<>();
        QUEUES.put(queue.id, queue);
        return queue;
    }

    @SuppressWarnings("unchecked")
    static <T> InputQueue<T> find(long id) {
        return (InputQueue<T>) QUEUES.get(id);
    }

    long id() {
        return id;
    }

    void add(Element<T> element) {
        elements.add(element);
    }

    /** The oldest element, or null if there is none. */
    Element<T> poll() {
        return elements.poll();
    }
}
