/**
 * Functions of arrays and maps. Elements are compared as values of their common type, NULL being the same as NULL; positions
 * count from 1, and negative ones from the end.
 */
package weir.sql.functions.collections;
