package weir.s3;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** A lock that this process has taken, perhaps from another one, and may lose to another. */
final class S3Lock implements Closeable {
    private final S3Store store;
    private final S3Path path;
    private final String tag;
    private final Runnable whenClosed;

    private S3Lock(S3Store store, S3Path path, String tag, Runnable whenClosed) {
        this.store = store;
        this.path = path;
        this.tag = tag;
        this.whenClosed = whenClosed;
    }

    /**
     * Takes the lock, also from whoever has it.
     *
     * @throws S3Store.ConditionException if somebody else takes it at the same moment
     */
    static S3Lock take(S3Store store, S3Path path, Runnable whenClosed) throws IOException {
        byte[] owner = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        HeadObjectResponse former = store.head(path);
        String tag =
                former == null ? store.putNew(path, owner, owner.length) : store.replace(path, owner, former.eTag());
        return new S3Lock(store, path, tag, whenClosed);
    }

    S3Path path() {
        return path;
    }

    /** Fails if another process has taken the lock since. */
    void requireOwn() throws IOException {
        HeadObjectResponse now = store.head(path);
        if (now == null || !now.eTag().equals(tag)) {
            throw new IOException("another process has taken over what lies beside " + path
                    + ", so this one leaves it alone; let only one of them run");
        }
    }

    /** Lets it go. The object stays for whoever has taken it, and is no hindrance to anybody else. */
    @Override
    public void close() {
        whenClosed.run();
    }
}
