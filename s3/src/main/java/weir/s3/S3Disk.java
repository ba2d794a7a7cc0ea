package weir.s3;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import weir.base.Disk;

/** Objects as files; what that can promise, and what not, stands in the description of this package. */
final class S3Disk implements Disk {
    private static final int PAGE_KEYS = 1_000;

    private final S3Store store;

    /** The locks that this process has, by what the keys beside them begin with. */
    private final Map<String, S3Lock> locks = new ConcurrentHashMap<>();

    S3Disk(S3Store store) {
        this.store = store;
    }

    /** Names make directories by themselves; but a bucket that is not there shows early. */
    @Override
    public void createDirectory(String path) throws IOException {
        store.list(S3Path.of(path), null, 1);
    }

    @Override
    public Closeable lock(String path) throws IOException {
        S3Path place = S3Path.of(path);
        String beside = beside(place);
        if (locks.containsKey(beside)) {
            return null;
        }
        try {
            S3Lock lock = S3Lock.take(store, place, () -> locks.remove(beside));
            locks.put(beside, lock);
            return lock;
        } catch (S3Store.ConditionException e) {
            return null;
        }
    }

    private static String beside(S3Path path) {
        String text = path.toString();
        return text.substring(0, text.lastIndexOf('/') + 1);
    }

    /** Fails if the path is below a directory whose lock this process has lost. */
    private void requireOwn(S3Path path) throws IOException {
        for (Map.Entry<String, S3Lock> lock : locks.entrySet()) {
            if (path.toString().startsWith(lock.getKey())) {
                lock.getValue().requireOwn();
            }
        }
    }

    @Override
    public Reader open(String path, long offset) throws IOException {
        S3Path place = S3Path.of(path);
        HeadObjectResponse found = store.head(place);
        if (found == null) {
            throw new IOException(path + " does not exist");
        }
        return new ObjectReader(
                offset >= found.contentLength() ? InputStream.nullInputStream() : store.read(place, offset));
    }

    @Override
    public Writer create(String path) throws IOException {
        S3Path place = S3Path.of(path);
        requireOwn(place);
        return new S3Writer(store, place);
    }

    @Override
    public Writer append(String path, long length) throws IOException {
        throw new IOException("S3 appends nothing to objects, so " + path + " cannot be gone on with");
    }

    @Override
    public void publish(String path, byte[] content) throws IOException {
        S3Path place = S3Path.of(path);
        requireOwn(place);
        store.putNew(place, content, content.length);
    }

    @Override
    public List<Entry> list(String directory) throws IOException {
        S3Path place = S3Path.of(directory);
        List<Entry> entries = new ArrayList<>();
        String token = null;
        do {
            ListObjectsV2Response page = store.list(place, token, PAGE_KEYS);
            page.commonPrefixes()
                    .forEach(common -> entries.add(directoryOf(place.with(withoutSlash(common.prefix())))));
            page.contents()
                    .forEach(object -> entries.add(new Entry(
                            place.with(object.key()).toString(),
                            false,
                            object.size(),
                            object.lastModified().toEpochMilli())));
            token = page.nextContinuationToken();
        } while (token != null);
        entries.sort(Comparator.comparing(Entry::path));
        return entries;
    }

    private static String withoutSlash(String prefix) {
        return prefix.substring(0, prefix.length() - 1);
    }

    private static Entry directoryOf(S3Path path) {
        return new Entry(path.toString(), true, 0, 0);
    }

    @Override
    public Entry find(String path) throws IOException {
        S3Path place = S3Path.of(path);
        HeadObjectResponse found = place.key().isEmpty() ? null : store.head(place);
        if (found != null) {
            return new Entry(
                    path, false, found.contentLength(), found.lastModified().toEpochMilli());
        }
        ListObjectsV2Response below = store.list(place, null, 1);
        return below.contents().isEmpty() && below.commonPrefixes().isEmpty() ? null : directoryOf(place);
    }

    /** Copies, then deletes: for a moment both are there. */
    @Override
    public void rename(String from, String to) throws IOException {
        S3Path source = S3Path.of(from);
        S3Path target = S3Path.of(to);
        requireOwn(target);
        store.copy(source, target);
        store.delete(source);
    }

    @Override
    public boolean delete(String path) throws IOException {
        S3Path place = S3Path.of(path);
        if (place.key().isEmpty() || store.head(place) == null) {
            return false;
        }
        requireOwn(place);
        store.delete(place);
        return true;
    }

    /** Closing it leaves what was not read unread. */
    private record ObjectReader(InputStream object) implements Reader {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return length == 0 ? 0 : object.read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (object instanceof ResponseInputStream<?> response) {
                response.abort();
            } else {
                object.close();
            }
        }
    }
}
