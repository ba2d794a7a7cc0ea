package weir.bench.sql;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/** Statements in Flink: parallelism 1, object reuse, state on the heap, everything else as it comes. */
final class FlinkSql {
    private FlinkSql() {}

    /** Runs statements one after the other; waits for each job. */
    static void run(Script... scripts) throws Exception {
        TableEnvironment session = TableEnvironment.create(EnvironmentSettings.newInstance()
                .inStreamingMode()
                .withConfiguration(configuration())
                .build());
        for (Script script : scripts) {
            for (String statement : script.statements()) {
                session.executeSql(statement).await();
            }
        }
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.setString("parallelism.default", "1");
        configuration.setString("pipeline.object-reuse", "true");
        configuration.setString("table.local-time-zone", "UTC");
        if (Boolean.getBoolean("weir.bench.mini-batch")) {
            configuration.setString("table.exec.mini-batch.enabled", "true");
            configuration.setString("table.exec.mini-batch.allow-latency", "2 s");
            configuration.setString("table.exec.mini-batch.size", "50000");
        }
        return configuration;
    }
}
