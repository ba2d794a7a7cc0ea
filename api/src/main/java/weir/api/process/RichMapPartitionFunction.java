package weir.api.process;

import weir.api.functions.MapPartitionFunction;

/** A {@link MapPartitionFunction} with a life cycle and a runtime context. */
public abstract class RichMapPartitionFunction<IN, OUT> extends AbstractRichFunction
        implements MapPartitionFunction<IN, OUT> {
    private static final long serialVersionUID = 1L;
}
