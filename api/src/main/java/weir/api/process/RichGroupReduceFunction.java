package weir.api.process;

import weir.api.functions.GroupReduceFunction;

/** A {@link GroupReduceFunction} with a life cycle and a runtime context. */
public abstract class RichGroupReduceFunction<IN, OUT> extends AbstractRichFunction
        implements GroupReduceFunction<IN, OUT> {
    private static final long serialVersionUID = 1L;
}
