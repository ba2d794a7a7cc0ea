package weir.sql.table;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import weir.api.config.ConfigOption;
import weir.api.config.ConfigOptions;
import weir.api.config.ConfigOptions.OptionBuilder;
import weir.api.config.ConfigOptions.TypedConfigOptionBuilder;
import weir.api.config.Configuration;
import weir.api.config.MemorySize;
import weir.base.Nearest;
import weir.base.WeirException;

/** Reads the options of a table as values; texts that are none are told of with the table and the option. */
public final class TableOptions {
    private final TableDefinition table;
    private final Configuration values;

    public TableOptions(TableDefinition table) {
        this.table = table;
        values = Configuration.fromMap(table.options());
    }

    /** True where the table sets the option itself. */
    public boolean has(TableOption option) {
        return table.options().containsKey(option.name());
    }

    /** The option's text; null where it has none. */
    public String text(TableOption option) {
        String text = table.option(option.name(), option.fallback());
        if (text == null && option.required()) {
            throw option.missing(table);
        }
        return text;
    }

    /** True or false; false where the option has no value. */
    public boolean flag(TableOption option) {
        return Boolean.TRUE.equals(read(option, OptionBuilder::booleanType));
    }

    /** A whole number; null where the option has none. */
    public Long number(TableOption option) {
        return read(option, OptionBuilder::longType);
    }

    /** A whole number of at least {@code least}; null where the option has none. */
    public Long number(TableOption option, long least) {
        Long value = number(option);
        if (value != null && value < least) {
            throw wrong(option, "must be at least " + least + ", not " + value + ".");
        }
        return value;
    }

    /** A number; null where the option has none. */
    public Double decimal(TableOption option) {
        return read(option, OptionBuilder::doubleType);
    }

    /** A length of time; null where the option has none. */
    public Duration duration(TableOption option) {
        return read(option, OptionBuilder::durationType);
    }

    /** A size in bytes; null where the option has none. */
    public Long bytes(TableOption option) {
        MemorySize size = read(option, OptionBuilder::memoryType);
        return size == null ? null : size.getBytes();
    }

    /** One of a few words, whatever their case; null where the option has none. */
    public String oneOf(TableOption option, List<String> words) {
        String text = text(option);
        if (text == null) {
            return null;
        }
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(text.trim()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        option,
                        "must be one of " + String.join(", ", words) + ", not '" + text + "'."
                                + Nearest.hint(text.toLowerCase(Locale.ROOT), words)));
    }

    /** What to throw for a value that cannot be; {@code problem} goes on behind the option's name. */
    public WeirException wrong(TableOption option, String problem) {
        return new WeirException(table.inMessages() + ": the option '" + option.name() + "' " + problem);
    }

    private <T> T read(TableOption option, Function<OptionBuilder, TypedConfigOptionBuilder<T>> type) {
        text(option);
        Configuration from = has(option) ? values : fallbackOf(option);
        ConfigOption<T> typed = type.apply(ConfigOptions.key(option.name())).noDefaultValue();
        try {
            return from.get(typed);
        } catch (IllegalArgumentException e) {
            throw new WeirException(table.inMessages() + ": " + e.getMessage(), e);
        }
    }

    private static Configuration fallbackOf(TableOption option) {
        Configuration fallback = new Configuration();
        if (option.fallback() != null) {
            fallback.setString(option.name(), option.fallback());
        }
        return fallback;
    }
}
