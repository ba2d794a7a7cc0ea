package weir.api.serialization;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import weir.types.TypeExtractor;
import weir.types.TypeHint;
import weir.types.TypeInformation;

/** A {@link DeserializationSchema} that knows its type and never ends; only {@code deserialize} is left to write. */
public abstract class AbstractDeserializationSchema<T> implements DeserializationSchema<T> {
    private static final long serialVersionUID = 1L;

    private final TypeInformation<T> type;

    /** Takes the type from the subclass, which names it: {@code extends AbstractDeserializationSchema<Order>}. */
    @SuppressWarnings("unchecked")
    protected AbstractDeserializationSchema() {
        type = (TypeInformation<T>) TypeExtractor.createTypeInfo(typeNamedBy(getClass()));
    }

    protected AbstractDeserializationSchema(Class<T> type) {
        this(TypeInformation.of(type));
    }

    protected AbstractDeserializationSchema(TypeHint<T> typeHint) {
        this(typeHint.getTypeInfo());
    }

    protected AbstractDeserializationSchema(TypeInformation<T> typeInfo) {
        type = typeInfo;
    }

    @Override
    public boolean isEndOfStream(T nextElement) {
        return false;
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return type;
    }

    private static Type typeNamedBy(Class<?> schema) {
        if (schema.getGenericSuperclass() instanceof ParameterizedType parent
                && parent.getRawType() == AbstractDeserializationSchema.class
                && !(parent.getActualTypeArguments()[0] instanceof TypeVariable)) {
            return parent.getActualTypeArguments()[0];
        }
        throw new IllegalArgumentException(schema.getName() + " does not name the type of its records. Extend"
                + " AbstractDeserializationSchema<YourType> directly, or hand the class to its constructor.");
    }
}
