package weir.connectors.file.sink;

import java.io.Serializable;

/** What the names of part files begin and end with. */
public record OutputFileConfig(String partPrefix, String partSuffix) implements Serializable {
    private static final String DEFAULT_PREFIX = "part";

    public OutputFileConfig {
        requirePlainName(partPrefix);
        requirePlainName(partSuffix);
    }

    public String getPartPrefix() {
        return partPrefix;
    }

    public String getPartSuffix() {
        return partSuffix;
    }

    /** Starts from the prefix {@code part} and no suffix. */
    public static OutputFileConfigBuilder builder() {
        return new OutputFileConfigBuilder();
    }

    private static void requirePlainName(String text) {
        if (text == null || text.contains("/")) {
            throw new IllegalArgumentException("The prefix or suffix '" + text
                    + "' cannot be part of a file's name; directories are the business of a BucketAssigner.");
        }
    }

    /** Collects prefix and suffix. */
    public static final class OutputFileConfigBuilder {
        private String partPrefix = DEFAULT_PREFIX;
        private String partSuffix = "";

        private OutputFileConfigBuilder() {}

        public OutputFileConfigBuilder withPartPrefix(String prefix) {
            partPrefix = prefix;
            return this;
        }

        public OutputFileConfigBuilder withPartSuffix(String suffix) {
            partSuffix = suffix;
            return this;
        }

        public OutputFileConfig build() {
            return new OutputFileConfig(partPrefix, partSuffix);
        }
    }
}
