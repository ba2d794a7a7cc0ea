package weir.state;

import java.util.Arrays;

/**
 * A column of longs by row, in pages; each row has a value or none.
 *
 * <pre>
 *   page = | value of row 0 | … | value of row 4095 | 64 longs: one bit per row, set where it has a value |
 * </pre>
 *
 * A page is one array because it is the unit that a snapshot will share and a later write copy.
 */
public final class LongPages {
    static final int PAGE_BITS = 12;
    static final int PAGE_ROWS = 1 << PAGE_BITS;
    static final int ROW_MASK = PAGE_ROWS - 1;
    private static final int PRESENCE_WORDS = PAGE_ROWS / Long.SIZE;

    /** Stands for all pages without a value, so that reading needs no check for null. */
    private static final long[] EMPTY = new long[PAGE_ROWS + PRESENCE_WORDS];

    private long[][] pages = {};

    public boolean isPresent(int row) {
        return isPresent(pageOf(row), row);
    }

    /** The value of {@code row}; 0 where it has none. */
    public long get(int row) {
        return pageOf(row)[row & ROW_MASK];
    }

    public void set(int row, long value) {
        long[] page = writablePageOf(row);
        page[row & ROW_MASK] = value;
        page[presenceWord(row)] |= 1L << row;
    }

    public void remove(int row) {
        long[] page = pageOf(row);
        if (isPresent(page, row)) {
            page[row & ROW_MASK] = 0;
            page[presenceWord(row)] &= ~(1L << row);
        }
    }

    /** One past the last row that lies in an allocated page. */
    int rowLimit() {
        return pages.length << PAGE_BITS;
    }

    /** The memory of the arrays, headers left out. */
    long sizeBytes() {
        long size = (long) pages.length * Integer.BYTES;
        for (long[] page : pages) {
            size += page == EMPTY ? 0 : (long) page.length * Long.BYTES;
        }
        return size;
    }

    long[] pageOf(int row) {
        int page = row >>> PAGE_BITS;
        return page < pages.length ? pages[page] : EMPTY;
    }

    static boolean isPresent(long[] page, int row) {
        return (page[presenceWord(row)] >>> row & 1) != 0;
    }

    private static int presenceWord(int row) {
        return PAGE_ROWS + ((row & ROW_MASK) >>> 6);
    }

    private long[] writablePageOf(int row) {
        long[] page = pageOf(row);
        return page == EMPTY ? allocate(row >>> PAGE_BITS) : page;
    }

    private long[] allocate(int page) {
        int count = pages.length;
        if (page >= count) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, count + (count >> 1)));
            Arrays.fill(pages, count, pages.length, EMPTY);
        }
        return pages[page] = new long[PAGE_ROWS + PRESENCE_WORDS];
    }
}
