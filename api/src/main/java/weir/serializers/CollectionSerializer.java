package weir.serializers;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

/** Lists, sets and queues of any kind: the kind, then the elements in the collection's order. */
public final class CollectionSerializer<E, C extends Collection<E>> extends TypeSerializer<C> {
    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final TypeSerializer<Object> elements;

    /** Takes the declared type, such as {@code List.class}, and the serializer of the elements. */
    public CollectionSerializer(Class<?> type, TypeSerializer<E> elements) {
        this.type = type;
        this.elements = Serializers.untyped(elements);
    }

    public Class<?> type() {
        return type;
    }

    public TypeSerializer<?> elements() {
        return elements;
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    @SuppressWarnings("unchecked")
    public C copy(C from) {
        CollectionKind kind = CollectionKind.of(from);
        Collection<Object> copy = kind.create(kind.extraOf(from), from.size());
        if (elements.isImmutableType()) {
            copy.addAll(from);
        } else {
            for (Object element : from) {
                copy.add(element == null ? null : elements.copy(element));
            }
        }
        return (C) kind.close(copy);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(C record, DataOutputView target) throws IOException {
        CollectionKind kind = CollectionKind.of(record);
        target.writeByte(kind.ordinal());
        kind.extra().write(kind.extraOf(record), target);
        Elements.write(record.toArray(), elements, target);
    }

    @Override
    @SuppressWarnings("unchecked")
    public C deserialize(DataInputView source) throws IOException {
        CollectionKind kind = CollectionKind.at(source.readByte());
        Object extra = kind.extra().read(source);
        Object[] values = Elements.read(elements, source);
        Collection<Object> read = kind.create(extra, values.length);
        read.addAll(Arrays.asList(values));
        return (C) kind.close(read);
    }

    @Override
    public String snapshotSchema() {
        return Serializers.simpleName(type) + "<" + elements.snapshotSchema() + ">";
    }
}
