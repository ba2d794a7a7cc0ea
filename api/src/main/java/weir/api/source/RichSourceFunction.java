package weir.api.source;

import weir.api.process.AbstractRichFunction;

/** A {@link SourceFunction} with a life and a runtime context; runs with parallelism 1. */
public abstract class RichSourceFunction<OUT> extends AbstractRichFunction implements SourceFunction<OUT> {
    private static final long serialVersionUID = 1L;
}
