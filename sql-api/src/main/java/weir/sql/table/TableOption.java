package weir.sql.table;

/**
 * An option of a connector or a format: what WITH (…) may say.
 *
 * @param name in dotted words, as Flink has it
 * @param kind what its text must be, for messages: "a number", "a duration", "true or false" …
 * @param fallback the text that holds where none is given; null for none
 * @param required whether it has to be given
 * @param explanation one sentence for people
 */
public record TableOption(String name, String kind, String fallback, boolean required, String explanation) {
    public static TableOption required(String name, String kind, String explanation) {
        return new TableOption(name, kind, null, true, explanation);
    }

    public static TableOption optional(String name, String kind, String fallback, String explanation) {
        return new TableOption(name, kind, fallback, false, explanation);
    }
}
