package weir.serializers;

import java.io.IOException;
import java.io.Serializable;

/** Copies values of one type and turns them into bytes and back. Stateless, so one instance serves all threads. */
public abstract class TypeSerializer<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** True where values can never change, so that they are shared instead of copied. */
    public abstract boolean isImmutableType();

    /** A deep copy; the value itself where the type is immutable. */
    public abstract T copy(T from);

    /** The length in bytes of every serialized value, or -1 where it varies. */
    public abstract int getLength();

    public abstract void serialize(T record, DataOutputView target) throws IOException;

    public abstract T deserialize(DataInputView source) throws IOException;
}
