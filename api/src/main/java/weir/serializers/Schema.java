package weir.serializers;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** The schemas that this one is made of. */
    default List<Schema> parts() {
        if (this instanceof Array array) {
            return List.of(array.elements());
        } else if (this instanceof Nullable nullable) {
            return List.of(nullable.value());
        } else if (this instanceof Container container) {
            return container.arguments();
        } else if (this instanceof Composite composite) {
            return composite.fields().stream().map(Field::type).toList();
        } else if (this instanceof Sealed sealed) {
            return sealed.permitted();
        }
        return this instanceof AnyObject object && object.expected() != null ? List.of(object.expected()) : List.of();
    }

    /** True where it says something about classes that are described further out than the schema itself. */
    default boolean refersOutside(Set<String> inside) {
        if (this instanceof Ref ref) {
            return !inside.contains(ref.type());
        }
        Set<String> within = new HashSet<>(inside);
        if (this instanceof Composite composite) {
            within.add(composite.type());
        } else if (this instanceof Sealed sealed) {
            within.add(sealed.type());
        }
        return parts().stream().anyMatch(part -> part.refersOutside(within));
    }

    /** Reads the text of a schema. */
    static Schema parse(String text) throws IOException {
        return new SchemaText(text).read();
    }
}
