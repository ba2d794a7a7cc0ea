package weir.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weir.api.config.ConfigOption;
import weir.api.config.Configuration;
import weir.sql.ast.Creation;
import weir.sql.ast.Definition;
import weir.sql.ast.Name;
import weir.sql.ast.Option;
import weir.sql.ast.TableProperties;
import weir.sql.error.Position;

/** A table that a connector reads or writes: what CREATE TABLE says, without a name. */
public final class TableDescriptor {
    private final Schema schema;
    private final Map<String, String> options;
    private final List<String> partitionKeys;
    private final String comment;

    private TableDescriptor(Builder builder) {
        this.schema = builder.schema;
        this.options = new LinkedHashMap<>(builder.options);
        this.partitionKeys = List.copyOf(builder.partitionKeys);
        this.comment = builder.comment;
    }

    /** A table of a connector such as {@code filesystem} or {@code datagen}. */
    public static Builder forConnector(String connector) {
        return new Builder().option("connector", connector);
    }

    public Optional<Schema> getSchema() {
        return Optional.ofNullable(schema);
    }

    public Map<String, String> getOptions() {
        return Map.copyOf(options);
    }

    public List<String> getPartitionKeys() {
        return partitionKeys;
    }

    public Optional<String> getComment() {
        return Optional.ofNullable(comment);
    }

    /** The statement that makes the table. */
    Definition.CreateTable statement(Name name, boolean temporary, boolean ifNotExists) {
        List<Option> given = options.entrySet().stream()
                .map(option -> new Option(option.getKey(), option.getValue(), Position.START))
                .toList();
        List<Name> keys = partitionKeys.stream()
                .map(key -> new Name(List.of(key), Position.START))
                .toList();
        return new Definition.CreateTable(
                new Creation(temporary, false, ifNotExists),
                name,
                (schema == null ? Schema.derived() : schema).definition(),
                new TableProperties(getComment(), Optional.empty(), keys, given),
                Optional.empty(),
                Optional.empty());
    }

    /** Gathers what describes a table. */
    public static final class Builder {
        private final Map<String, String> options = new LinkedHashMap<>();
        private final List<String> partitionKeys = new ArrayList<>();
        private Schema schema;
        private String comment;

        private Builder() {}

        public Builder schema(Schema newSchema) {
            schema = newSchema;
            return this;
        }

        public Builder option(String key, String value) {
            options.put(key, value);
            return this;
        }

        public <T> Builder option(ConfigOption<T> option, T value) {
            return option(
                    option.key(), new Configuration().set(option, value).toMap().get(option.key()));
        }

        public Builder format(String format) {
            return option("format", format);
        }

        public Builder partitionedBy(String... keys) {
            partitionKeys.addAll(Arrays.asList(keys));
            return this;
        }

        public Builder comment(String text) {
            comment = text;
            return this;
        }

        public TableDescriptor build() {
            return new TableDescriptor(this);
        }
    }
}
