package weir.serializers;

import java.io.IOException;

/** Stands for the serializer of a class that contains itself, as a tree node does, while that is being made. */
final class ForwardSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private TypeSerializer<T> target;

    ForwardSerializer(Class<?> type) {
        this.type = type;
    }

    Class<?> type() {
        return type;
    }

    TypeSerializer<T> target() {
        return target;
    }

    void resolve(TypeSerializer<T> found) {
        target = found;
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public T copy(T from) {
        return target.copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T record, DataOutputView out) throws IOException {
        target.serialize(record, out);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return target.deserialize(source);
    }

    @Override
    public String snapshotSchema() {
        return "ref " + type.getName();
    }
}
