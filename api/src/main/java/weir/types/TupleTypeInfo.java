package weir.types;

import java.util.List;
import weir.api.tuple.Tuple;
import weir.serializers.Shape;

/** A tuple with the types of its fields. */
public final class TupleTypeInfo<T extends Tuple> extends ShapedTypeInfo<T> {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unchecked")
    public TupleTypeInfo(TypeInformation<?>... types) {
        this((Class<T>) Tuple.getTupleClass(types.length), types);
    }

    public TupleTypeInfo(Class<T> tupleType, TypeInformation<?>... types) {
        this(Shape.of(tupleType), List.of(types));
    }

    TupleTypeInfo(Shape<T> shape, List<? extends TypeInformation<?>> fields) {
        super(shape, fields);
    }

    @Override
    public boolean isTupleType() {
        return true;
    }
}
