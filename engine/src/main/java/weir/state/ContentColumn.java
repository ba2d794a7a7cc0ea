package weir.state;

import java.io.IOException;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/**
 * A column that finds out from its first value whether bare longs will do; the first value of another class turns it
 * into a column of objects.
 */
final class ContentColumn<V> extends Column<V> {
    private final ContentFormat<V> format;
    private Packing packing;
    private OptionalLongPages longs;
    private ObjectPages objects;

    ContentColumn(ContentFormat<V> format) {
        this.format = format;
    }

    @Override
    @SuppressWarnings("unchecked")
    V get(int row) {
        if (longs == null) {
            return objects == null ? null : (V) objects.get(row);
        }
        long bits = longs.get(row);
        return bits != OptionalLongPages.NONE || longs.isNoneAsValue(row) ? (V) packing.unpack(bits) : null;
    }

    @Override
    void set(int row, V content) {
        if (content instanceof Long number && packing == Packing.LONG) {
            longs.set(row, number);
        } else if (longs != null && packing.accepts(content)) {
            longs.set(row, packing.pack(content));
        } else if (objects != null) {
            objects.set(row, content);
        } else {
            setOther(row, content);
        }
    }

    @Override
    void remove(int row) {
        if (longs != null) {
            longs.remove(row);
        } else if (objects != null) {
            objects.remove(row);
        }
    }

    @Override
    boolean isPresent(int row) {
        return longs != null ? longs.isPresent(row) : objects != null && objects.get(row) != null;
    }

    @Override
    void write(int row, DataOutputView target) throws IOException {
        format.write(get(row), target);
    }

    @Override
    void read(int row, DataInputView source, boolean stamped) throws IOException {
        set(row, format.read(source, stamped));
    }

    @Override
    long sizeBytes() {
        if (longs != null) {
            return longs.sizeBytes();
        }
        return objects == null ? 0 : objects.sizeBytes();
    }

    private void setOther(int row, V content) {
        if (longs == null) {
            packing = Packing.of(content.getClass());
            longs = packing == null ? null : new OptionalLongPages();
            objects = packing == null ? new ObjectPages() : null;
        } else {
            objects = unpacked();
            longs = null;
            packing = null;
        }
        set(row, content);
    }

    private ObjectPages unpacked() {
        ObjectPages unpacked = new ObjectPages();
        for (int row = 0; row < longs.rowLimit(); row++) {
            if (longs.isPresent(row)) {
                unpacked.set(row, packing.unpack(longs.get(row)));
            }
        }
        return unpacked;
    }
}
