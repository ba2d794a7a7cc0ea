package weir.sql.table;

import weir.base.WeirException;

/**
 * An option of a connector or a format: what WITH (…) may say.
 *
 * @param name in dotted words, as Flink has it; {@code #} stands for any word, such as the name of a column
 * @param kind what its text must be, for messages: "a number", "a duration", "true or false" …
 * @param fallback the text that holds where none is given; null for none
 * @param required whether it has to be given
 * @param explanation one sentence for people
 */
public record TableOption(String name, String kind, String fallback, boolean required, String explanation) {
    private static final String ANY_WORD = "#";

    public static TableOption required(String name, String kind, String explanation) {
        return new TableOption(name, kind, null, true, explanation);
    }

    public static TableOption optional(String name, String kind, String fallback, String explanation) {
        return new TableOption(name, kind, fallback, false, explanation);
    }

    /** The option of one column, or of another word that {@code #} stands for. */
    public TableOption of(String word) {
        return new TableOption(name.replace(ANY_WORD, word), kind, fallback, required, explanation);
    }

    /** True where a table that sets {@code key} sets this option. */
    public boolean matches(String key) {
        return name.contains(ANY_WORD)
                ? key.matches("\\Q" + name.replace(ANY_WORD, "\\E.+\\Q") + "\\E")
                : name.equals(key);
    }

    /** What to throw where a table lacks the option. */
    WeirException missing(TableDefinition table) {
        return new WeirException(table.inMessages() + " needs the option '" + name + "', " + kind + ": " + explanation
                + " Add '" + name + "' = '…' to WITH (…).");
    }
}
