package weir.batch;

/**
 * Where in a column's arrays the value of each row is; this is all that tells encodings apart. Flat: in the row's own
 * place. Constant: in one place for all. Dictionary, which is also a selection: in the place that an array names.
 */
final class Positions {
    private static final int OWN_PLACE = -1;
    private static final int ONE_PLACE = 0;

    private final int size;
    private final int[] ids;
    private final int mask;
    private final int offset;

    private Positions(int size, int[] ids, int mask, int offset) {
        this.size = size;
        this.ids = ids;
        this.mask = mask;
        this.offset = offset;
    }

    static Positions flat(int size) {
        return new Positions(size, null, OWN_PLACE, 0);
    }

    static Positions constant(int size) {
        return new Positions(size, null, ONE_PLACE, 0);
    }

    int size() {
        return size;
    }

    int at(int row) {
        return ids == null ? (row & mask) + offset : ids[row];
    }

    Encoding encoding() {
        if (ids != null) {
            return Encoding.DICTIONARY;
        }
        return mask == OWN_PLACE ? Encoding.FLAT : Encoding.CONSTANT;
    }

    /** True where the arrays can be used as they are: row {@code r} at index {@code r}. */
    boolean isPlain() {
        return ids == null && mask == OWN_PLACE && offset == 0;
    }

    /** The positions of these rows, in this order; may keep {@code rows}. */
    Positions take(int[] rows, int count) {
        if (encoding() == Encoding.CONSTANT) {
            return new Positions(count, null, ONE_PLACE, offset);
        }
        if (isPlain()) {
            return new Positions(count, rows, OWN_PLACE, 0);
        }
        int[] taken = new int[count];
        for (int i = 0; i < count; i++) {
            taken[i] = at(rows[i]);
        }
        return new Positions(count, taken, OWN_PLACE, 0);
    }

    Positions slice(int from, int to) {
        int count = to - from;
        if (ids == null) {
            return new Positions(count, null, mask, offset + (from & mask));
        }
        int[] part = new int[count];
        System.arraycopy(ids, from, part, 0, count);
        return new Positions(count, part, OWN_PLACE, 0);
    }

    /** The positions that these have in arrays which are themselves reached through {@code inner}. */
    Positions into(Positions inner) {
        if (inner.isPlain()) {
            return this;
        }
        if (ids == null) {
            return mask == OWN_PLACE
                    ? inner.slice(offset, offset + size)
                    : inner.slice(offset, offset + 1).repeated(size);
        }
        return inner.take(ids, size);
    }

    /** The position of the only row, for {@code count} rows. */
    private Positions repeated(int count) {
        return new Positions(count, null, ONE_PLACE, at(0));
    }
}
