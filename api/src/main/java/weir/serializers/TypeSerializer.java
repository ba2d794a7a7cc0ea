package weir.serializers;

import java.io.IOException;
import java.io.Serializable;

/**
 * Copies values of one type and turns them into bytes and back. Stateless, so one instance serves all threads.
 * Values are never null unless the serializer says so: whoever holds nullable values marks the nulls itself, in bit
 * masks, or uses {@link NullableSerializer}.
 */
public abstract class TypeSerializer<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** True where values can never change, so that they are shared instead of copied. */
    public abstract boolean isImmutableType();

    /** A deep copy; the value itself where the type is immutable. */
    public abstract T copy(T from);

    /** As {@link #copy(Object)}, and may fill {@code reuse} and return it. */
    public T copy(T from, T reuse) {
        return copy(from);
    }

    /** The length in bytes of every serialized value, or -1 where it varies. */
    public abstract int getLength();

    public abstract void serialize(T record, DataOutputView target) throws IOException;

    public abstract T deserialize(DataInputView source) throws IOException;

    /** As {@link #deserialize(DataInputView)}, and may fill {@code reuse} and return it. */
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    /** Moves one serialized value from {@code source} to {@code target}. */
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    /** A serializer for use by another thread; this one where, as usual, it has no state. */
    public TypeSerializer<T> duplicate() {
        return this;
    }

    /** A fresh value that {@link #deserialize(Object, DataInputView)} may fill; null where there is no such thing. */
    public T createInstance() {
        return null;
    }

    /**
     * What the bytes mean, as text: written once at the head of a snapshot, so that a later program can tell whether and
     * how it reads them. The grammar is in the description of this package.
     */
    public String snapshotSchema() {
        return "custom " + getClass().getName();
    }
}
