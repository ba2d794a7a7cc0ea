/**
 * Avro: object container files, and single records in Avro's binary form.
 *
 * <p>The schema follows from the table's columns by the rules of Flink, in {@link weir.sql.formats.avro.AvroSchemas}. Files are
 * read with the schema that they bring along: fields are found by name, and those that nobody wants are stepped over.
 */
package weir.sql.formats.avro;
