package weir.serializers;

/** The type whose only value is null: nothing is written. */
public final class VoidSerializer extends ImmutableSerializer<Void> {
    private static final long serialVersionUID = 1L;

    public static final VoidSerializer INSTANCE = new VoidSerializer();

    private VoidSerializer() {
        super(Void.class, "void", 0);
    }

    @Override
    public void serialize(Void record, DataOutputView target) {
        // The one value needs no bytes.
    }

    @Override
    public Void deserialize(DataInputView source) {
        return null;
    }
}
