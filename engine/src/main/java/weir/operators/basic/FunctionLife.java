package weir.operators.basic;

import weir.api.process.OpenContext;
import weir.api.process.RichFunction;
import weir.api.state.KeyedStateStore;
import weir.operators.context.TaskRuntimeContext;
import weir.spi.OperatorContext;

/** Opens and closes the functions that want to know of it. */
public final class FunctionLife {
    private FunctionLife() {}

    /** Opens a function of an operator without keyed state. */
    public static void open(Object function, OperatorContext context) throws Exception {
        open(function, context, null);
    }

    /** Opens a function whose operator keeps its state in {@code state}. */
    public static void open(Object function, OperatorContext context, KeyedStateStore state) throws Exception {
        if (function instanceof RichFunction rich) {
            rich.setRuntimeContext(new TaskRuntimeContext(context, state));
            rich.open(OpenContext.DEFAULT);
        }
    }

    public static void close(Object function) throws Exception {
        if (function instanceof RichFunction rich) {
            rich.close();
        }
    }
}
