package weir.bench.sql;

import java.util.List;
import weir.api.source.Source;
import weir.batch.Batch;
import weir.sql.connectors.generated.GeneratedSource;
import weir.sql.table.Formats;
import weir.sql.table.TableConnector;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;
import weir.sql.table.TableSource;

/** The connector {@code ring} in Weir: the events of a {@link Ring}. */
public final class RingConnector implements TableConnector {
    private static final TableOption TABLE =
            TableOption.required("table", "person, auction or bid", "The kind of events.");
    private static final TableOption EVENTS =
            TableOption.required("events", "a whole number", "How many events there are, of all kinds.");

    @Override
    public String identifier() {
        return "ring";
    }

    @Override
    public String explanation() {
        return "Events of the Nexmark benchmark, kept in memory.";
    }

    @Override
    public List<TableOption> options() {
        return List.of(TABLE, EVENTS);
    }

    @Override
    public TableSource source(TableDefinition table, Formats formats) {
        long events = new TableOptions(table).number(EVENTS);
        return new Events(Kind.named(table.option("table", "")), events);
    }

    private record Events(Kind kind, long events) implements TableSource {
        @Override
        public Source<Batch, ?, ?> read(int[] columns) {
            Kind wanted = kind;
            return new GeneratedSource(
                    context -> Ring.of(wanted).reader(columns), events, GeneratedSource.AS_FAST_AS_POSSIBLE);
        }
    }
}
