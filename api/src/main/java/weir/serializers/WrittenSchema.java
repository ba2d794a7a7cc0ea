package weir.serializers;

import java.io.IOException;
import java.util.List;

/** What a snapshot says about the form of its values, and how they are read into the classes of now. */
public final class WrittenSchema {
    private final Schema schema;

    /** How to read values that a snapshot holds, and in what they differ from what would be written now: a sentence each. */
    public record Migration<T>(ValueReader<T> reader, List<String> changes) {}

    private WrittenSchema(Schema schema) {
        this.schema = schema;
    }

    /** Takes the text that {@link TypeSerializer#snapshotSchema} gave when the values were written. */
    public static WrittenSchema parse(String text) throws IOException {
        return new WrittenSchema(Schema.parse(text));
    }

    /** The schema within a container of that name, such as {@code elements}; this one itself where it is no such container. */
    public WrittenSchema within(String container, int argument) {
        return schema instanceof Schema.Container c && c.name().equals(container)
                ? new WrittenSchema(c.arguments().get(argument))
                : this;
    }

    /** The schema of the values that are not null. */
    public WrittenSchema nonNull() {
        return schema instanceof Schema.Nullable nullable ? new WrittenSchema(nullable.value()) : this;
    }

    /**
     * Finds out how values of this schema become those that {@code now} is for.
     *
     * @throws IncompatibleSchemaException if they cannot
     */
    @SuppressWarnings("unchecked")
    public <T> Migration<T> to(TypeSerializer<T> now) throws IOException {
        Migrator migrator = new Migrator();
        ValueReader<Object> reader = migrator.reader(schema, now);
        return new Migration<>((ValueReader<T>) (ValueReader<?>) reader, migrator.changes());
    }

    /**
     * As {@link #to}, for the classes that the schema itself names as they are now: what can be said without knowing what a program
     * declares.
     */
    public Migration<Object> toNamedClasses() throws IOException {
        return to(ObjectSerializer.INSTANCE);
    }
}
