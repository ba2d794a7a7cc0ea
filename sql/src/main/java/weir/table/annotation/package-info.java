/** Annotations by which functions of the user say the types that their methods cannot: {@link weir.table.annotation.DataTypeHint} one type, {@link weir.table.annotation.FunctionHint} those of a call. */
package weir.table.annotation;
