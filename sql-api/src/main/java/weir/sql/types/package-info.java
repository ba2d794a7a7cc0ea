/**
 * The types of SQL: names, rules and limits are Flink's.
 *
 * <p>A {@link weir.sql.types.LogicalType} says what values mean, its {@link weir.sql.types.LogicalType#layout} how a column
 * holds them: whatever fits is a number in an array. Points in time count ticks since 1970, as fine as their precision asks
 * for; arrays, maps and nested rows are objects.
 */
package weir.sql.types;
