package weir.state;

/**
 * Values by row that finds out from the first one whether bare longs will do; the first value of another class turns
 * it into a column of objects.
 */
final class ValuePages {
    private final TablePages pages;
    private Packing packing;
    private OptionalLongPages longs;
    private ObjectPages objects;

    /** Values of a table whose {@code pages} are written as they were before the values are kept in another way. */
    ValuePages(TablePages pages) {
        this.pages = pages;
    }

    /** The value of {@code row}; null where there is none. */
    Object get(int row) {
        if (longs == null) {
            return objects == null ? null : objects.get(row);
        }
        long bits = longs.get(row);
        return bits != OptionalLongPages.NONE || longs.isNoneAsValue(row) ? packing.unpack(bits) : null;
    }

    /** The value of a row that has one; without the branch for none, compilers see through the box. */
    Object present(int row) {
        return longs != null ? packing.unpack(longs.get(row)) : objects.get(row);
    }

    void set(int row, Object value) {
        if (value instanceof Long number && packing == Packing.LONG) {
            longs.set(row, number);
        } else if (longs != null && packing.accepts(value)) {
            longs.set(row, packing.pack(value));
        } else if (objects != null) {
            objects.set(row, value);
        } else {
            setOther(row, value);
        }
    }

    void remove(int row) {
        if (longs != null) {
            longs.remove(row);
        } else if (objects != null) {
            objects.remove(row);
        }
    }

    boolean isPresent(int row) {
        return longs != null ? longs.isPresent(row) : objects != null && objects.get(row) != null;
    }

    /** Brings the first {@code count} of {@code rows}, those below 0 excepted, into the cache. */
    void touch(int[] rows, int count) {
        if (longs != null) {
            longs.touch(rows, count);
        } else if (objects != null) {
            objects.touch(rows, count);
        }
    }

    /** One past the last row that may have a value. */
    int rowLimit() {
        if (longs != null) {
            return longs.rowLimit();
        }
        return objects == null ? 0 : objects.rowLimit();
    }

    boolean keepsObjects() {
        return objects != null;
    }

    /** The memory of the arrays, without headers and the objects themselves. */
    long sizeBytes() {
        if (longs != null) {
            return longs.sizeBytes();
        }
        return objects == null ? 0 : objects.sizeBytes();
    }

    private void setOther(int row, Object value) {
        pages.settle();
        if (longs == null) {
            packing = Packing.of(value.getClass());
            longs = packing == null ? null : new OptionalLongPages();
            objects = packing == null ? new ObjectPages() : null;
        } else {
            objects = unpacked();
            longs = null;
            packing = null;
        }
        set(row, value);
    }

    private ObjectPages unpacked() {
        ObjectPages unpacked = new ObjectPages();
        for (int row = 0; row < longs.rowLimit(); row++) {
            if (longs.isPresent(row)) {
                unpacked.set(row, packing.unpack(longs.get(row)));
            }
        }
        return unpacked;
    }
}
