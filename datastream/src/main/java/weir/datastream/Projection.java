package weir.datastream;

import java.util.Arrays;
import java.util.List;
import weir.api.functions.MapFunction;
import weir.api.tuple.Tuple;
import weir.types.FieldPath;

/** Makes a tuple of some fields of a record. */
final class Projection<T, R extends Tuple> implements MapFunction<T, R> {
    private static final long serialVersionUID = 1L;

    private final List<FieldPath> fields;

    Projection(int... positions) {
        if (positions.length == 0 || positions.length > Tuple.MAX_ARITY) {
            throw new IllegalArgumentException("project() was asked for " + positions.length + " fields; it takes 1 to "
                    + Tuple.MAX_ARITY + " of them.");
        }
        fields = Arrays.stream(positions).mapToObj(FieldPath::of).toList();
    }

    @Override
    @SuppressWarnings("unchecked") // the program says what the fields are
    public R map(T record) {
        Tuple projected = Tuple.newInstance(fields.size());
        for (int position = 0; position < fields.size(); position++) {
            projected.setField(fields.get(position).get(record), position);
        }
        return (R) projected;
    }
}
