package weir.sql.connectors.filesystem;

import java.util.Collection;
import weir.api.sink.Committer;
import weir.api.sink.CommitterInitContext;
import weir.api.sink.CommittingSinkWriter;
import weir.api.sink.InitContext;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.StatefulSinkWriter;
import weir.api.sink.SupportsCommitter;
import weir.api.sink.SupportsWriterState;
import weir.api.sink.WriterInitContext;
import weir.connectors.file.sink.FileSink;
import weir.connectors.file.sink.FileSinkCommittable;
import weir.connectors.file.sink.OutputFileConfig;
import weir.serializers.SimpleVersionedSerializer;

/**
 * A {@link FileSink} that can also replace what a table had, and mark the partitions that it has finished files in.
 *
 * @param settings what the options of the table say
 * @param overwrites whether the files of other jobs are deleted where this one commits its own
 */
record PartFileSink(FileSinkSettings settings, boolean overwrites)
        implements Sink<PartRows>,
                SupportsCommitter<FileSinkCommittable>,
                SupportsWriterState<PartRows, FileSinkCommittable> {
    @Override
    public SinkWriter<PartRows> createWriter(WriterInitContext context) {
        return heldBack(context, files(context).createWriter(context), true);
    }

    @Override
    public StatefulSinkWriter<PartRows, FileSinkCommittable> restoreWriter(
            WriterInitContext context, Collection<FileSinkCommittable> recovered) {
        if (overwrites) {
            ReplacedFiles.requireOwn(prefix(context), recovered);
        }
        return heldBack(context, files(context).restoreWriter(context, recovered), recovered.isEmpty());
    }

    @SuppressWarnings("unchecked") // the writers of a FileSink do both
    private StatefulSinkWriter<PartRows, FileSinkCommittable> heldBack(
            WriterInitContext context, SinkWriter<PartRows> writer, boolean fresh) {
        var stateful = (StatefulSinkWriter<PartRows, FileSinkCommittable>) writer;
        if (!overwrites) {
            return stateful;
        }
        boolean emptiesTable = fresh && !settings.partitioned() && context.getSubtaskId() == 0;
        return new OverwritingWriter(
                stateful,
                (CommittingSinkWriter<PartRows, FileSinkCommittable>) writer,
                emptiesTable ? new PartRows("", settings.noRows()) : null);
    }

    private FileSink<PartRows> files(InitContext context) {
        OutputFileConfig names =
                OutputFileConfig.builder().withPartPrefix(prefix(context)).build();
        return settings.files(names);
    }

    /** What the names of a job's files begin with. */
    private static String prefix(InitContext context) {
        return "part-" + context.getJobInfo().getJobId().toHexString();
    }

    @Override
    public Committer<FileSinkCommittable> createCommitter(CommitterInitContext context) {
        return new PartFileCommitter(
                files(context).createCommitter(context),
                context.platform().disk(),
                overwrites ? new ReplacedFiles(context.platform().disk(), prefix(context)) : null,
                settings.successFile());
    }

    @Override
    public SimpleVersionedSerializer<FileSinkCommittable> getCommittableSerializer() {
        return settings.files(OutputFileConfig.builder().build()).getCommittableSerializer();
    }

    @Override
    public SimpleVersionedSerializer<FileSinkCommittable> getWriterStateSerializer() {
        return settings.files(OutputFileConfig.builder().build()).getCommittableSerializer();
    }
}
