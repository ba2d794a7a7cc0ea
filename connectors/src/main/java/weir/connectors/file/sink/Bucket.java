package weir.connectors.file.sink;

import java.io.IOException;
import java.util.List;

/** One directory of a {@link FileSink} as one subtask writes it: at most one part file at a time. */
final class Bucket<IN> implements PartFileInfo<String> {
    private final String id;
    private final PartFiles<IN> files;
    private final List<HiddenFile> finished;
    private HiddenFile file;
    private PartWriter<IN> writer;
    private long creationTime;
    private long lastUpdateTime;

    /** Part files go to {@code finished} when they are whole. */
    Bucket(String id, PartFiles<IN> files, List<HiddenFile> finished) {
        this.id = id;
        this.files = files;
        this.finished = finished;
    }

    void write(IN element, RollingPolicy<IN, String> policy, long now) throws IOException {
        if (file != null && policy.shouldRollOnEvent(this, element)) {
            roll();
        }
        if (file == null) {
            file = files.create(id);
            writer = files.writerFor(file);
            creationTime = now;
        }
        writer.write(element);
        lastUpdateTime = now;
    }

    void onProcessingTime(RollingPolicy<IN, String> policy, long now) throws IOException {
        if (file != null && policy.shouldRollOnProcessingTime(this, now)) {
            roll();
        }
    }

    void onCheckpoint(RollingPolicy<IN, String> policy) throws IOException {
        if (file == null) {
            return;
        }
        if (policy.shouldRollOnCheckpoint(this)) {
            roll();
        } else {
            writer.flush();
        }
    }

    /** Finishes the part file, if there is one. */
    void roll() throws IOException {
        if (file != null) {
            writer.finish();
            file.finish();
            finished.add(file);
            file = null;
        }
    }

    /** True where nothing is being written, so that the bucket can be forgotten. */
    boolean isIdle() {
        return file == null;
    }

    /** The part file as a checkpoint has to know it. */
    FileSinkCommittable record() throws IOException {
        return file.record();
    }

    /** Gives up an unfinished part file. */
    void abandon() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    @Override
    public String getBucketId() {
        return id;
    }

    @Override
    public long getCreationTime() {
        return creationTime;
    }

    @Override
    public long getSize() {
        return file.size();
    }

    @Override
    public long getLastUpdateTime() {
        return lastUpdateTime;
    }
}
