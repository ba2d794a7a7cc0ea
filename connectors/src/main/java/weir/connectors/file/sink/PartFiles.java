package weir.connectors.file.sink;

import java.io.IOException;
import weir.api.sink.WriterInitContext;
import weir.base.Disk;
import weir.base.RandomSource;
import weir.connectors.file.Path;

/**
 * Names and begins the part files of one writer: {@code <prefix>-<writer>-<counter><suffix>}. The writer's part is drawn
 * anew for every attempt of every subtask, so that no two ever write to one name.
 */
final class PartFiles<IN> {
    private final Disk disk;
    private final String directory;
    private final OutputFileConfig names;
    private final PartWriter.Factory<IN> writers;
    private final RandomSource random;
    private final String writerId;
    private long counter;

    PartFiles(WriterInitContext context, FileSink.Settings<IN> settings) {
        directory = settings.basePath().toLocal();
        names = settings.names();
        writers = settings.writers();
        disk = context.platform().disk();
        random = context.platform()
                .random("files in " + directory + " of " + context.getTaskInfo().getTaskName() + ", subtask "
                        + context.getTaskInfo().getIndexOfThisSubtask() + ", attempt "
                        + context.getAttemptNumber() + ", after checkpoint "
                        + context.getRestoredCheckpointId().orElse(0));
        writerId = newId();
    }

    HiddenFile create(String bucketId) throws IOException {
        String bucket = bucketId.isEmpty() ? directory : new Path(directory, bucketId).getPath();
        String name = names.partPrefix() + "-" + writerId + "-" + counter + names.partSuffix();
        counter++;
        return HiddenFile.create(disk, bucket, name, newId());
    }

    PartWriter<IN> writerFor(HiddenFile file) throws IOException {
        return writers.create(file);
    }

    private String newId() {
        return String.format("%016x", random.nextLong());
    }
}
