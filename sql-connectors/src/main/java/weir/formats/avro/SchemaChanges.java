package weir.formats.avro;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/** Tells in sentences what has become of a schema. */
final class SchemaChanges {
    private SchemaChanges() {}

    /** In what records of {@code before} and {@code now}, which fit each other, differ. */
    static List<String> between(Schema before, Schema now) {
        List<String> changes = new ArrayList<>();
        for (Schema.Field field : before.getFields()) {
            if (fieldOfNow(field.name(), now) == null) {
                changes.add("field '" + field.name() + "' of " + now.getFullName()
                        + " is gone, and what the snapshot holds of it is dropped");
            }
        }
        for (Schema.Field field : now.getFields()) {
            tell(field, fieldBefore(field, before), now, changes);
        }
        return changes;
    }

    private static void tell(Schema.Field field, Schema.Field before, Schema now, List<String> changes) {
        String place = "field '" + field.name() + "' of " + now.getFullName();
        if (before == null) {
            changes.add(place + " is new and begins as "
                    + (field.defaultVal() == JsonProperties.NULL_VALUE ? null : field.defaultVal()));
            return;
        }
        if (!before.name().equals(field.name())) {
            changes.add(place + " was called '" + before.name() + "'");
        }
        if (!before.schema().equals(field.schema())) {
            changes.add(place + " was " + before.schema() + " and is " + field.schema() + " now");
        }
    }

    private static Schema.Field fieldOfNow(String before, Schema now) {
        return now.getFields().stream()
                .filter(field -> field.name().equals(before) || field.aliases().contains(before))
                .findFirst()
                .orElse(null);
    }

    private static Schema.Field fieldBefore(Schema.Field field, Schema before) {
        Schema.Field same = before.getField(field.name());
        return same != null
                ? same
                : field.aliases().stream()
                        .map(before::getField)
                        .filter(found -> found != null)
                        .findFirst()
                        .orElse(null);
    }

    /** Why schemas do not fit, and where. */
    static String reasons(SchemaPairCompatibility fit) {
        return fit.getResult().getIncompatibilities().stream()
                .map(SchemaChanges::reason)
                .collect(Collectors.joining("; "));
    }

    private static String reason(Incompatibility each) {
        return "at " + each.getLocation() + ", " + each.getType() + ": " + each.getMessage();
    }
}
