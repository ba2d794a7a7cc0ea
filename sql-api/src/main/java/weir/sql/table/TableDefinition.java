package weir.sql.table;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A table as a connector sees it.
 *
 * @param name its full name, for messages
 * @param columns the physical columns
 * @param metadata the metadata columns that a source appends, or a sink takes, behind the physical ones; the names are the
 *     connector's keys
 * @param partitionKeys the names of columns that choose a partition
 * @param primaryKey the names of columns that no two rows share; empty where nothing is known
 * @param options what WITH (…) says, all of it
 * @param bounded whether the session runs in batch mode, so that sources must end
 */
public record TableDefinition(
        String name,
        List<Field> columns,
        List<Field> metadata,
        List<String> partitionKeys,
        List<String> primaryKey,
        Map<String, String> options,
        boolean bounded)
        implements Serializable {
    public TableDefinition {
        columns = List.copyOf(columns);
        metadata = List.copyOf(metadata);
        partitionKeys = List.copyOf(partitionKeys);
        primaryKey = List.copyOf(primaryKey);
        options = Map.copyOf(options);
    }

    /** How messages call the table, at the start of a sentence. */
    public String inMessages() {
        return "Table " + name;
    }

    /** The text of an option, or {@code fallback}. */
    public String option(String key, String fallback) {
        return options.getOrDefault(key, fallback);
    }
}
