/**
 * Functions of numbers. Integers stay integers of their type and wrap around where they must; decimals are exact; whatever has
 * roots, angles or powers is DOUBLE, as {@link java.lang.Math} has it.
 */
package weir.sql.functions.math;
