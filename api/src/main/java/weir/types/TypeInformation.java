package weir.types;

import java.io.Serializable;
import weir.serializers.TypeSerializer;

/** What Weir knows of a type before the first value of it is seen. */
public abstract class TypeInformation<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The class of the values; {@code Object} where only the values themselves will tell. */
    public abstract Class<T> getTypeClass();

    public abstract TypeSerializer<T> createSerializer();
}
