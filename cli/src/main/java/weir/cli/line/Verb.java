package weir.cli.line;

import java.util.ArrayList;
import java.util.List;

/**
 * Something the command line can be told to do.
 *
 * @param name the word to type
 * @param summary one line for the list of commands
 * @param details paragraphs for its own help
 * @param operands what stands behind the options
 * @param options what it accepts besides {@link #COMMON}
 */
public record Verb(String name, String summary, String details, Operands operands, List<Option> options) {
    /** Options that every verb has. */
    public static final List<Option> COMMON = List.of(
            Option.valued("WHEN", "colour messages: auto, always or never", "--color"),
            Option.flag("with a failure, show where in the code it happened", "--stacktrace"),
            Option.flag("say what this does and which options there are", "-h", "--help"));

    /** Its own options, then the common ones. */
    public List<Option> allOptions() {
        List<Option> all = new ArrayList<>(options);
        all.addAll(COMMON);
        return all;
    }

    /** All spellings of the options it offers. */
    public List<String> optionNames() {
        List<String> names = new ArrayList<>();
        for (Option option : allOptions()) {
            if (option.isOffered()) {
                names.addAll(option.names());
            }
        }
        return names;
    }
}
