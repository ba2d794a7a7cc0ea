package weir.datastream;

import weir.types.FieldFold;
import weir.types.FieldPath;

/**
 * Folding records by one of their fields, given by position or by name.
 *
 * <p>{@code sum}, {@code min} and {@code max} put their result into the field and keep the other fields of the first
 * record; {@code minBy} and {@code maxBy} choose a whole record: of those with the same value the first one, or with
 * {@code first == false} the last. A field that records do not have fails the job at the first record, in words.
 */
public interface FieldAggregations<T> {
    /** Folds by any of the {@link FieldFold}s: what the other methods of this interface stand for. */
    SingleOutputStreamOperator<T> aggregate(FieldFold fold, FieldPath field);

    default SingleOutputStreamOperator<T> sum(int positionToSum) {
        return aggregate(FieldFold.SUM, FieldPath.of(positionToSum));
    }

    default SingleOutputStreamOperator<T> sum(String field) {
        return aggregate(FieldFold.SUM, FieldPath.of(field));
    }

    default SingleOutputStreamOperator<T> min(int positionToMin) {
        return aggregate(FieldFold.MIN, FieldPath.of(positionToMin));
    }

    default SingleOutputStreamOperator<T> min(String field) {
        return aggregate(FieldFold.MIN, FieldPath.of(field));
    }

    default SingleOutputStreamOperator<T> max(int positionToMax) {
        return aggregate(FieldFold.MAX, FieldPath.of(positionToMax));
    }

    default SingleOutputStreamOperator<T> max(String field) {
        return aggregate(FieldFold.MAX, FieldPath.of(field));
    }

    default SingleOutputStreamOperator<T> minBy(int positionToMinBy) {
        return minBy(positionToMinBy, true);
    }

    default SingleOutputStreamOperator<T> minBy(String field) {
        return minBy(field, true);
    }

    default SingleOutputStreamOperator<T> minBy(int positionToMinBy, boolean first) {
        return aggregate(first ? FieldFold.MIN_BY : FieldFold.MIN_BY_LAST, FieldPath.of(positionToMinBy));
    }

    default SingleOutputStreamOperator<T> minBy(String field, boolean first) {
        return aggregate(first ? FieldFold.MIN_BY : FieldFold.MIN_BY_LAST, FieldPath.of(field));
    }

    default SingleOutputStreamOperator<T> maxBy(int positionToMaxBy) {
        return maxBy(positionToMaxBy, true);
    }

    default SingleOutputStreamOperator<T> maxBy(String field) {
        return maxBy(field, true);
    }

    default SingleOutputStreamOperator<T> maxBy(int positionToMaxBy, boolean first) {
        return aggregate(first ? FieldFold.MAX_BY : FieldFold.MAX_BY_LAST, FieldPath.of(positionToMaxBy));
    }

    default SingleOutputStreamOperator<T> maxBy(String field, boolean first) {
        return aggregate(first ? FieldFold.MAX_BY : FieldFold.MAX_BY_LAST, FieldPath.of(field));
    }
}
