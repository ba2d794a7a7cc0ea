package weir.operators.window;

import weir.api.Collector;
import weir.api.windowing.AllWindowFunction;
import weir.api.windowing.Window;

/** Calls a window function of a stream without keys. */
final class ApplyAllBody<K, E, R, W extends Window> extends WindowBody<K, E, R, W> {
    private static final long serialVersionUID = 1L;

    private final AllWindowFunction<E, R, W> function;

    ApplyAllBody(AllWindowFunction<E, R, W> function) {
        this.function = function;
    }

    @Override
    Object function() {
        return function;
    }

    @Override
    void apply(K key, W window, Iterable<E> elements, Collector<R> out) throws Exception {
        function.apply(window, elements, out);
    }
}
