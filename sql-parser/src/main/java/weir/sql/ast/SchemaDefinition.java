package weir.sql.ast;

import java.util.ArrayList;
import java.util.List;

/** What stands between the parentheses of CREATE TABLE, in the order in which it stands there. */
public record SchemaDefinition(
        List<ColumnDefinition> columns, List<WatermarkDefinition> watermarks, List<PrimaryKeyDefinition> keys) {
    public SchemaDefinition {
        columns = List.copyOf(columns);
        watermarks = List.copyOf(watermarks);
        keys = List.copyOf(keys);
    }

    /** Gathers a schema while its text is read. */
    public static final class Builder {
        public final List<ColumnDefinition> columns = new ArrayList<>();
        public final List<WatermarkDefinition> watermarks = new ArrayList<>();
        public final List<PrimaryKeyDefinition> keys = new ArrayList<>();

        public SchemaDefinition build() {
            return new SchemaDefinition(columns, watermarks, keys);
        }
    }
}
