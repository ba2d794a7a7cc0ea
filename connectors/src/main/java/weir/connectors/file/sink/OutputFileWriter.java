package weir.connectors.file.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import weir.api.serialization.Encoder;
import weir.api.sink.CommittingSinkWriter;
import weir.api.sink.StatefulSinkWriter;

/** Writes the one file of one subtask, and at the end hands it over with those of subtasks that are no more. */
final class OutputFileWriter<IN>
        implements CommittingSinkWriter<IN, FileSinkCommittable>, StatefulSinkWriter<IN, FileSinkCommittable> {
    private final Encoder<IN> encoder;
    private final Beginning beginning;
    private final List<FileSinkCommittable> ofOthers;
    private HiddenFile file;
    private boolean ended;

    /** Begins a file. */
    interface Beginning {
        HiddenFile begin() throws IOException;
    }

    /** {@code file} may be null: then {@code beginning} makes it for the first record. */
    OutputFileWriter(
            Encoder<IN> encoder, Beginning beginning, HiddenFile file, Collection<FileSinkCommittable> ofOthers) {
        this.encoder = encoder;
        this.beginning = beginning;
        this.file = file;
        this.ofOthers = new ArrayList<>(ofOthers);
    }

    @Override
    public void write(IN element, Context context) throws IOException {
        if (file == null) {
            file = beginning.begin();
        }
        encoder.encode(element, file);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
        ended = endOfInput;
        if (file != null && endOfInput) {
            file.finish();
        }
    }

    @Override
    public Collection<FileSinkCommittable> prepareCommit() {
        if (!ended) {
            return List.of();
        }
        List<FileSinkCommittable> prepared = new ArrayList<>(ofOthers);
        ofOthers.clear();
        if (file != null) {
            prepared.add(file.soFar());
            file = null;
        }
        return prepared;
    }

    @Override
    public List<FileSinkCommittable> snapshotState(long checkpointId) throws IOException {
        List<FileSinkCommittable> open = new ArrayList<>(ofOthers);
        if (file != null) {
            open.add(file.record());
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
