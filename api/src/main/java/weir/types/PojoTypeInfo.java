package weir.types;

import java.lang.reflect.Modifier;
import java.util.List;
import weir.serializers.ObjectSerializer;
import weir.serializers.Shape;
import weir.serializers.TypeSerializer;

/** An ordinary class with the types of its fields; values of subclasses are written with their own fields. */
public final class PojoTypeInfo<T> extends ShapedTypeInfo<T> {
    private static final long serialVersionUID = 1L;

    PojoTypeInfo(Shape<T> shape, List<? extends TypeInformation<?>> fields) {
        super(shape, fields);
    }

    @Override
    public TypeSerializer<T> createSerializer() {
        return Modifier.isFinal(getTypeClass().getModifiers())
                ? exact()
                : ObjectSerializer.expecting(getTypeClass(), exact());
    }
}
