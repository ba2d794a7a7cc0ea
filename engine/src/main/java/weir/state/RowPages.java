package weir.state;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DescribedClasses;
import weir.spi.RowScan;

/**
 * Makes pages in the form of a snapshot from the rows of a store, a page of keys and one of their namespaces at a time, and leaves
 * out the rows whose content the snapshot has from elsewhere.
 */
final class RowPages implements Closeable {
    /** A page is full when it has this many bytes, or all the keys that a page has. */
    private static final int FULL_BYTES = 1 << 20;

    /** How what the store has of a key and of a namespace becomes a row of the snapshot, and the classes that rows name. */
    record Form(RowLayouts.Translations keyRows, RowLayouts.Translations namespaceRows, DescribedClasses classes) {}

    private final RowScan rows;
    private final ByteKeySet elsewhere;
    private final Form form;
    private final DataOutputSerializer keys = new DataOutputSerializer(4096);
    private final DataOutputSerializer namespaces = new DataOutputSerializer(4096);
    private int firstRow;
    private int keyCount;
    private int namespaceCount;
    private byte[] keyOfPage;
    private boolean hasRow;

    /** {@code elsewhere} has the places of rows that do not count. */
    RowPages(RowScan rows, ByteKeySet elsewhere, Form form) throws IOException {
        this.rows = rows;
        this.elsewhere = elsewhere;
        this.form = form;
        this.hasRow = rows.next();
    }

    /** True if there is another row to make a page of. */
    boolean hasRow() {
        return hasRow;
    }

    /** Makes the next two pages, whose keys are in slots from {@code first} on. */
    void fill(int first) throws IOException {
        firstRow = first;
        keys.clear();
        namespaces.clear();
        keyCount = 0;
        namespaceCount = 0;
        keyOfPage = null;
        while (hasRow && keyCount < LongPages.PAGE_ROWS && keys.length() + namespaces.length() < FULL_BYTES) {
            byte[] place = rows.key();
            if (!elsewhere.contains(place, place.length)) {
                add(place);
            }
            hasRow = rows.next();
        }
        if (!hasRow) {
            close();
        }
    }

    int namespaceCount() {
        return namespaceCount;
    }

    byte[] keys() throws IOException {
        return finished(keys, keyCount);
    }

    byte[] namespaces() throws IOException {
        return finished(namespaces, namespaceCount);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private void add(byte[] place) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(place);
        byte[] key = new byte[source.readVarInt()];
        source.readFully(key);
        boolean ofKey = source.readByte() == RowPlace.OF_KEY;
        if (!Arrays.equals(key, keyOfPage)) {
            keyOfPage = key;
            keys.writeVarInt(keyCount++);
            keys.write(key);
            if (ofKey) {
                form.keyRows().row(rows.value(), keys);
            } else {
                form.keyRows().emptyRow(keys);
            }
        }
        if (!ofKey) {
            namespaceCount++;
            namespaces.writeInt(firstRow + keyCount - 1);
            namespaces.write(place, source.getPosition(), place.length - source.getPosition());
            form.namespaceRows().row(rows.value(), namespaces);
        }
    }

    private byte[] finished(DataOutputSerializer page, int count) throws IOException {
        DataOutputSerializer counted = new DataOutputSerializer(page.length() + 5);
        counted.writeVarInt(count);
        counted.write(page.getSharedBuffer(), 0, page.length());
        counted.describe(form.classes());
        return PageClasses.before(counted);
    }
}
