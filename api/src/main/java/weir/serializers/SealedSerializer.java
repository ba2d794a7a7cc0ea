package weir.serializers;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Sealed types: the number of the value's class among the permitted ones, then the value; 0 for an open subclass. */
public final class SealedSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final Class<?>[] permitted;
    private final TypeSerializer<Object>[] serializers;
    private final boolean immutable;

    /** Takes the classes whose values there can be, as far as they are known, each with its serializer. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public SealedSerializer(Class<T> type, List<Class<?>> permitted, List<? extends TypeSerializer<?>> serializers) {
        this.type = type;
        this.permitted = permitted.toArray(Class[]::new);
        this.serializers = serializers.toArray(new TypeSerializer[0]);
        this.immutable = permitted.stream().allMatch(c -> c.isEnum() || Modifier.isFinal(c.getModifiers()))
                && serializers.stream().allMatch(TypeSerializer::isImmutableType);
    }

    /** The concrete classes below a sealed one, in the order in which it permits them. */
    static List<Class<?>> concrete(Class<?> sealed) {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> subclass : sealed.getPermittedSubclasses()) {
            if (subclass.isSealed() && !subclass.isEnum()) {
                found.addAll(concrete(subclass));
            }
            if (subclass.isEnum() || !Serializers.isAbstract(subclass)) {
                found.add(subclass);
            }
        }
        return found;
    }

    public Class<T> type() {
        return type;
    }

    /** The serializer of the permitted class that has this name, or had it; null where there is none. */
    TypeSerializer<?> permitted(String name) {
        for (int i = 0; i < permitted.length; i++) {
            if (FormerNames.fits(permitted[i], name)) {
                return serializers[i];
            }
        }
        return null;
    }

    @Override
    public boolean isImmutableType() {
        return immutable;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T copy(T from) {
        int index = indexOf(from);
        return index < 0 ? (T) ObjectSerializer.INSTANCE.copy(from) : (T) serializers[index].copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T record, DataOutputView target) throws IOException {
        int index = indexOf(record);
        target.writeVarInt(index + 1);
        (index < 0 ? ObjectSerializer.INSTANCE : serializers[index]).serialize(record, target);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(DataInputView source) throws IOException {
        int number = source.readVarInt();
        if (number < 0 || number > serializers.length) {
            throw new IOException("The serialized data holds class number " + number + " of sealed " + type.getName()
                    + ", which permits only " + serializers.length
                    + " classes: it lost some since the data was written.");
        }
        return (T) (number == 0 ? ObjectSerializer.INSTANCE : serializers[number - 1]).deserialize(source);
    }

    private int indexOf(Object value) {
        Class<?> wanted = Serializers.classOf(value);
        for (int i = 0; i < permitted.length; i++) {
            if (permitted[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String snapshotSchema() {
        StringJoiner text = new StringJoiner(",", "sealed " + type.getName() + "{", "}");
        for (TypeSerializer<Object> serializer : serializers) {
            text.add(serializer.snapshotSchema());
        }
        return text.toString();
    }
}
