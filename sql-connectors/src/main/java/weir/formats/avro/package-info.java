/**
 * Avro records as values of streams and state.
 *
 * <p>A class that Avro has generated is written in Avro's binary form under the schema that the class has ({@link
 * weir.formats.avro.AvroSerializer}); nobody has to declare anything. The snapshot holds the schema once, and whoever reads it with a
 * newer class gets what Avro's own rules make of the values: new fields begin with their defaults, removed ones are stepped over,
 * aliases are former names, numbers are widened. Generic records, which have no class, are declared with {@link
 * weir.formats.avro.GenericRecordAvroTypeInfo}; one that is not brings its schema along with each value ({@link
 * weir.formats.avro.AvroWithSchemaSerializer}), and keeps it.
 */
package weir.formats.avro;
