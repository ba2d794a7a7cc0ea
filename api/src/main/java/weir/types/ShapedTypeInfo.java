package weir.types;

import java.util.List;
import weir.serializers.CompositeSerializer;
import weir.serializers.Shape;
import weir.serializers.TypeSerializer;

/** A type whose fields are those of its class. */
abstract class ShapedTypeInfo<T> extends CompositeType<T> {
    private static final long serialVersionUID = 1L;

    private final Shape<T> shape;

    ShapedTypeInfo(Shape<T> shape, List<? extends TypeInformation<?>> fields) {
        super(shape.type(), shape.fields().stream().map(Shape.FieldType::name).toList(), fields);
        this.shape = shape;
    }

    @Override
    public TypeSerializer<T> createSerializer() {
        return exact();
    }

    /** For values that are of exactly this class. */
    final TypeSerializer<T> exact() {
        return new CompositeSerializer<>(
                shape, fields().stream().map(TypeInformation::createSerializer).toList());
    }
}
