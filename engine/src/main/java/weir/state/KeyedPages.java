package weir.state;

import java.io.IOException;
import weir.serializers.DataOutputView;
import weir.spi.PagedState;

/** The pages of a snapshot: those of the keys have even numbers, those of the namespaces odd ones. */
record KeyedPages(TablePages.Cut keys, TablePages.Cut namespaces) implements PagedState {
    static boolean isOfNamespaces(int page) {
        return (page & 1) != 0;
    }

    /** The first row of a page. */
    static int firstRow(int page) {
        return page >> 1 << LongPages.PAGE_BITS;
    }

    @Override
    public int count() {
        return 2 * Math.max(keys.count(), namespaces.count());
    }

    @Override
    public long version(int page) {
        return of(page).version(page >> 1);
    }

    @Override
    public void write(int page, DataOutputView target) throws IOException {
        target.write(of(page).write(page >> 1));
    }

    @Override
    public void skip(int page) {
        of(page).skip(page >> 1);
    }

    private TablePages.Cut of(int page) {
        return isOfNamespaces(page) ? namespaces : keys;
    }
}
