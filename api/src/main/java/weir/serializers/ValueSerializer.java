package weir.serializers;

import java.io.IOException;
import java.io.Serializable;
import java.util.function.UnaryOperator;

/** A serializer made of functions: for types that are small, many and not hot. */
final class ValueSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final String schema;
    private final Writer<T> writer;
    private final Reader<T> reader;
    private final Copier<T> copier;

    /** Writes the body of a value. */
    interface Writer<T> extends Serializable {
        void write(T value, DataOutputView target) throws IOException;
    }

    /** Reads what the {@link Writer} wrote. */
    interface Reader<T> extends Serializable {
        T read(DataInputView source) throws IOException;
    }

    /** Makes an independent value, for types that can change. */
    interface Copier<T> extends UnaryOperator<T>, Serializable {}

    private ValueSerializer(Class<T> type, String schema, Writer<T> writer, Reader<T> reader, Copier<T> copier) {
        this.type = type;
        this.schema = schema;
        this.writer = writer;
        this.reader = reader;
        this.copier = copier;
    }

    static <T> ValueSerializer<T> immutable(Class<T> type, String schema, Writer<T> writer, Reader<T> reader) {
        return new ValueSerializer<>(type, schema, writer, reader, null);
    }

    static <T> ValueSerializer<T> mutable(
            Class<T> type, String schema, Writer<T> writer, Reader<T> reader, Copier<T> copier) {
        return new ValueSerializer<>(type, schema, writer, reader, copier);
    }

    /** For a type that is best written as its own text. */
    static <T> ValueSerializer<T> text(Class<T> type, String schema, Parser<T> parser) {
        return immutable(type, schema, (v, out) -> out.writeText(v.toString()), in -> parser.parse(in.readText()));
    }

    /** The inverse of {@code toString}. */
    interface Parser<T> extends Serializable {
        T parse(String text);
    }

    Class<T> type() {
        return type;
    }

    @Override
    public boolean isImmutableType() {
        return copier == null;
    }

    @Override
    public T copy(T from) {
        return copier == null ? from : copier.apply(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T record, DataOutputView target) throws IOException {
        writer.write(record, target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return reader.read(source);
    }

    @Override
    public String snapshotSchema() {
        return schema;
    }
}
