package weir.cli.sql.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weir.api.CloseableIterator;
import weir.api.config.Configuration;
import weir.api.source.Source;
import weir.api.time.WatermarkStrategy;
import weir.batch.Batch;
import weir.datastream.StreamExecutionEnvironment;
import weir.embedded.EmbeddedLauncher;
import weir.sql.connectors.filesystem.FileSystemConnector;
import weir.sql.table.ChangelogMode;
import weir.sql.table.Field;
import weir.sql.table.Formats;
import weir.sql.table.TableConnector;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableOption;
import weir.sql.table.TableSink;
import weir.sql.table.TableSource;

/** The connector {@code gated}: files, whose rows come through a gate. */
public final class GatedConnector implements TableConnector {
    private final FileSystemConnector files = new FileSystemConnector();

    private record Gated(TableSource files) implements TableSource {
        @Override
        public Source<Batch, ?, ?> read(int[] columns) {
            try {
                return new GatedSource(Gate.add(rows(files.read(columns))));
            } catch (Exception e) {
                throw new AssertionError("The files of a case cannot be read.", e);
            }
        }

        @Override
        public ChangelogMode changes() {
            return files.changes();
        }
    }

    private static List<Batch> rows(Source<Batch, ?, ?> source) throws Exception {
        StreamExecutionEnvironment environment =
                new StreamExecutionEnvironment(new EmbeddedLauncher(), new Configuration());
        environment.setParallelism(1);
        List<Batch> rows = new ArrayList<>();
        try (CloseableIterator<Batch> batches = environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "files")
                .executeAndCollect()) {
            while (batches.hasNext()) {
                Batch batch = batches.next();
                for (int row = 0; row < batch.size(); row++) {
                    rows.add(batch.take(new int[] {row}, 1));
                }
            }
        }
        return rows;
    }

    @Override
    public String identifier() {
        return "gated";
    }

    @Override
    public String explanation() {
        return files.explanation();
    }

    @Override
    public List<TableOption> options() {
        return files.options();
    }

    @Override
    public Map<String, Field> metadata() {
        return files.metadata();
    }

    @Override
    public boolean takesFormat() {
        return true;
    }

    @Override
    public TableSource source(TableDefinition table, Formats formats) {
        return new Gated(files.source(table, formats));
    }

    @Override
    public TableSink<?> sink(TableDefinition table, Formats formats) {
        return files.sink(table, formats);
    }
}
