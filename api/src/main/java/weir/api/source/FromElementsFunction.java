package weir.api.source;

import java.util.ArrayList;
import java.util.List;

/** Emits given elements, in the older shape of a source; {@code fromData} is the newer way. */
public class FromElementsFunction<T> implements SourceFunction<T> {
    private static final long serialVersionUID = 1L;

    private final List<T> elements = new ArrayList<>();
    private volatile boolean cancelled;
    private volatile int emitted;

    @SafeVarargs
    public FromElementsFunction(T... elements) {
        for (T element : elements) {
            this.elements.add(element);
        }
    }

    public FromElementsFunction(Iterable<T> elements) {
        elements.forEach(this.elements::add);
    }

    @Override
    public void run(SourceContext<T> ctx) {
        for (int i = 0; i < elements.size() && !cancelled; i++) {
            synchronized (ctx.getCheckpointLock()) {
                ctx.collect(elements.get(i));
                emitted = i + 1;
            }
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    public int getNumElements() {
        return elements.size();
    }

    public int getNumElementsEmitted() {
        return emitted;
    }
}
