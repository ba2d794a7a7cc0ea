package weir.state;

import java.io.IOException;
import java.util.Arrays;
import weir.base.Invariants;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DataOutputView;
import weir.serializers.DescribedClasses;
import weir.spi.PagedState;
import weir.spi.RowScan;

/**
 * The pages of a snapshot whose rows are partly in memory and partly in a store. Those in memory come first, and say which rows
 * of the store they stand for; then the store is read from end to end, and page after page is made of the others, in the same
 * form, so that whoever reads the snapshot need not know where rows were.
 */
final class ColdPages implements PagedState {
    /** A page is full when it has this many bytes, or all the keys that a page has. */
    private static final int FULL_BYTES = 1 << 20;

    /** What the pages need to know of the moment of the cut. */
    record Cut(
            long checkpointId,
            KeyedPages inMemory,
            ByteKeySet seen,
            RowScan rows,
            RowLayouts.Translations keyRows,
            RowLayouts.Translations namespaceRows,
            DescribedClasses classes) {}

    private final Cut cut;
    private final int inMemoryCount;
    private final DataOutputSerializer keys = new DataOutputSerializer(4096);
    private final DataOutputSerializer namespaces = new DataOutputSerializer(4096);
    private int page;
    private int keyCount;
    private int namespaceCount;
    private byte[] keyOfPage;
    private boolean hasRow;

    ColdPages(Cut cut) throws IOException {
        this.cut = cut;
        this.inMemoryCount = cut.inMemory().count();
        this.page = inMemoryCount;
        this.hasRow = cut.rows().next();
    }

    /** Grows as long as there is another row in the store. */
    @Override
    public int count() {
        return page + (hasRow ? 2 : 0);
    }

    @Override
    public long version(int number) {
        if (number < inMemoryCount) {
            return cut.inMemory().version(number);
        }
        return KeyedPages.isOfNamespaces(number) && namespaceCount == 0 ? 0 : versionOfStored();
    }

    /** A number that no page of another checkpoint has: what stands on a page of the store is never the same again. */
    private long versionOfStored() {
        return -cut.checkpointId();
    }

    @Override
    public void write(int number, DataOutputView target) throws IOException {
        if (number < inMemoryCount) {
            cut.inMemory().write(number, target);
        } else if (KeyedPages.isOfNamespaces(number)) {
            target.write(finished(namespaces, namespaceCount));
        } else {
            fill();
            target.write(finished(keys, keyCount));
        }
    }

    /** Goes over the rows all the same, since the store's versions of them do not count. */
    @Override
    public void skip(int number) throws IOException {
        Invariants.check(number < inMemoryCount, "pages of the store are always written");
        cut.inMemory().write(number, new DataOutputSerializer(1024));
    }

    private void fill() throws IOException {
        keys.clear();
        namespaces.clear();
        keyCount = 0;
        namespaceCount = 0;
        keyOfPage = null;
        while (hasRow && keyCount < LongPages.PAGE_ROWS && keys.length() + namespaces.length() < FULL_BYTES) {
            byte[] key = cut.rows().key();
            if (!cut.seen().contains(key, key.length)) {
                add(key);
            }
            hasRow = cut.rows().next();
        }
        page += 2;
        if (!hasRow) {
            cut.rows().close();
        }
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
                cut.keyRows().row(cut.rows().value(), keys);
            } else {
                cut.keyRows().emptyRow(keys);
            }
        }
        if (!ofKey) {
            namespaceCount++;
            namespaces.writeInt(KeyedPages.firstRow(page) + keyCount - 1);
            namespaces.write(place, source.getPosition(), place.length - source.getPosition());
            cut.namespaceRows().row(cut.rows().value(), namespaces);
        }
    }

    private byte[] finished(DataOutputSerializer rows, int count) throws IOException {
        DataOutputSerializer counted = new DataOutputSerializer(rows.length() + 5);
        counted.writeVarInt(count);
        counted.write(rows.getSharedBuffer(), 0, rows.length());
        counted.describe(cut.classes());
        return PageClasses.before(counted);
    }
}
