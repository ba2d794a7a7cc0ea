package weir.types;

import java.util.List;
import weir.serializers.Shape;

/** A Java record with the types of its components. */
public final class RecordTypeInfo<T> extends ShapedTypeInfo<T> {
    private static final long serialVersionUID = 1L;

    RecordTypeInfo(Shape<T> shape, List<? extends TypeInformation<?>> fields) {
        super(shape, fields);
    }
}
