package weir.cli.sql.show;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import weir.cli.line.Line;
import weir.cli.line.UsageException;

/** What results look like. */
public enum Layout {
    /** A JSON object a line. */
    JSON,
    /** A line of names, then values with commas between them. */
    CSV,
    /** A table of Markdown. */
    MARKDOWN,
    /** A table drawn with lines. */
    BOX;

    /** The option that chooses it. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    /** What a command line chooses; without a choice, a person gets boxes and a program CSV. */
    public static Layout of(Line line, boolean person) {
        List<Layout> chosen =
                Stream.of(values()).filter(layout -> line.has(layout.option())).toList();
        if (chosen.size() > 1) {
            throw new UsageException("Results can't be " + chosen.get(0).option() + " and "
                    + chosen.get(1).option() + " at once.");
        }
        return chosen.stream().findFirst().orElse(person ? BOX : CSV);
    }

    /** The layout of a name, if there is one. */
    public static Optional<Layout> named(String name) {
        return Stream.of(values())
                .filter(layout -> layout.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
