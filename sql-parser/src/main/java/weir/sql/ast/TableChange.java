package weir.sql.ast;

import java.util.List;
import java.util.Optional;

/** What ALTER TABLE changes. */
public sealed interface TableChange {
    /** RENAME TO. */
    record Rename(Name newName) implements TableChange {}

    /** RENAME old TO new. */
    record RenameColumn(Name column, Name newName) implements TableChange {}

    /** SET ('key' = 'value', …). */
    record SetOptions(List<Option> options) implements TableChange {}

    /** RESET ('key', …). */
    record ResetOptions(List<String> keys) implements TableChange {}

    /**
     * Where ADD and MODIFY put a column.
     *
     * @param first whether in front of all others
     * @param after the column that it follows, if it was given
     */
    record Place(boolean first, Optional<Name> after) {}

    /** A column with its place; without one it goes to the end, or stays. */
    record PlacedColumn(ColumnDefinition column, Optional<Place> place) {}

    /** ADD or MODIFY of columns, watermark and primary key. */
    record ChangeSchema(
            boolean modify,
            List<PlacedColumn> columns,
            List<WatermarkDefinition> watermarks,
            List<PrimaryKeyDefinition> keys)
            implements TableChange {}

    /** DROP of columns. */
    record DropColumns(List<Name> columns) implements TableChange {}

    /** DROP PRIMARY KEY. */
    record DropPrimaryKey() implements TableChange {}

    /** DROP CONSTRAINT. */
    record DropConstraint(Name constraint) implements TableChange {}

    /** DROP WATERMARK. */
    record DropWatermark() implements TableChange {}

    /** ADD PARTITION or DROP PARTITION. */
    record ChangePartitions(boolean add, boolean lenient, List<List<Option>> partitions) implements TableChange {}
}
