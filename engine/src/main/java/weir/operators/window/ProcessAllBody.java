package weir.operators.window;

import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.state.KeyedStateStore;
import weir.api.windowing.ProcessAllWindowFunction;
import weir.api.windowing.Window;

/** Calls a process window function of a stream without keys. */
final class ProcessAllBody<K, E, R, W extends Window> extends WindowBody<K, E, R, W> {
    private static final long serialVersionUID = 1L;

    private final ProcessAllWindowFunction<E, R, W> function;
    private transient ProcessAllWindowFunction<E, R, W>.Context context;

    ProcessAllBody(ProcessAllWindowFunction<E, R, W> function) {
        this.function = function;
    }

    @Override
    Object function() {
        return function;
    }

    @Override
    void enter(WindowScope<W> scope) {
        context = new ScopeContext<>(function, scope);
    }

    @Override
    void apply(K key, W window, Iterable<E> elements, Collector<R> out) throws Exception {
        function.process(context, elements, out);
    }

    @Override
    void clear() throws Exception {
        function.clear(context);
    }

    /** Shows the scope to the function. */
    private static final class ScopeContext<E, R, W extends Window> extends ProcessAllWindowFunction<E, R, W>.Context {
        private final WindowScope<W> scope;

        ScopeContext(ProcessAllWindowFunction<E, R, W> function, WindowScope<W> scope) {
            function.super();
            this.scope = scope;
        }

        @Override
        public W window() {
            return scope.window();
        }

        @Override
        public long currentProcessingTime() {
            return scope.currentProcessingTime();
        }

        @Override
        public long currentWatermark() {
            return scope.currentWatermark();
        }

        @Override
        public KeyedStateStore windowState() {
            return scope.windowState();
        }

        @Override
        public KeyedStateStore globalState() {
            return scope.globalState();
        }

        @Override
        public <X> void output(OutputTag<X> outputTag, X value) {
            scope.output(outputTag, value);
        }
    }
}
