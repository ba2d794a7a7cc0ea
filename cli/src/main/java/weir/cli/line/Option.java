package weir.cli.line;

import java.util.List;

/**
 * One option of a verb.
 *
 * @param names all spellings with their dashes, the long one last; that one identifies the option
 * @param value what stands for its value in help; null for a switch
 * @param help one line
 * @param kind whether it may be given more than once, or not yet at all
 */
public record Option(List<String> names, String value, String help, Kind kind) {
    /** How an option is treated. */
    public enum Kind {
        ONCE,
        REPEATABLE,
        /** Flink has it and Weir has not: using it is answered with the help line. */
        NOT_YET
    }

    public static Option flag(String help, String... names) {
        return new Option(List.of(names), null, help, Kind.ONCE);
    }

    public static Option valued(String value, String help, String... names) {
        return new Option(List.of(names), value, help, Kind.ONCE);
    }

    public static Option repeatable(String value, String help, String... names) {
        return new Option(List.of(names), value, help, Kind.REPEATABLE);
    }

    /** An option of Flink's that is refused; {@code help} says why and what to do instead. */
    public static Option notYet(String help, String... names) {
        return new Option(List.of(names), null, help, Kind.NOT_YET);
    }

    /** The spelling that identifies the option. */
    public String key() {
        return names.get(names.size() - 1);
    }

    public boolean takesValue() {
        return value != null;
    }

    public boolean isOffered() {
        return kind != Kind.NOT_YET;
    }
}
