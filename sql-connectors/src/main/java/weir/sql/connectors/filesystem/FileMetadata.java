package weir.sql.connectors.filesystem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.base.Disk;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** What a table can tell of the file that a row stands in, by the keys of Flink's metadata columns. */
final class FileMetadata {
    private static final int MILLIS = 3;

    private static final List<Field> FIELDS = List.of(
            new Field("file.path", LogicalType.STRING.nullable(false)),
            new Field("file.name", LogicalType.STRING.nullable(false)),
            new Field("file.size", LogicalType.BIGINT.nullable(false)),
            new Field("file.modification-time", LogicalType.timestampLtz(MILLIS).nullable(false)));

    private FileMetadata() {}

    static Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        FIELDS.forEach(field -> fields.put(field.name(), field));
        return fields;
    }

    static Object value(Disk.Entry file, String key) {
        return switch (key) {
            case "file.path" -> file.path();
            case "file.name" -> file.path().substring(file.path().lastIndexOf('/') + 1);
            case "file.size" -> file.sizeBytes();
            case "file.modification-time" -> file.modifiedMillis();
            default -> throw new IllegalArgumentException("Files have no metadata '" + key + "'.");
        };
    }
}
