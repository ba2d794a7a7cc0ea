package weir.connectors.file.sink;

import java.io.IOException;
import weir.api.serialization.Encoder;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.WriterInitContext;
import weir.base.Disk;
import weir.base.WeirException;
import weir.connectors.file.Path;

/**
 * Writes all records into one named file, or, with several subtasks, into a directory of that name with one file for
 * each subtask, {@code 1}, {@code 2} and so on. What {@code writeAsText} and {@code writeAsCsv} stand for. Files appear
 * at the clean end of the input; for input without an end there is {@link FileSink}.
 */
public final class OutputFileSink<IN> implements Sink<IN> {
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
        int parallelism = context.getNumberOfParallelSubtasks();
        Path file = parallelism == 1 ? path : new Path(path, String.valueOf(context.getSubtaskId() + 1));
        Disk disk = context.platform().disk();
        checkFree(disk, file);
        if (parallelism > 1 && context.getSubtaskId() == 0 && mode == WriteMode.OVERWRITE) {
            deleteFrom(disk, parallelism + 1);
        }
        String id = String.format(
                "%016x",
                context.platform()
                        .random(file + ", attempt " + context.getAttemptNumber())
                        .nextLong());
        String directory = file.getParent() == null ? "" : file.getParent().getPath();
        HiddenFile hidden = HiddenFile.create(disk, directory, file.getName(), id);
        return new OutputFileWriter<>(encoder, hidden);
    }

    private void checkFree(Disk disk, Path file) throws IOException {
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

    private record OutputFileWriter<IN>(Encoder<IN> encoder, HiddenFile file) implements SinkWriter<IN> {
        @Override
        public void write(IN element, Context context) throws IOException {
            encoder.encode(element, file);
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            if (endOfInput) {
                file.finish();
            } else {
                file.flush();
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
