package weir.table;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import weir.api.config.ConfigOption;
import weir.api.config.Configuration;
import weir.sql.ast.Option;
import weir.sql.ast.Setting;
import weir.sql.error.Position;

/** The settings of a table environment: what SET sets, under Flink's names. */
public final class TableConfig {
    private static final String ZONE = "table.local-time-zone";

    private final Workspace workspace;

    TableConfig(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Sets an option; one that nobody knows is told of. */
    public TableConfig set(String key, String value) {
        workspace.run(new Setting.Set(new Option(key, value, Position.START)));
        return this;
    }

    public <T> TableConfig set(ConfigOption<T> option, T value) {
        return set(option.key(), new Configuration().set(option, value).toMap().get(option.key()));
    }

    public <T> T get(ConfigOption<T> option) {
        return getConfiguration().get(option);
    }

    public <T> Optional<T> getOptional(ConfigOption<T> option) {
        return getConfiguration().getOptional(option);
    }

    /** What is set. */
    public Map<String, String> toMap() {
        return workspace.session().world().settings().all();
    }

    /** What is set; changes to it change nothing here. */
    public Configuration getConfiguration() {
        return Configuration.fromMap(toMap());
    }

    public void addConfiguration(Configuration configuration) {
        configuration.toMap().forEach(this::set);
    }

    /** The zone that TIMESTAMP_LTZ is shown in. */
    public ZoneId getLocalTimeZone() {
        String zone = workspace.session().world().settings().get(ZONE).orElse("default");
        return zone.equals("default") ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    public void setLocalTimeZone(ZoneId zoneId) {
        set(ZONE, zoneId.toString());
    }

    /** How long state is kept that nothing but time bounds. */
    public void setIdleStateRetention(Duration duration) {
        set("table.exec.state.ttl", duration.toMillis() + " ms");
    }
}
