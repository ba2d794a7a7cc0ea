package weir.sql.plan;

import java.util.List;
import java.util.Map;
import weir.sql.types.LogicalType;

/** What a name in FROM stands for. */
public sealed interface Relation {
    /** The full name: catalog, database, name. */
    List<String> path();

    /**
     * A table that a connector reads or writes.
     *
     * @param columns in the order of the table
     * @param rowtime the name of the column that the watermark is for; null where there is none
     * @param watermark the watermark as SQL text
     * @param primaryKey the names of columns that no two rows share
     */
    record Table(
            List<String> path,
            List<Column> columns,
            String rowtime,
            String watermark,
            List<String> primaryKey,
            List<String> partitionKeys,
            Map<String, String> options)
            implements Relation {}

    /** A query with a name; {@code columns} are names of its own, and {@code home} is where the names in it are looked up. */
    record View(List<String> path, String query, List<String> columns, List<String> home) implements Relation {}

    /**
     * A column: physical where neither expression nor metadata key is given.
     *
     * @param type the type; null where an expression gives it
     * @param expression a computed column, as SQL text
     * @param metadata the connector's key of a metadata column
     * @param virtual whether a metadata column is left out when the table is written
     */
    record Column(String name, LogicalType type, String expression, String metadata, boolean virtual) {
        public boolean isPhysical() {
            return expression == null && metadata == null;
        }
    }
}
