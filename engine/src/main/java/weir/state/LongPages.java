package weir.state;

import java.util.Arrays;

/**
 * A column of longs by row, in pages of 4096 rows: the unit that a snapshot will share, and that a later write will
 * copy. Rows that were never written hold a value chosen when the column is
 * made.
 */
final class LongPages {
    static final int PAGE_BITS = 12;
    static final int PAGE_ROWS = 1 << PAGE_BITS;
    static final int ROW_MASK = PAGE_ROWS - 1;

    /** The blank page of columns whose rows hold 0 until written. */
    static final long[] ZEROS = blankPage(0);

    /** Stands for all pages that were never written, so that reading needs no check for null. */
    private final long[] blankPage;

    private long[][] pages = {};

    /** Takes what {@link #touch} read, so that it has to be read. */
    long touched;

    /** A column with the rows of {@code blankPage}, made by {@link #blankPage}, wherever nothing was written. */
    LongPages(long[] blankPage) {
        this.blankPage = blankPage;
    }

    /** A page that many columns can share, since none of them writes to it. */
    static long[] blankPage(long blank) {
        long[] page = new long[PAGE_ROWS];
        Arrays.fill(page, blank);
        return page;
    }

    long get(int row) {
        int page = row >>> PAGE_BITS;
        return page < pages.length ? pages[page][row & ROW_MASK] : blankPage[0];
    }

    void set(int row, long value) {
        int page = row >>> PAGE_BITS;
        if (page >= pages.length || pages[page] == blankPage) {
            allocate(page);
        }
        pages[page][row & ROW_MASK] = value;
    }

    /** Reads the first {@code count} of {@code rows}, those below 0 excepted, so that they are in the cache. */
    void touch(int[] rows, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += get(rows[i]);
        }
        touched = sum;
    }

    /** One past the last row that lies in an allocated page. */
    int rowLimit() {
        return pages.length << PAGE_BITS;
    }

    /** The memory of the arrays, headers left out. */
    long sizeBytes() {
        long size = (long) pages.length * Integer.BYTES;
        for (long[] page : pages) {
            size += page == blankPage ? 0 : (long) page.length * Long.BYTES;
        }
        return size;
    }

    private void allocate(int page) {
        int count = pages.length;
        if (page >= count) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, count + (count >> 1)));
            Arrays.fill(pages, count, pages.length, blankPage);
        }
        pages[page] = blankPage.clone();
    }
}
