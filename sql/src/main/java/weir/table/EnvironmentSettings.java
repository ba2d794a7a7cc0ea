package weir.table;

import weir.api.config.Configuration;

/** What a {@link TableEnvironment} begins with. */
public final class EnvironmentSettings {
    private static final String MODE = "execution.runtime-mode";

    private final Configuration configuration;

    private EnvironmentSettings(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Queries go on for as long as their input does, and correct what they said. */
    public static EnvironmentSettings inStreamingMode() {
        return newInstance().inStreamingMode().build();
    }

    /** Queries read input that ends, and say their results once. */
    public static EnvironmentSettings inBatchMode() {
        return newInstance().inBatchMode().build();
    }

    public static Builder newInstance() {
        return new Builder();
    }

    public Configuration getConfiguration() {
        return configuration;
    }

    public boolean isStreamingMode() {
        return !configuration.toMap().getOrDefault(MODE, "").equalsIgnoreCase("BATCH");
    }

    /** Gathers settings. */
    public static final class Builder {
        private final Configuration configuration = new Configuration();

        private Builder() {}

        public Builder inStreamingMode() {
            return mode("STREAMING");
        }

        public Builder inBatchMode() {
            return mode("BATCH");
        }

        private Builder mode(String mode) {
            configuration.setString(MODE, mode);
            return this;
        }

        /** Adds settings under Flink's names. */
        public Builder withConfiguration(Configuration others) {
            configuration.addAll(others);
            return this;
        }

        public EnvironmentSettings build() {
            return new EnvironmentSettings(configuration);
        }
    }
}
