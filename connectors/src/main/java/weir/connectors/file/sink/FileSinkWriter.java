package weir.connectors.file.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.sink.CommittingSinkWriter;
import weir.api.sink.StatefulSinkWriter;
import weir.api.sink.WriterInitContext;
import weir.api.time.ProcessingTimeService;

/**
 * Sorts the records of one subtask into buckets and finishes their files when the rolling policy says so. A file that was being
 * written when the job failed is finished with what its checkpoint knows of it.
 */
final class FileSinkWriter<IN>
        implements CommittingSinkWriter<IN, FileSinkCommittable>, StatefulSinkWriter<IN, FileSinkCommittable> {
    private final BucketAssigner<IN, String> assigner;
    private final RollingPolicy<IN, String> policy;
    private final PartFiles<IN> files;
    private final ProcessingTimeService time;
    private final long checkIntervalMillis;
    private final Map<String, Bucket<IN>> buckets = new LinkedHashMap<>();
    private final List<FileSinkCommittable> restored;
    private final List<HiddenFile> finished = new ArrayList<>();
    private final RecordContext recordContext = new RecordContext();

    FileSinkWriter(
            FileSink.Settings<IN> settings, WriterInitContext context, Collection<FileSinkCommittable> restored) {
        this.restored = new ArrayList<>(restored);
        assigner = settings.assigner();
        policy = settings.policy();
        checkIntervalMillis = settings.checkIntervalMillis();
        files = new PartFiles<>(context, settings);
        time = context.getProcessingTimeService();
        scheduleCheck();
    }

    @Override
    public void write(IN element, Context context) throws IOException {
        recordContext.now = time.getCurrentProcessingTime();
        recordContext.sinkContext = context;
        String id = assigner.getBucketId(element, recordContext);
        Bucket<IN> bucket = buckets.get(id);
        if (bucket == null) {
            bucket = new Bucket<>(id, files, finished);
            buckets.put(id, bucket);
        }
        bucket.write(element, policy, recordContext.now);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
        for (Bucket<IN> bucket : buckets.values()) {
            if (endOfInput) {
                bucket.roll();
            } else {
                bucket.onCheckpoint(policy);
            }
        }
        forgetIdleBuckets();
    }

    @Override
    public Collection<FileSinkCommittable> prepareCommit() {
        List<FileSinkCommittable> prepared = new ArrayList<>(restored);
        finished.forEach(file -> prepared.add(file.soFar()));
        restored.clear();
        finished.clear();
        return prepared;
    }

    @Override
    public List<FileSinkCommittable> snapshotState(long checkpointId) throws IOException {
        List<FileSinkCommittable> open = new ArrayList<>();
        for (Bucket<IN> bucket : buckets.values()) {
            open.add(bucket.record());
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        for (HiddenFile file : finished) {
            file.close();
        }
        finished.clear();
        for (Bucket<IN> bucket : buckets.values()) {
            bucket.abandon();
        }
        buckets.clear();
    }

    private void scheduleCheck() {
        time.registerTimer(time.getCurrentProcessingTime() + checkIntervalMillis, this::check);
    }

    private void check(long due) throws IOException {
        long now = time.getCurrentProcessingTime();
        for (Bucket<IN> bucket : buckets.values()) {
            bucket.onProcessingTime(policy, now);
        }
        forgetIdleBuckets();
        scheduleCheck();
    }

    private void forgetIdleBuckets() {
        buckets.values().removeIf(Bucket::isIdle);
    }

    private static final class RecordContext implements BucketAssigner.Context {
        private long now;
        private Context sinkContext;

        @Override
        public long currentProcessingTime() {
            return now;
        }

        @Override
        public long currentWatermark() {
            return sinkContext.currentWatermark();
        }

        @Override
        public Long timestamp() {
            return sinkContext.timestamp();
        }
    }
}
