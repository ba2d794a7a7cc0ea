package weir.sql.table;

/** Finds the format of a table. */
@FunctionalInterface
public interface Formats {
    /** The format that the table's option 'format' names; tells of those that exist where there is no such. */
    TableFormat of(TableDefinition table);
}
