package weir.sql.connectors.filesystem;

import java.io.Serializable;
import java.util.List;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.connectors.file.Path;
import weir.connectors.file.sink.DefaultRollingPolicy;
import weir.connectors.file.sink.FileSink;
import weir.connectors.file.sink.OutputFileConfig;
import weir.sql.table.ContainerFormat;
import weir.sql.table.Field;
import weir.sql.table.RecordEncoder;

/**
 * How a table's files are written.
 *
 * @param path the table's directory
 * @param inFile the columns that stand in the files
 * @param partitioned whether there are directories for partitions
 * @param encoders what writes the records of files of lines; null for containers
 * @param containers what writes other files; null for files of lines
 * @param rolling when a file is large or old enough
 * @param checkMillis how often files are looked over for their age
 * @param successFile the name of the file that marks a finished partition; null for none
 */
record FileSinkSettings(
        Path path,
        List<Field> inFile,
        boolean partitioned,
        RecordEncoder.Factory encoders,
        ContainerFormat.Output.Opener containers,
        Rolling rolling,
        long checkMillis,
        String successFile)
        implements Serializable {
    /** The limits of a file: bytes, and milliseconds since it was begun and last written to. */
    record Rolling(long bytes, long rolloverMillis, long inactivityMillis) implements Serializable {}

    /** What writes the files, whose names are as {@code names} says. */
    FileSink<PartRows> files(OutputFileConfig names) {
        if (containers != null) {
            return FileSink.<PartRows>forBulkFormat(path, new ContainerFiles(containers))
                    .withBucketAssigner(new DirectoryAssigner())
                    .withBucketCheckInterval(checkMillis)
                    .withOutputFileConfig(names)
                    .build();
        }
        return FileSink.forRowFormat(path, new LineFileEncoder(encoders))
                .withBucketAssigner(new DirectoryAssigner())
                .withBucketCheckInterval(checkMillis)
                .withOutputFileConfig(names)
                .withRollingPolicy(DefaultRollingPolicy.builder()
                        .withMaxPartSize(rolling.bytes())
                        .withRolloverInterval(rolling.rolloverMillis())
                        .withInactivityInterval(rolling.inactivityMillis())
                        .build())
                .build();
    }

    /** A batch without rows, for a file without any. */
    Batch noRows() {
        return new BatchBuilder(
                        inFile.stream().map(field -> field.type().layout()).toList())
                .build();
    }
}
