package weir.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import weir.spi.RowFiles;
import weir.spi.RowScan;
import weir.spi.RowStore;

/** A store in a sorted map that lets hardly any row stay in front of it, so that tests see rows come and go all the time. */
final class SortedRowStore implements RowStore {
    private final TreeMap<byte[], byte[]> rows = new TreeMap<>(Arrays::compareUnsigned);
    private final TreeMap<byte[], byte[]> changes = new TreeMap<>(Arrays::compareUnsigned);
    private static final byte[] DELETED = {};
    private final long cacheBytes;
    private int rowsRead;

    SortedRowStore(long cacheBytes) {
        this.cacheBytes = cacheBytes;
    }

    /** How many rows were looked for and found. */
    int rowsRead() {
        return rowsRead;
    }

    @Override
    public long cacheBytes() {
        return cacheBytes;
    }

    @Override
    public byte[] get(byte[] key, int keyLength) {
        byte[] value = rows.get(Arrays.copyOf(key, keyLength));
        rowsRead += value == null ? 0 : 1;
        return value;
    }

    @Override
    public List<byte[]> get(List<byte[]> keys) {
        return keys.stream().map(key -> get(key, key.length)).collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public void put(byte[] key, int keyLength, byte[] value, int valueLength) {
        changes.put(Arrays.copyOf(key, keyLength), Arrays.copyOf(value, valueLength));
    }

    @Override
    public void delete(byte[] key, int keyLength) {
        changes.put(Arrays.copyOf(key, keyLength), DELETED);
    }

    @Override
    public void apply() {
        rows.putAll(changes);
        rows.values().removeIf(value -> value.length == 0);
        changes.clear();
    }

    @Override
    public RowScan scan() {
        Iterator<Map.Entry<byte[], byte[]>> entries =
                new TreeMap<>(rows).entrySet().iterator();
        return new RowScan() {
            private Map.Entry<byte[], byte[]> entry;

            @Override
            public boolean next() {
                entry = entries.hasNext() ? entries.next() : null;
                return entry != null;
            }

            @Override
            public byte[] key() {
                return entry.getKey();
            }

            @Override
            public byte[] value() {
                return entry.getValue();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String provider() {
        return "sorted";
    }

    @Override
    public RowFiles files() {
        return null;
    }

    @Override
    public RowScan scan(RowFiles saved) {
        throw new IllegalArgumentException("there are no files of such stores");
    }

    @Override
    public void close() {
        rows.clear();
    }
}
