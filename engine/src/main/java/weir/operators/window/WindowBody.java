package weir.operators.window;

import java.io.Serializable;
import weir.api.Collector;
import weir.api.windowing.AllWindowFunction;
import weir.api.windowing.ProcessAllWindowFunction;
import weir.api.windowing.ProcessWindowFunction;
import weir.api.windowing.Window;
import weir.api.windowing.WindowFunction;

/**
 * What is made of the contents of a window that fires: one of the four kinds of window function behind one face.
 *
 * @param <E> what the contents consist of: rows, or the one result of a reduce or aggregate function
 */
public abstract class WindowBody<K, E, R, W extends Window> implements Serializable {
    private static final long serialVersionUID = 1L;

    WindowBody() {}

    public static <K, E, R, W extends Window> WindowBody<K, E, R, W> of(WindowFunction<E, R, K, W> function) {
        return new ApplyBody<>(function);
    }

    public static <K, E, R, W extends Window> WindowBody<K, E, R, W> of(ProcessWindowFunction<E, R, K, W> function) {
        return new ProcessBody<>(function);
    }

    public static <K, E, R, W extends Window> WindowBody<K, E, R, W> ofAll(AllWindowFunction<E, R, W> function) {
        return new ApplyAllBody<>(function);
    }

    public static <K, E, R, W extends Window> WindowBody<K, E, R, W> ofAll(ProcessAllWindowFunction<E, R, W> function) {
        return new ProcessAllBody<>(function);
    }

    /** The user's function, to be opened and closed. */
    abstract Object function();

    /** Makes ready to be applied to whatever window {@code scope} then shows. */
    void enter(WindowScope<W> scope) {}

    abstract void apply(K key, W window, Iterable<E> elements, Collector<R> out) throws Exception;

    /** The window goes away. */
    void clear() throws Exception {}
}
