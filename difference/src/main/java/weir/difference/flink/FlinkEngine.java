package weir.difference.flink;

import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.CloseableIterator;
import weir.difference.engine.Answer;
import weir.difference.engine.Engine;
import weir.difference.engine.EngineServer;
import weir.difference.engine.FinalRows;
import weir.difference.engine.Mode;

/** Flink at parallelism 1, on one small cluster that stays up. */
public final class FlinkEngine implements Engine {
    private final Configuration settings;

    private FlinkEngine(Configuration settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        Configuration settings = new Configuration();
        settings.set(RestOptions.BIND_PORT, "0");
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
        settings.setString("restart-strategy.type", "none");
        settings.setString("parallelism.default", "1");
        settings.setString("table.local-time-zone", "UTC");
        settings.setString("execution.runtime-mode", Mode.of(arguments).option());
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(4)
                .build());
        cluster.start();
        settings.set(DeploymentOptions.TARGET, "remote");
        settings.set(RestOptions.ADDRESS, "localhost");
        settings.set(RestOptions.PORT, cluster.getRestAddress().get().getPort());
        EngineServer.serve(new FlinkEngine(settings));
    }

    @Override
    public Answer answer(List<String> statements) {
        Answer.Phase phase = Answer.Phase.PLAN;
        try {
            TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.newInstance()
                    .withConfiguration(settings)
                    .build());
            for (String statement : statements.subList(0, statements.size() - 1)) {
                tables.executeSql(statement);
            }
            TableResult result = tables.executeSql(statements.get(statements.size() - 1));
            phase = Answer.Phase.RUN;
            return rows(result);
        } catch (Exception | StackOverflowError | AssertionError failure) {
            return new Answer.Failure(FlinkFailures.phase(failure, phase), FlinkFailures.message(failure));
        }
    }

    private static Answer rows(TableResult result) throws Exception {
        ResolvedSchema schema = result.getResolvedSchema();
        List<String> types = schema.getColumnDataTypes().stream()
                .map(type -> type.getLogicalType().copy(true).asSerializableString())
                .toList();
        FinalRows rows = new FinalRows();
        try (CloseableIterator<Row> changes = result.collect()) {
            while (changes.hasNext()) {
                Row change = changes.next();
                boolean comes = change.getKind() == RowKind.INSERT || change.getKind() == RowKind.UPDATE_AFTER;
                rows.apply(comes, FlinkValues.text(change));
            }
        }
        return new Answer.Rows(types, rows.rows());
    }
}
