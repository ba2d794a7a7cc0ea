package weir.api.source;

import weir.api.process.AbstractRichFunction;

/** A {@link ParallelSourceFunction} with a life and a runtime context. */
public abstract class RichParallelSourceFunction<OUT> extends AbstractRichFunction
        implements ParallelSourceFunction<OUT> {
    private static final long serialVersionUID = 1L;
}
