package weir.cli.line;

import java.util.List;

/** Writes help from what a verb says of itself. */
public final class HelpText {
    private static final int NAME_COLUMN = 28;

    private HelpText() {}

    /** The page of one verb. */
    public static String of(Verb verb) {
        StringBuilder text =
                new StringBuilder("Usage: weir ").append(verb.name()).append(" [OPTION]...");
        if (!verb.operands().usage().isEmpty()) {
            text.append(' ').append(verb.operands().usage());
        }
        text.append("\n\n").append(verb.details().strip()).append("\n\nOptions:\n");
        for (Option option : verb.allOptions()) {
            if (option.isOffered()) {
                entry(text, spelling(option), option.help());
            }
        }
        return text.toString();
    }

    /** The list of all verbs. */
    public static String list(List<Verb> verbs) {
        StringBuilder text = new StringBuilder();
        verbs.forEach(verb -> entry(text, verb.name(), verb.summary()));
        return text.toString();
    }

    private static String spelling(Option option) {
        String names = String.join(", ", option.names());
        String indent = names.startsWith("--") ? "    " : "";
        return indent + names + (option.takesValue() ? " " + option.value() : "");
    }

    private static void entry(StringBuilder text, String name, String meaning) {
        text.append("  ").append(name);
        if (name.length() >= NAME_COLUMN - 2) {
            text.append('\n').append(" ".repeat(NAME_COLUMN));
        } else {
            text.append(" ".repeat(NAME_COLUMN - 2 - name.length()));
        }
        text.append(meaning).append('\n');
    }
}
