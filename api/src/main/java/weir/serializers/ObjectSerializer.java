package weir.serializers;

import java.io.IOException;

/**
 * Values of any class, null included: each is written with what it takes to find its class again. This is what makes
 * declared types unnecessary, and what raw and abstract types use.
 *
 * <pre>
 *   0                                               null
 *   1 | value                                       of the expected class, if this serializer expects one
 *   2 | class name | check | value                  of any other class; check is a hash of its schema
 *   3 and more | value                              of a class in the table of {@link KnownClasses}
 * </pre>
 */
public final class ObjectSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    /** Expects no particular class. */
    public static final ObjectSerializer<Object> INSTANCE = new ObjectSerializer<>(null, null);

    static final int NULL = 0;
    static final int EXPECTED = 1;
    static final int NAMED = 2;

    private final Class<?> expected;
    private final TypeSerializer<Object> expectedSerializer;

    private ObjectSerializer(Class<?> expected, TypeSerializer<Object> expectedSerializer) {
        this.expected = expected;
        this.expectedSerializer = expectedSerializer;
    }

    /** Writes values of this class, subclasses apart, with a single byte before them. */
    public static ObjectSerializer<Object> expecting(Class<?> type) {
        return new ObjectSerializer<>(type, KnownClasses.entry(type).serializer());
    }

    /** As {@link #expecting(Class)}, with the serializer to use for the expected class. */
    public static <T> TypeSerializer<T> expecting(Class<? super T> type, TypeSerializer<T> serializer) {
        return new ObjectSerializer<>(type, Serializers.untyped(serializer));
    }

    /** The expected class, or null. */
    public Class<?> expected() {
        return expected;
    }

    /** The serializer of the expected class, or null. */
    public TypeSerializer<?> expectedSerializer() {
        return expectedSerializer;
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T copy(T from) {
        return from == null ? null : (T) serializerOf(from).copy(from);
    }

    private TypeSerializer<Object> serializerOf(Object value) {
        Class<?> type = Serializers.classOf(value);
        return type == expected ? expectedSerializer : KnownClasses.entry(type).serializer();
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T record, DataOutputView target) throws IOException {
        if (record == null) {
            target.writeByte(NULL);
        } else if (Serializers.classOf(record) == expected) {
            target.writeByte(EXPECTED);
            expectedSerializer.serialize(record, target);
        } else {
            KnownClasses.Entry entry = KnownClasses.entry(Serializers.classOf(record));
            target.writeByte(entry.tag());
            if (entry.tag() == NAMED) {
                target.writeText(entry.type().getName());
                target.writeInt(entry.schemaHash());
                target.describe(entry.type().getName(), entry.schema());
            }
            entry.serializer().serialize(record, target);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(DataInputView source) throws IOException {
        int tag = source.readByte();
        return (T)
                switch (tag) {
                    case EXPECTED -> expectedOrFail().deserialize(source);
                    default -> other(tag, source);
                };
    }

    /** Reads what stands behind any tag but {@link #EXPECTED}. */
    static Object other(int tag, DataInputView source) throws IOException {
        return switch (tag) {
            case NULL -> null;
            case NAMED -> named(source);
            default -> KnownClasses.at(tag).serializer().deserialize(source);
        };
    }

    private TypeSerializer<Object> expectedOrFail() throws IOException {
        if (expected == null) {
            throw new IOException("The serialized data holds a value of the class that its writer expected, but it is"
                    + " read without expecting one: it belongs to another field or state.");
        }
        return expectedSerializer;
    }

    private static Object named(DataInputView source) throws IOException {
        String name = source.readText();
        int writtenHash = source.readInt();
        KnownClasses.Entry entry = KnownClasses.entry(ClassNames.find(name));
        return entry.schemaHash() == writtenHash
                ? entry.serializer().deserialize(source)
                : source.classes().formerReader(entry, writtenHash).read(source);
    }

    @Override
    public String snapshotSchema() {
        return expected == null ? "object" : "object or " + expectedSerializer.snapshotSchema();
    }
}
