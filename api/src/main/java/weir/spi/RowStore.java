package weir.spi;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Keeps the rows of keyed state that are not in memory: bytes under bytes. What a key and a value mean is the engine's affair.
 *
 * <p>Used by one thread, that of its task; only a {@link RowScan} may be read by another one. Changes need not survive the
 * process, since checkpoints do.
 */
public interface RowStore extends Closeable {
    /** How many bytes of memory rows may take in front of the store before some of them have to go into it. */
    long cacheBytes();

    /** The value of a key, in an array of its own; null if it has none. Changes that were not applied do not count. */
    byte[] get(byte[] key, int keyLength) throws IOException;

    /** As {@link #get(byte[], int)} for many keys at once, in their order: null for each that has no value. */
    List<byte[]> get(List<byte[]> keys) throws IOException;

    /** Gives a key a value, once {@link #apply} is called. */
    void put(byte[] key, int keyLength, byte[] value, int valueLength) throws IOException;

    /** Takes a key's value away, once {@link #apply} is called. */
    void delete(byte[] key, int keyLength) throws IOException;

    /** Brings all changes since the last call into effect. */
    void apply() throws IOException;

    /** All rows as they are now, whatever changes while they are read. */
    RowScan scan() throws IOException;

    /** The name of the {@link RowStoreProvider} that can read {@link #files} of this store. */
    String provider();

    /**
     * The files that hold all rows as they are now, whatever changes until they are closed; from any one thread. Null if this
     * store gives none away, so that snapshots have to hold its rows themselves.
     */
    RowFiles files() throws IOException;

    /** All rows that files of a store of the same provider hold; a copy of them is where this store has its own. */
    RowScan scan(RowFiles saved) throws IOException;

    /** Deletes all that is kept, as soon as no scan is open any more, and no files are. */
    @Override
    void close() throws IOException;
}
