package weir.state;

import java.util.BitSet;

/**
 * A column of longs by row where a row may also be without one. A number that hardly occurs stands for "none", so that
 * reading and writing touch one place in memory; the rows that really hold that number are kept in a set.
 */
final class OptionalLongPages {
    static final long NONE = 0x8F5C_1D3A_66E9_02B7L;

    private static final long[] BLANK_PAGE = LongPages.blankPage(NONE);

    private final LongPages values = new LongPages(BLANK_PAGE);
    private final BitSet rowsWithNoneAsValue = new BitSet();

    /** The value of {@code row}. Where that is {@link #NONE}, {@link #isPresent} tells whether there is one. */
    long get(int row) {
        return values.get(row);
    }

    boolean isPresent(int row) {
        return values.get(row) != NONE || isNoneAsValue(row);
    }

    /** True where the value of {@code row} is the very number that stands for "none". */
    boolean isNoneAsValue(int row) {
        return row >= 0 && rowsWithNoneAsValue.get(row);
    }

    void set(int row, long value) {
        values.set(row, value);
        if (value == NONE) {
            rowsWithNoneAsValue.set(row);
        }
    }

    void remove(int row) {
        if (isPresent(row)) {
            values.set(row, NONE);
            rowsWithNoneAsValue.clear(row);
        }
    }

    void touch(int[] rows, int count) {
        values.touch(rows, count);
    }

    int rowLimit() {
        return values.rowLimit();
    }

    long sizeBytes() {
        return values.sizeBytes() + rowsWithNoneAsValue.size() / Byte.SIZE;
    }
}
