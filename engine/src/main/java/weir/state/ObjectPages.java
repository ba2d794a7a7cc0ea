package weir.state;

import java.util.Arrays;

/** A column of objects by row, in pages; null where there is none. */
final class ObjectPages {
    private static final Object[] EMPTY = new Object[LongPages.PAGE_ROWS];

    private Object[][] pages = {};

    /** Takes what {@link #touch} read, so that it has to be read. */
    int touched;

    Object get(int row) {
        int page = row >>> LongPages.PAGE_BITS;
        return page < pages.length ? pages[page][row & LongPages.ROW_MASK] : null;
    }

    /** Leaves alone what is there already: writing a reference costs the collector more than comparing it. */
    void set(int row, Object value) {
        int page = row >>> LongPages.PAGE_BITS;
        if (page >= pages.length || pages[page] == EMPTY) {
            allocate(page);
        }
        Object[] rows = pages[page];
        if (rows[row & LongPages.ROW_MASK] != value) {
            rows[row & LongPages.ROW_MASK] = value;
        }
    }

    void remove(int row) {
        if (get(row) != null) {
            set(row, null);
        }
    }

    /** Reads the first {@code count} of {@code rows}, those below 0 excepted, so that they are in the cache. */
    void touch(int[] rows, int count) {
        int present = 0;
        for (int i = 0; i < count; i++) {
            present += get(rows[i]) == null ? 0 : 1;
        }
        touched = present;
    }

    /** One past the last row that lies in an allocated page. */
    int rowLimit() {
        return pages.length << LongPages.PAGE_BITS;
    }

    /** The memory of the arrays, without headers and without the objects themselves. */
    long sizeBytes() {
        long allocated = Arrays.stream(pages).filter(page -> page != EMPTY).count();
        return (pages.length + allocated * LongPages.PAGE_ROWS) * Integer.BYTES;
    }

    private void allocate(int page) {
        int count = pages.length;
        if (page >= count) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, count + (count >> 1)));
            Arrays.fill(pages, count, pages.length, EMPTY);
        }
        pages[page] = new Object[LongPages.PAGE_ROWS];
    }
}
