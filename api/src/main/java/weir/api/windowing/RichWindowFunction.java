package weir.api.windowing;

import weir.api.process.AbstractRichFunction;

/** A {@link WindowFunction} with a life cycle and access to its runtime context. */
public abstract class RichWindowFunction<IN, OUT, KEY, W extends Window> extends AbstractRichFunction
        implements WindowFunction<IN, OUT, KEY, W> {
    private static final long serialVersionUID = 1L;
}
