package weir.sql.table;

import java.util.List;

/** What is known of a table's rows before one is read, wherever they come from: a connector, or a stream of the program. */
public interface TableRows {
    /** What the rows mean. */
    default ChangelogMode changes() {
        return ChangelogMode.APPEND;
    }

    /** Whether they end. */
    default boolean isBounded() {
        return true;
    }

    /** What looks up rows by key for a lookup join; null where the table cannot be asked. */
    default TableLookup lookup(List<String> keyColumns) {
        return null;
    }

    /** Whether watermarks come with the rows, so that {@code SOURCE_WATERMARK()} can stand for them. */
    default boolean givesWatermarks() {
        return false;
    }
}
