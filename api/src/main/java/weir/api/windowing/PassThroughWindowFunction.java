package weir.api.windowing;

import weir.api.Collector;

/** Emits what is in the window as it is. */
public class PassThroughWindowFunction<K, W extends Window, T> implements WindowFunction<T, T, K, W> {
    private static final long serialVersionUID = 1L;

    @Override
    public void apply(K key, W window, Iterable<T> input, Collector<T> out) {
        input.forEach(out::collect);
    }
}
