package weir.api.windowing;

import weir.api.process.AbstractRichFunction;

/** An {@link AllWindowFunction} with a life cycle and access to its runtime context. */
public abstract class RichAllWindowFunction<IN, OUT, W extends Window> extends AbstractRichFunction
        implements AllWindowFunction<IN, OUT, W> {
    private static final long serialVersionUID = 1L;
}
