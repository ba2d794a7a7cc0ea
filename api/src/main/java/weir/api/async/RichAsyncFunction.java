package weir.api.async;

import weir.api.process.AbstractRichFunction;

/**
 * An {@link AsyncFunction} with a life cycle and a runtime context. Answers come without a current key, so keyed state
 * is out of reach.
 */
public abstract class RichAsyncFunction<IN, OUT> extends AbstractRichFunction implements AsyncFunction<IN, OUT> {
    private static final long serialVersionUID = 1L;
}
