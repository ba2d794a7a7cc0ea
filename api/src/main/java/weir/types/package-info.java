/**
 * What can be said of values before they come, and how their fields are reached when they do.
 *
 * <p>{@link weir.types.TypeInformation} describes a type. {@link weir.types.Types} has the common ones by name,
 * {@link weir.types.TypeInformation#of(Class)} and {@link weir.types.TypeHint} find the others; all have the names and
 * meanings of {@code org.apache.flink.api.common.typeinfo}. A description is a promise that makes stored values smaller;
 * without one, every value brings its own class along.
 *
 * <p>{@link weir.types.Row} is a record without a class: fields by position or name, and a {@link weir.types.RowKind} that
 * says what the row means in a changelog.
 *
 * <p>{@link weir.types.FieldPath} reaches a field by position or name in records whose class shows only at run time, and
 * {@link weir.types.FieldFold} sums and compares by it: {@code keyBy("user.name")} and {@code sum(1)} stand on them.
 */
package weir.types;
