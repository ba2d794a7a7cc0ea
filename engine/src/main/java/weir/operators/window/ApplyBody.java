package weir.operators.window;

import weir.api.Collector;
import weir.api.windowing.Window;
import weir.api.windowing.WindowFunction;

/** Calls a window function. */
final class ApplyBody<K, E, R, W extends Window> extends WindowBody<K, E, R, W> {
    private static final long serialVersionUID = 1L;

    private final WindowFunction<E, R, K, W> function;

    ApplyBody(WindowFunction<E, R, K, W> function) {
        this.function = function;
    }

    @Override
    Object function() {
        return function;
    }

    @Override
    void apply(K key, W window, Iterable<E> elements, Collector<R> out) throws Exception {
        function.apply(key, window, elements, out);
    }
}
