package weir.serializers;

/** The part that all serializers of immutable values share: copies are the values themselves. */
abstract class ImmutableSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final String schema;
    private final int length;

    /** Takes the name in {@link #snapshotSchema} and the length in bytes, -1 where it varies. */
    ImmutableSerializer(String schema, int length) {
        this.schema = schema;
        this.length = length;
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
