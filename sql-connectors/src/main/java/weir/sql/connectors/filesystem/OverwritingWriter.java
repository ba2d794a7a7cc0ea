package weir.sql.connectors.filesystem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import weir.api.sink.CommittingSinkWriter;
import weir.api.sink.StatefulSinkWriter;
import weir.connectors.file.sink.FileSinkCommittable;

/** Keeps finished files back until the input has ended, so that a table is replaced as a whole. */
final class OverwritingWriter
        implements StatefulSinkWriter<PartRows, FileSinkCommittable>,
                CommittingSinkWriter<PartRows, FileSinkCommittable> {
    private final StatefulSinkWriter<PartRows, FileSinkCommittable> writer;
    private final CommittingSinkWriter<PartRows, FileSinkCommittable> committing;
    private final PartRows fallback;
    private final List<FileSinkCommittable> held = new ArrayList<>();
    private boolean written;
    private boolean ended;

    /**
     * @param writer the writer behind this one, which is the same as {@code committing}
     * @param fallback what to write if nothing else is, so that there is a file whose commit deletes the others; or null
     */
    OverwritingWriter(
            StatefulSinkWriter<PartRows, FileSinkCommittable> writer,
            CommittingSinkWriter<PartRows, FileSinkCommittable> committing,
            PartRows fallback) {
        this.writer = writer;
        this.committing = committing;
        this.fallback = fallback;
    }

    /** The context of what no row has caused. */
    private record NoContext() implements Context {
        @Override
        public long currentWatermark() {
            return Long.MIN_VALUE;
        }

        @Override
        public Long timestamp() {
            return null;
        }
    }

    @Override
    public void write(PartRows part, Context context) throws IOException, InterruptedException {
        written = true;
        writer.write(part, context);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        ended = endOfInput;
        if (ended && !written && fallback != null) {
            writer.write(fallback, new NoContext());
        }
        writer.flush(endOfInput);
    }

    @Override
    public Collection<FileSinkCommittable> prepareCommit() throws IOException, InterruptedException {
        held.addAll(committing.prepareCommit());
        if (!ended) {
            return List.of();
        }
        List<FileSinkCommittable> prepared = List.copyOf(held);
        held.clear();
        return prepared;
    }

    /** A file that is held back is known to a checkpoint as one that is being written: both are to be finished as they are. */
    @Override
    public List<FileSinkCommittable> snapshotState(long checkpointId) throws IOException {
        List<FileSinkCommittable> state = new ArrayList<>(held);
        state.addAll(writer.snapshotState(checkpointId));
        return state;
    }

    @Override
    public void close() throws Exception {
        writer.close();
    }
}
