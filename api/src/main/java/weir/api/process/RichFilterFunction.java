package weir.api.process;

import weir.api.functions.FilterFunction;

/** A {@link FilterFunction} with a life cycle and a runtime context. */
public abstract class RichFilterFunction<T> extends AbstractRichFunction implements FilterFunction<T> {
    private static final long serialVersionUID = 1L;
}
