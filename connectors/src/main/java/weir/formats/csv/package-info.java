/**
 * Comma-separated values, parsed by fastcsv. A row becomes a record, tuple or object, its columns finding fields by the
 * names in a header or by their order, or a map from column names to texts; going out, any of these becomes a row.
 */
package weir.formats.csv;
