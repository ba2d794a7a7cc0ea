/**
 * Types as the Table API speaks of them: a type of SQL together with the class that programs see its values as.
 *
 * <p>Inside of queries a TIMESTAMP(3) is a long, and a ROW never an object of a user's class; {@link weir.table.types.DataType} says what
 * becomes of it on the way to the user's code and back.
 */
package weir.table.types;
