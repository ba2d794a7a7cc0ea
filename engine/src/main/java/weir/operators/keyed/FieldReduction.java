package weir.operators.keyed;

import weir.api.functions.ReduceFunction;
import weir.types.FieldFold;
import weir.types.FieldPath;

/** Reduces records by one of their fields, as {@code sum}, {@code min}, {@code maxBy} and their like do. */
public record FieldReduction<T>(FieldFold fold, FieldPath field) implements ReduceFunction<T> {
    @Override
    public T reduce(T first, T second) {
        return fold.fold(field, first, second);
    }
}
