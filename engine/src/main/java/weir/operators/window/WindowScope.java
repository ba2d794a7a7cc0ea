package weir.operators.window;

import weir.api.OutputTag;
import weir.api.state.KeyedStateStore;
import weir.api.windowing.Window;
import weir.operators.context.SideOutputs;
import weir.operators.keyed.OperatorTime;
import weir.spi.OperatorContext;
import weir.state.KeyedState;

/** The window that a window function works on, and what that function may use beside the contents. */
final class WindowScope<W extends Window> {
    private final OperatorContext context;
    private final KeyedState state;
    private final SideOutputs sideOutputs;
    private final boolean merging;
    private W window;
    private final OperatorTime time = new OperatorTime();

    WindowScope(OperatorContext context, KeyedState state, boolean merging) {
        this.context = context;
        this.state = state;
        this.sideOutputs = new SideOutputs(context);
        this.merging = merging;
    }

    W window() {
        return window;
    }

    void show(W other) {
        window = other;
    }

    long currentProcessingTime() {
        return context.processingTimers().currentTimeMillis();
    }

    long currentWatermark() {
        return time.watermark();
    }

    OperatorTime time() {
        return time;
    }

    KeyedStateStore windowState() {
        if (merging) {
            throw new IllegalStateException("The windows of '" + context.name() + "' merge, so there is no state of a"
                    + " single window. Use globalState(), or windows of a fixed size.");
        }
        state.selectNamespace(window);
        return state.byNamespace();
    }

    KeyedStateStore globalState() {
        return state;
    }

    void output(OutputTag<?> tag, Object value) {
        sideOutputs.emit(tag, value, window.maxTimestamp());
    }
}
