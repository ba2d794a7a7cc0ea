package weir.cli.line;

import java.util.List;

/**
 * What may stand behind the options of a verb.
 *
 * @param usage how help writes it
 * @param words what the first operand must be one of; empty if it is free
 * @param most how many there may be; behind the last one everything is passed on as it is when {@code passesOn}
 * @param passesOn whether what follows belongs to the user's program, dashes or not
 */
public record Operands(String usage, List<String> words, int most, boolean passesOn) {
    public static final Operands NONE = new Operands("", List.of(), 0, false);

    /** A file, and everything behind it belongs to the program in that file. */
    public static final Operands PROGRAM = new Operands("FILE [ARGUMENT]...", List.of(), 1, true);

    /** One word out of {@code words}. */
    public static Operands oneOf(String usage, List<String> words) {
        return new Operands(usage, words, 1, false);
    }
}
