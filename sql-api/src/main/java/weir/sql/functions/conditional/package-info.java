/** Functions that choose among values, and that ask what values are. */
package weir.sql.functions.conditional;
