package weir.sql.ast;

import java.util.Optional;
import weir.sql.error.Position;
import weir.sql.types.LogicalType;

/** A column in CREATE TABLE or ALTER TABLE. */
public sealed interface ColumnDefinition {
    String name();

    Position position();

    /** A column that the table's connector reads and writes. */
    record Physical(String name, LogicalType type, Optional<String> comment, Position position)
            implements ColumnDefinition {}

    /** A column that an expression over the others gives: {@code cost AS price * quantity}. */
    record Computed(String name, Expression expression, Optional<String> comment, Position position)
            implements ColumnDefinition {}

    /**
     * A column with what the connector knows about a row: {@code ts TIMESTAMP(3) METADATA FROM 'timestamp' VIRTUAL}.
     *
     * @param key the connector's name for it, if it is not the column's
     * @param virtual whether it is read only, and no part of what INSERT writes
     */
    record Metadata(
            String name,
            LogicalType type,
            Optional<String> key,
            boolean virtual,
            Optional<String> comment,
            Position position)
            implements ColumnDefinition {}

    /** A column of CREATE TABLE … AS whose type the query gives. */
    record Untyped(String name, Position position) implements ColumnDefinition {}
}
