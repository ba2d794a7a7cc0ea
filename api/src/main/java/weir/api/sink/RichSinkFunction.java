package weir.api.sink;

import weir.api.process.AbstractRichFunction;

/** A {@link SinkFunction} with a life and a runtime context. */
public abstract class RichSinkFunction<IN> extends AbstractRichFunction implements SinkFunction<IN> {
    private static final long serialVersionUID = 1L;
}
