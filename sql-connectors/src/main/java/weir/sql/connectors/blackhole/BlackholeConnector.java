package weir.sql.connectors.blackhole;

import java.util.List;
import weir.api.sink.DiscardingSink;
import weir.api.sink.Sink;
import weir.batch.Batch;
import weir.sql.table.ChangelogMode;
import weir.sql.table.Formats;
import weir.sql.table.TableConnector;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableOption;
import weir.sql.table.TableSink;

/** The connector {@code blackhole}. */
public final class BlackholeConnector implements TableConnector {
    @Override
    public String identifier() {
        return "blackhole";
    }

    @Override
    public String explanation() {
        return "Takes rows and forgets them.";
    }

    @Override
    public List<TableOption> options() {
        return List.of();
    }

    @Override
    public TableSink<?> sink(TableDefinition table, Formats formats) {
        return new Blackhole();
    }

    private record Blackhole() implements TableSink<Batch> {
        @Override
        public ChangelogMode accepts() {
            return ChangelogMode.RETRACT;
        }

        @Override
        public Sink<Batch> sink() {
            return new DiscardingSink<>();
        }

        @Override
        public Encoding<Batch> encoding() {
            return (batch, records) -> records.accept(batch);
        }
    }
}
