package weir.cli.terminal;

import java.util.List;
import weir.base.Nearest;
import weir.cli.line.UsageException;

/** When messages are coloured. */
public enum ColorWhen {
    /** If a person looks and {@code NO_COLOR} is not set. */
    AUTO,
    ALWAYS,
    NEVER;

    public static ColorWhen parse(String word) {
        return switch (word) {
            case "auto" -> AUTO;
            case "always" -> ALWAYS;
            case "never" -> NEVER;
            default ->
                throw new UsageException("'" + word + "' is no value of --color; it takes auto, always or never."
                        + Nearest.hint(word, List.of("auto", "always", "never")));
        };
    }
}
