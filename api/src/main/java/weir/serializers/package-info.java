/**
 * How values become bytes and copies.
 *
 * <p>{@link weir.serializers.Serializers} finds the {@link weir.serializers.TypeSerializer} of a type by walking its
 * structure: values of the Java library have forms of their own, collections and maps keep their kind, enums, sealed
 * types, tuples, records and ordinary classes follow from their constants, permitted classes and fields
 * ({@link weir.serializers.Shape}). Where a declared type says little, {@link weir.serializers.ObjectSerializer} asks
 * each value for its class, which is why no program has to declare types. A class can name its own serializer with
 * {@link weir.serializers.SerializedBy}, and the classes of a library get theirs from a {@link
 * weir.serializers.SerializerProvider}; one with schemas of its own kind is an {@link weir.serializers.EvolvingSerializer}. What cannot be written is refused at once, with the path to the field, by
 * {@link weir.serializers.UnserializableTypeException}; what can only be written by going around constructors is reported
 * by {@link weir.serializers.SlowTypes}. Java serialization is used nowhere. Objects that refer to each other in a circle
 * are not supported, and two references to one object come back as two objects.
 *
 * <h2>The form of values, version 1</h2>
 *
 * <p>Numbers are fixed-width with the high byte first; lengths and positions are variable-length integers of seven bits a
 * byte, lowest first. A value carries no names: fields are written in the order of the schema, after one bit for each that
 * is 1 where the field is null. {@link weir.serializers.TypeSerializer#snapshotSchema} tells that order, and is written
 * once at the head of a snapshot:
 *
 * <pre>
 *   schema    := plain | schema "[]" | schema "?" | container | composite | enum | sealed | "ref" class | "object" ["or" schema]
 *   plain     := "string" | "long" | "int" | "instant" | "decimal" | …
 *   container := name "&lt;" schema {"," schema} "&gt;"
 *   composite := ("tuple" | "record" | "pojo" | "bare") ["!"] class "{" {field ":" schema ","} "}"
 *   enum      := "enum" class "{" {constant ","} "}"
 *   sealed    := "sealed" class "{" {schema ","} "}"
 * </pre>
 *
 * <p>A {@code !} says that no field can be null, so that no bits stand before them. {@code ref} stands for a class that is being described further out. {@code object} is a value with its class, as
 * {@link weir.serializers.ObjectSerializer} draws it; there the class name is followed by a hash of its schema, so that a
 * class that changed is noticed instead of misread. The schema itself is noted beside the values ({@link
 * weir.serializers.DescribedClasses}).
 *
 * <h2>Classes that change</h2>
 *
 * <p>{@link weir.serializers.WrittenSchema} holds a schema that was written against the serializer of now and finds the way
 * from the one to the other, by names, former ones ({@link weir.serializers.FormerlyNamed}) and conversions that lose nothing;
 * or says in one sentence why there is none ({@link weir.serializers.IncompatibleSchemaException}). Where both are the same
 * nothing stands between. {@link weir.serializers.DescribedReader} reads by the schema alone.
 */
package weir.serializers;
