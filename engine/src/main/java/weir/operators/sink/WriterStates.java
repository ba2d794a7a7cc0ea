package weir.operators.sink;

import java.io.IOException;
import java.util.List;
import weir.api.sink.SinkWriter;
import weir.api.sink.StatefulSinkWriter;
import weir.api.sink.SupportsWriterState;
import weir.spi.OperatorContext;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.VersionedList;

/** What the writer of one task remembers in checkpoints. */
final class WriterStates<I, S> {
    private final SupportsWriterState<I, S> sink;
    private final VersionedList<S> section;
    private List<S> restored;

    WriterStates(SupportsWriterState<I, S> sink) {
        this.sink = sink;
        this.section = new VersionedList<>("writer", sink.getWriterStateSerializer());
    }

    void restore(StateInput source, OperatorContext.Slice slice) throws IOException {
        restored = section.readOf(source, slice.index(), slice.parallelism());
    }

    /** The writer that goes on from the restored state; null where there is none. */
    SinkWriter<I> restoredWriter(SinkContext context) throws IOException {
        return restored == null ? null : sink.restoreWriter(context, restored);
    }

    @SuppressWarnings("unchecked") // a sink with writer state makes writers that give it
    void snapshot(SinkWriter<I> writer, StateOutput target) throws IOException {
        section.write(((StatefulSinkWriter<I, S>) writer).snapshotState(target.checkpointId()), target);
    }
}
