package weir.s3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import weir.base.Disk;

/** Gathers bytes into parts and sends each that is full; the object appears with the last of them. */
final class S3Writer implements Disk.Writer {
    /** S3 takes no smaller parts than 5 MiB but the last, and at most 10,000: enough for 80 GB. */
    private static final int PART_BYTES = 8 << 20;

    private static final int FIRST_BYTES = 64 << 10;

    private final S3Store store;
    private final S3Path path;
    private final List<CompletedPart> parts = new ArrayList<>();
    private byte[] part = new byte[FIRST_BYTES];
    private int length;
    private String upload;
    private boolean done;

    S3Writer(S3Store store, S3Path path) {
        this.store = store;
        this.path = path;
    }

    @Override
    public void write(byte[] buffer, int offset, int count) throws IOException {
        if (done) {
            throw new IOException("the object " + path + " is complete, and S3 appends nothing to objects");
        }
        for (int at = offset; at < offset + count; ) {
            int step = Math.min(offset + count - at, PART_BYTES - length);
            if (length + step > part.length) {
                part = Arrays.copyOf(part, Math.min(PART_BYTES, Math.max(length + step, part.length * 2)));
            }
            System.arraycopy(buffer, at, part, length, step);
            length += step;
            at += step;
            if (length == PART_BYTES) {
                sendPart();
            }
        }
    }

    private void sendPart() throws IOException {
        if (upload == null) {
            upload = store.beginParts(path);
        }
        parts.add(store.putPart(path, upload, parts.size() + 1, part, length));
        length = 0;
    }

    /** Completes the object. */
    @Override
    public void sync() throws IOException {
        if (done) {
            return;
        }
        if (upload == null) {
            store.putNew(path, part, length);
        } else {
            if (length > 0) {
                sendPart();
            }
            store.completeParts(path, upload, parts);
        }
        done = true;
    }

    /** Gives up what was not synced, so that no half of it is left. */
    @Override
    public void close() throws IOException {
        if (!done && upload != null) {
            store.abortParts(path, upload);
        }
        done = true;
    }
}
