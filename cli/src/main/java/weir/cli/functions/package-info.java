/** {@code weir functions}: what SQL's functions do, from their own descriptions. */
package weir.cli.functions;
