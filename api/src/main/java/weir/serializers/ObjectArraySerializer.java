package weir.serializers;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;

/** Arrays of objects, nulls included; see {@link Elements} for the form. */
public final class ObjectArraySerializer<E> extends TypeSerializer<E[]> {
    private static final long serialVersionUID = 1L;

    private final Class<E> elementType;
    private final TypeSerializer<E> elements;

    public ObjectArraySerializer(Class<E> elementType, TypeSerializer<E> elements) {
        this.elementType = elementType;
        this.elements = elements;
    }

    public Class<E> elementType() {
        return elementType;
    }

    public TypeSerializer<E> elements() {
        return elements;
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public E[] copy(E[] from) {
        E[] copy = from.clone();
        if (!elements.isImmutableType()) {
            Arrays.setAll(copy, i -> from[i] == null ? null : elements.copy(from[i]));
        }
        return copy;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(E[] record, DataOutputView target) throws IOException {
        Elements.write(record, Serializers.untyped(elements), target);
    }

    @Override
    @SuppressWarnings("unchecked")
    public E[] deserialize(DataInputView source) throws IOException {
        Object[] read = Elements.read(Serializers.untyped(elements), source);
        E[] array = (E[]) Array.newInstance(elementType, read.length);
        System.arraycopy(read, 0, array, 0, read.length);
        return array;
    }

    @Override
    public String snapshotSchema() {
        return elements.snapshotSchema() + "[]";
    }
}
