package weir.state;

import java.io.IOException;
import weir.base.Invariants;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DataOutputView;
import weir.spi.PagedState;

/**
 * The pages of a snapshot whose rows are partly in memory and partly in a store, and which is to have all of them itself. Those in
 * memory come first, and say which rows of the store they stand for; then the store is read from end to end, and page after page
 * is made of the others, in the same form, so that whoever reads the snapshot need not know where rows were.
 */
final class ColdPages implements PagedState {
    private final long checkpointId;
    private final KeyedPages inMemory;
    private final RowPages stored;
    private final int inMemoryCount;
    private int page;

    ColdPages(long checkpointId, KeyedPages inMemory, RowPages stored) {
        this.checkpointId = checkpointId;
        this.inMemory = inMemory;
        this.stored = stored;
        this.inMemoryCount = inMemory.count();
        this.page = inMemoryCount;
    }

    /** Grows as long as there is another row in the store. */
    @Override
    public int count() {
        return page + (stored.hasRow() ? 2 : 0);
    }

    @Override
    public long version(int number) {
        if (number < inMemoryCount) {
            return inMemory.version(number);
        }
        return KeyedPages.isOfNamespaces(number) && stored.namespaceCount() == 0 ? 0 : versionOfStored();
    }

    /** A number that no page of another checkpoint has: what stands on a page of the store is never the same again. */
    private long versionOfStored() {
        return -checkpointId;
    }

    @Override
    public void write(int number, DataOutputView target) throws IOException {
        if (number < inMemoryCount) {
            inMemory.write(number, target);
        } else if (KeyedPages.isOfNamespaces(number)) {
            target.write(stored.namespaces());
        } else {
            stored.fill(KeyedPages.firstRow(page));
            page += 2;
            target.write(stored.keys());
        }
    }

    /** Goes over the rows all the same, since the store's versions of them do not count. */
    @Override
    public void skip(int number) throws IOException {
        Invariants.check(number < inMemoryCount, "pages of the store are always written");
        inMemory.write(number, new DataOutputSerializer(1024));
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }
}
