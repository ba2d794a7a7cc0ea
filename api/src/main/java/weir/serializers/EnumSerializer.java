package weir.serializers;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Enum constants by their position; the schema names the positions, so that constants may move later. */
public final class EnumSerializer<E extends Enum<E>> extends TypeSerializer<E> {
    private static final long serialVersionUID = 1L;

    private final Class<E> type;
    private final E[] constants;

    public EnumSerializer(Class<E> type) {
        this.type = type;
        this.constants = type.getEnumConstants();
    }

    public Class<E> type() {
        return type;
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public E copy(E from) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(E record, DataOutputView target) throws IOException {
        target.writeVarInt(record.ordinal());
    }

    @Override
    public E deserialize(DataInputView source) throws IOException {
        int ordinal = source.readVarInt();
        if (ordinal < 0 || ordinal >= constants.length) {
            throw new IOException("The serialized data holds constant number " + ordinal + " of " + type.getName()
                    + ", which has only " + constants.length + " constants: the enum lost constants since the data was"
                    + " written. Bring them back to read it.");
        }
        return constants[ordinal];
    }

    @Override
    public String snapshotSchema() {
        return "enum " + type.getName()
                + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }
}
