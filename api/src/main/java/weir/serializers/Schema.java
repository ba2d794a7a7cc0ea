package weir.serializers;

import java.io.IOException;
import java.util.List;

/** A schema as a tree: what {@link TypeSerializer#snapshotSchema} says in text. */
sealed interface Schema {
    /** A value of the Java library, by its name in schemas. */
    record Plain(String name) implements Schema {}

    /** Something of a class with a serializer of its own, which only that can read. */
    record Custom(String serializer) implements Schema {}

    record Array(Schema elements) implements Schema {}

    record Nullable(Schema value) implements Schema {}

    /** A collection, map or the like, by its name in schemas. */
    record Container(String name, List<Schema> arguments) implements Schema {}

    /** A class with fields; {@code nullable} if one bit for each field stands before them. */
    record Composite(String kind, String type, boolean nullable, List<Field> fields) implements Schema {}

    /** One field of a class. */
    record Field(String name, Schema type) {}

    record Constants(String type, List<String> names) implements Schema {}

    record Sealed(String type, List<Schema> permitted) implements Schema {}

    /** A class that is described further out. */
    record Ref(String type) implements Schema {}

    /** A value with its class; {@code expected} is null where none is. */
    record AnyObject(Schema expected) implements Schema {}

    /** Reads the text of a schema. */
    static Schema parse(String text) throws IOException {
        return new SchemaText(text).read();
    }
}
