/**
 * What generated code calls: arithmetic, order, conversions and the calendar by Flink's rules, as static methods over the
 * values that {@link weir.sql.types.LogicalType} describes.
 */
package weir.sql.kernel;
