package weir.connectors.file.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import weir.api.serialization.Encoder;
import weir.api.sink.Committer;
import weir.api.sink.CommitterInitContext;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.StatefulSinkWriter;
import weir.api.sink.SupportsCommitter;
import weir.api.sink.SupportsWriterState;
import weir.api.sink.WriterInitContext;
import weir.base.Disk;
import weir.base.WeirException;
import weir.connectors.file.Path;
import weir.serializers.SimpleVersionedSerializer;

/**
 * Writes all records into one named file, or, with several subtasks, into a directory of that name with one file for
 * each subtask, {@code 1}, {@code 2} and so on. What {@code writeAsText} and {@code writeAsCsv} stand for. Files appear
 * at the clean end of the input, with every record once; for input without an end there is {@link FileSink}.
 */
public final class OutputFileSink<IN>
        implements Sink<IN>, SupportsCommitter<FileSinkCommittable>, SupportsWriterState<IN, FileSinkCommittable> {
    private static final long serialVersionUID = 1L;

    private final Path path;
    private final Encoder<IN> encoder;
    private final WriteMode mode;

    public OutputFileSink(Path path, Encoder<IN> encoder, WriteMode mode) {
        path.toLocal();
        this.path = path;
        this.encoder = encoder;
        this.mode = mode;
    }

    @Override
    public SinkWriter<IN> createWriter(WriterInitContext context) throws IOException {
        Path file = fileOf(context);
        Disk disk = context.platform().disk();
        checkFree(disk, file, mode);
        int parallelism = context.getNumberOfParallelSubtasks();
        if (parallelism > 1 && context.getSubtaskId() == 0 && mode == WriteMode.OVERWRITE) {
            deleteFrom(disk, parallelism + 1);
        }
        return new OutputFileWriter<>(encoder, () -> begin(context), begin(context), List.of());
    }

    /** A task that a snapshot knows no open file of had finished its own, or is new and begins one with its first record. */
    @Override
    public StatefulSinkWriter<IN, FileSinkCommittable> restoreWriter(
            WriterInitContext context, Collection<FileSinkCommittable> recoveredState) throws IOException {
        Path file = fileOf(context);
        Disk disk = context.platform().disk();
        HiddenFile own = null;
        List<FileSinkCommittable> ofOthers = new ArrayList<>();
        for (FileSinkCommittable open : recoveredState) {
            requireSameDirectory(file, new Path(open.path()));
            if (open.path().equals(file.toLocal())) {
                own = HiddenFile.resume(disk, open);
            } else {
                ofOthers.add(open);
            }
        }
        return new OutputFileWriter<>(encoder, () -> beginLate(context), own, ofOthers);
    }

    @Override
    public SimpleVersionedSerializer<FileSinkCommittable> getWriterStateSerializer() {
        return new FileSinkCommittableSerializer();
    }

    @Override
    public Committer<FileSinkCommittable> createCommitter(CommitterInitContext context) {
        return new FileCommitter(context.platform().disk());
    }

    @Override
    public SimpleVersionedSerializer<FileSinkCommittable> getCommittableSerializer() {
        return new FileSinkCommittableSerializer();
    }

    private Path fileOf(WriterInitContext context) {
        boolean alone = context.getNumberOfParallelSubtasks() == 1;
        return alone ? path : new Path(path, String.valueOf(context.getSubtaskId() + 1));
    }

    private HiddenFile begin(WriterInitContext context) throws IOException {
        Path file = fileOf(context);
        String purpose = file + ", attempt " + context.getAttemptNumber() + ", after checkpoint "
                + context.getRestoredCheckpointId().orElse(0);
        String id = String.format("%016x", context.platform().random(purpose).nextLong());
        String directory = file.getParent() == null ? "" : file.getParent().getPath();
        return HiddenFile.create(context.platform().disk(), directory, file.getName(), id);
    }

    private HiddenFile beginLate(WriterInitContext context) throws IOException {
        checkFree(context.platform().disk(), fileOf(context), WriteMode.NO_OVERWRITE);
        return begin(context);
    }

    private static void requireSameDirectory(Path file, Path restored) {
        String here = String.valueOf(file.getParent());
        if (!here.equals(String.valueOf(restored.getParent()))) {
            throw new WeirException(
                    "The output " + restored + " was begun by a job with another number of subtasks, and "
                            + file
                            + " cannot go on with it: one subtask writes a file, several a directory. Restore the job with"
                            + " the parallelism that its sink had.");
        }
    }

    private static void checkFree(Disk disk, Path file, WriteMode mode) throws IOException {
        Disk.Entry there = disk.find(file.toLocal());
        if (there != null && there.isDirectory()) {
            throw new WeirException(
                    "The output " + file + " is a directory. Choose a name that is free, or delete it.");
        }
        if (there != null && mode == WriteMode.NO_OVERWRITE) {
            throw new WeirException("The output file " + file
                    + " is there already. Delete it, choose another name, or write with WriteMode.OVERWRITE.");
        }
    }

    /** Deletes what an earlier run with more subtasks wrote, lest its output and this one's be taken for one. */
    private void deleteFrom(Disk disk, int firstNumber) throws IOException {
        int number = firstNumber;
        while (disk.delete(new Path(path, String.valueOf(number)).toLocal())) {
            number++;
        }
    }
}
