package weir.api.process;

import weir.api.functions.GroupCombineFunction;

/** A {@link GroupCombineFunction} with a life cycle and a runtime context. */
public abstract class RichGroupCombineFunction<IN, OUT> extends AbstractRichFunction
        implements GroupCombineFunction<IN, OUT> {
    private static final long serialVersionUID = 1L;
}
