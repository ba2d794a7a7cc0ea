package weir.batch;

/** Values of a user's own class: what a DataStream of that class carries. */
public final class ObjectColumn implements Column {
    private final Object[] values;
    private final int size;

    /** Takes over {@code values}: the caller must not write to it any more. */
    public ObjectColumn(Object[] values, int size) {
        this.values = values;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Object get(int row) {
        return values[row];
    }

    /** The values themselves, {@link #size} of them; to read only. */
    public Object[] values() {
        return values;
    }
}
