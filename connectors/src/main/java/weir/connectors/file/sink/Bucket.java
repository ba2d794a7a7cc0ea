package weir.connectors.file.sink;

import java.io.IOException;

/** One directory of a {@link FileSink} as one subtask writes it: at most one part file at a time. */
final class Bucket<IN> implements PartFileInfo<String> {
    private final String id;
    private final PartFiles<IN> files;
    private HiddenFile file;
    private PartWriter<IN> writer;
    private long creationTime;
    private long lastUpdateTime;

    Bucket(String id, PartFiles<IN> files) {
        this.id = id;
        this.files = files;
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
            file = null;
        }
    }

    /** True where nothing is being written, so that the bucket can be forgotten. */
    boolean isIdle() {
        return file == null;
    }

    /** Leaves an unfinished part file hidden. */
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
