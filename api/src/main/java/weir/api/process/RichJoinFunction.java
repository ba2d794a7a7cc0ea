package weir.api.process;

import weir.api.functions.JoinFunction;

/** A {@link JoinFunction} with a life cycle and a runtime context. */
public abstract class RichJoinFunction<IN1, IN2, OUT> extends AbstractRichFunction
        implements JoinFunction<IN1, IN2, OUT> {
    private static final long serialVersionUID = 1L;
}
