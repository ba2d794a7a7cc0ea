package weir.serializers;

/** The part that all serializers of immutable values share: copies are the values themselves. */
abstract class ImmutableSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final String schema;
    private final int length;

    /** Takes the class, the name in {@link #snapshotSchema} and the length in bytes, -1 where it varies. */
    ImmutableSerializer(Class<T> type, String schema, int length) {
        this.type = type;
        this.schema = schema;
        this.length = length;
    }

    final Class<T> type() {
        return type;
    }

    @Override
    public final boolean isImmutableType() {
        return true;
    }

    @Override
    public final T copy(T from) {
        return from;
    }

    @Override
    public final int getLength() {
        return length;
    }

    @Override
    public final String snapshotSchema() {
        return schema;
    }
}
