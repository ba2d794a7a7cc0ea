package weir.sql.connectors.print;

import java.util.List;
import weir.api.sink.PrintSink;
import weir.api.sink.Sink;
import weir.sql.table.ChangelogMode;
import weir.sql.table.Field;
import weir.sql.table.Formats;
import weir.sql.table.TableConnector;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;
import weir.sql.table.TableSink;
import weir.sql.types.LogicalType;

/** The connector {@code print}. */
public final class PrintConnector implements TableConnector {
    private static final TableOption IDENTIFIER = TableOption.optional(
            "print-identifier", "a text", null, "What stands in front of each line, to tell several tables apart.");
    private static final TableOption STANDARD_ERROR = TableOption.optional(
            "standard-error",
            "true or false",
            "false",
            "Whether to print to the standard error stream instead of the standard output.");

    @Override
    public String identifier() {
        return "print";
    }

    @Override
    public String explanation() {
        return "Prints each change as a line.";
    }

    @Override
    public List<TableOption> options() {
        return List.of(IDENTIFIER, STANDARD_ERROR);
    }

    @Override
    public TableSink<?> sink(TableDefinition table, Formats formats) {
        TableOptions options = new TableOptions(table);
        String identifier = options.text(IDENTIFIER);
        List<LogicalType> types = table.columns().stream().map(Field::type).toList();
        return new Lines(identifier == null ? "" : identifier, options.flag(STANDARD_ERROR), new RowText(types));
    }

    private record Lines(String identifier, boolean standardError, RowText text) implements TableSink<String> {
        @Override
        public ChangelogMode accepts() {
            return ChangelogMode.RETRACT;
        }

        @Override
        public Sink<String> sink() {
            return new PrintSink<>(identifier, standardError);
        }

        @Override
        public Encoding<String> encoding() {
            RowText rows = text;
            return (batch, records) -> {
                for (int row = 0; row < batch.size(); row++) {
                    records.accept(rows.of(batch, row));
                }
            };
        }
    }
}
