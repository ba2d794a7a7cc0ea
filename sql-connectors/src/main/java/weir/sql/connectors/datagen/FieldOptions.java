package weir.sql.connectors.datagen;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import weir.sql.connectors.generated.GeneratedSource;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;

/**
 * What a table says about one of its fields, or about what lies in it.
 *
 * @param path the name of the field; for what lies in it, with {@code element}, {@code key}, {@code value} or the name behind it
 */
record FieldOptions(TableDefinition table, TableOptions options, String path) {
    static final String RANDOM = "random";
    static final String SEQUENCE = "sequence";

    static final TableOption KIND = TableOption.optional(
            "fields.#.kind",
            "one of random, sequence",
            RANDOM,
            "Whether values are random or count from 'start' to 'end'.");
    static final TableOption MIN = TableOption.optional(
            "fields.#.min", "a number", null, "The least random number; else the least of the type.");
    static final TableOption MAX = TableOption.optional(
            "fields.#.max", "a number", null, "The greatest random number; else the greatest of the type.");
    static final TableOption MAX_PAST = TableOption.optional(
            "fields.#.max-past", "a length of time", "0 s", "How long ago, at most, random dates and times are.");
    static final TableOption LENGTH = TableOption.optional(
            "fields.#.length", "a whole number", null, "How long random texts, bytes and collections are: 100, or 3.");
    static final TableOption VAR_LEN = TableOption.optional(
            "fields.#.var-len", "true or false", "false", "Whether they are between one and that long.");
    static final TableOption START =
            TableOption.optional("fields.#.start", "a whole number", null, "The first number of a sequence.");
    static final TableOption END = TableOption.optional(
            "fields.#.end", "a whole number", null, "The last number of a sequence, with which the table ends.");
    static final TableOption NULL_RATE = TableOption.optional(
            "fields.#.null-rate", "a number from 0 to 1", "0", "Which part of the values is NULL.");

    /** The options of what lies in the field. */
    FieldOptions inside(String name) {
        return new FieldOptions(table, options, path + "." + name);
    }

    boolean isSequence() {
        return options.oneOf(KIND.of(path), List.of(RANDOM, SEQUENCE)).equals(SEQUENCE);
    }

    /** How many rows the field has values for. */
    long sequenceLength() {
        return isSequence() ? end() - start() + 1 : GeneratedSource.UNLIMITED;
    }

    long start() {
        return bound(START);
    }

    private long end() {
        long end = bound(END);
        if (end < start()) {
            throw options.wrong(END.of(path), "must not be below 'start', which is " + start() + ".");
        }
        return end;
    }

    private long bound(TableOption option) {
        Long bound = options.number(option.of(path));
        if (bound == null) {
            throw options.wrong(option.of(path), "is missing: a sequence needs 'start' and 'end'.");
        }
        return bound;
    }

    /** A whole number that was given, or {@code fallback}; from {@code least} to {@code most}. */
    long whole(TableOption option, long fallback, long least, long most) {
        Long value = options.number(option.of(path));
        if (value == null) {
            return fallback;
        }
        if (value < least || value > most) {
            throw options.wrong(option.of(path), "must be from " + least + " to " + most + ", not " + value + ".");
        }
        return value;
    }

    double fraction(TableOption option, double fallback) {
        Double value = options.decimal(option.of(path));
        return value == null ? fallback : value;
    }

    BigDecimal exact(TableOption option, BigDecimal fallback) {
        String text = options.text(option.of(path));
        if (text == null) {
            return fallback;
        }
        try {
            return new BigDecimal(text.trim());
        } catch (NumberFormatException e) {
            throw options.wrong(option.of(path), "needs a number, not '" + text + "'.");
        }
    }

    /** The problem of a greatest value that is below the least. */
    RuntimeException emptyRange() {
        return options.wrong(MAX.of(path), "must not be below '" + MIN.of(path).name() + "'.");
    }

    long maxPastMillis() {
        Duration past = options.duration(MAX_PAST.of(path));
        return Math.max(0, past.toMillis());
    }

    int length(int fallback) {
        return (int) whole(LENGTH, fallback, 1, 1 << 20);
    }

    boolean varies() {
        return options.flag(VAR_LEN.of(path));
    }

    double nullRate() {
        double rate = fraction(NULL_RATE, 0);
        if (!(rate >= 0 && rate <= 1)) {
            throw options.wrong(NULL_RATE.of(path), "must be from 0 to 1, not " + rate + ".");
        }
        return rate;
    }
}
