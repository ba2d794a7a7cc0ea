package weir.state;

import java.util.Arrays;

/** A column of ints by row, in pages; 0 where nothing was written. */
final class IntPages {
    private static final int[] EMPTY = new int[LongPages.PAGE_ROWS];

    private int[][] pages = {};

    int get(int row) {
        int page = row >>> LongPages.PAGE_BITS;
        return page < pages.length ? pages[page][row & LongPages.ROW_MASK] : 0;
    }

    void set(int row, int value) {
        int page = row >>> LongPages.PAGE_BITS;
        if (page >= pages.length || pages[page] == EMPTY) {
            allocate(page);
        }
        pages[page][row & LongPages.ROW_MASK] = value;
    }

    /** The memory of the arrays, headers left out. */
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
        pages[page] = new int[LongPages.PAGE_ROWS];
    }
}
