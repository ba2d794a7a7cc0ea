package weir.api.process;

import weir.api.functions.FlatJoinFunction;

/** A {@link FlatJoinFunction} with a life cycle and a runtime context. */
public abstract class RichFlatJoinFunction<IN1, IN2, OUT> extends AbstractRichFunction
        implements FlatJoinFunction<IN1, IN2, OUT> {
    private static final long serialVersionUID = 1L;
}
