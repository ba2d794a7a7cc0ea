package weir.sql.connectors.nexmark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import weir.base.Nearest;
import weir.base.WeirException;
import weir.sql.table.Field;
import weir.sql.table.TableDefinition;
import weir.sql.types.LogicalType;

/**
 * Which columns a query reads.
 *
 * @param kind the kind of event that a flat table has; {@link #EVERY} for the table of all events
 * @param columns the columns, in the order that the query wants
 */
record NexmarkColumns(int kind, List<Wanted> columns) implements Serializable {
    /** All kinds of events, each in a column of its own, as a row. */
    static final int EVERY = -1;

    static final List<String> TABLES = List.of("event", "person", "auction", "bid");

    /** The column of a table of all events that says of which kind one is. */
    private static final String EVENT_TYPE = "event_type";

    /**
     * One column.
     *
     * @param kind the kind of event that it is about; {@link #EVERY} for the type of the event
     * @param fields positions among the fields of that kind: one, or those of a nested row
     * @param nested whether the fields become a row
     */
    record Wanted(int kind, int[] fields, boolean nested) implements Serializable {}

    static NexmarkColumns of(TableDefinition table, String name, int[] positions, Events events) {
        int kind = TABLES.indexOf(name) - 1;
        List<Wanted> wanted = Arrays.stream(positions)
                .mapToObj(position -> wanted(table, table.columns().get(position), kind, events))
                .toList();
        return new NexmarkColumns(kind, wanted);
    }

    private static Wanted wanted(TableDefinition table, Field column, int kind, Events events) {
        if (kind != EVERY) {
            return new Wanted(
                    kind, new int[] {position(table, column, events.of(kind).fields(), "")}, false);
        }
        if (column.name().equals(EVENT_TYPE)) {
            requireType(table, column, new Field(EVENT_TYPE, LogicalType.INT), "");
            return new Wanted(EVERY, new int[0], false);
        }
        int nested = TABLES.indexOf(column.name()) - 1;
        if (nested < 0 || column.type().kind() != LogicalType.Kind.ROW) {
            throw new WeirException(table.inMessages() + ": Nexmark's events have no column " + column
                    + ". They have `event_type` INT and the rows `person`, `auction` and `bid`; for flat columns say"
                    + " 'table' = 'bid', 'auction' or 'person'.");
        }
        int[] fields = new int[column.type().names().size()];
        for (int i = 0; i < fields.length; i++) {
            Field field = new Field(
                    column.type().names().get(i), column.type().children().get(i));
            fields[i] = position(table, field, events.of(nested).fields(), column.name() + ".");
        }
        return new Wanted(nested, fields, true);
    }

    private static int position(TableDefinition table, Field column, List<Field> fields, String path) {
        List<String> names = fields.stream().map(Field::name).toList();
        int position = names.indexOf(column.name());
        if (position < 0) {
            throw new WeirException(table.inMessages() + ": Nexmark has no column '" + path + column.name() + "'."
                    + Nearest.hint(column.name(), names) + " Those that there are: " + String.join(", ", names) + ".");
        }
        requireType(table, column, fields.get(position), path);
        return position;
    }

    private static void requireType(TableDefinition table, Field column, Field made, String path) {
        boolean fits = column.type().layout().equals(made.type().layout())
                && column.type().ticksPerSecond() == made.type().ticksPerSecond();
        if (!fits) {
            throw new WeirException(table.inMessages() + ": Nexmark's column '" + path + column.name() + "' is a "
                    + made.type() + ", not a " + column.type().nullable(true) + ".");
        }
    }
}
