package weir.simulation;

import weir.api.source.SourceFunction;

/** A source that would need a thread of its own. */
final class BlockingSource implements SourceFunction<String> {
    private static final long serialVersionUID = 1L;

    @Override
    public void run(SourceContext<String> ctx) {
        ctx.collect("never");
    }

    @Override
    public void cancel() {}
}
