package weir.sql.table;

import java.util.List;
import java.util.Map;

/** Makes sources and sinks of one sort of table; found by the service loader. */
public interface TableConnector {
    /** The name in {@code 'connector' = '…'}. */
    String identifier();

    /** One sentence for people. */
    String explanation();

    /** The options that it knows; those of its format, if it takes one, come on top. */
    List<TableOption> options();

    /** The metadata columns that a table may have, by key. */
    default Map<String, Field> metadata() {
        return Map.of();
    }

    /** True where 'format' = '…' is needed, whose options begin with the format's name. */
    default boolean takesFormat() {
        return false;
    }

    /** Reads the table; null where the connector cannot. Wrong options are told of by a {@link weir.base.WeirException}. */
    default TableSource source(TableDefinition table, Formats formats) {
        return null;
    }

    /** Writes the table; null where the connector cannot. */
    default TableSink<?> sink(TableDefinition table, Formats formats) {
        return null;
    }
}
