package weir.sql.formats.csv;

import java.io.Serializable;

/**
 * How fields are told apart.
 *
 * @param delimiter between two fields
 * @param quote around fields that hold delimiters or newlines; {@link #NONE} where there is no such
 * @param escape in front of a character that is meant literally; {@link #NONE} where there is no such
 * @param comments whether lines that begin with {@code #} are left out
 * @param elementDelimiter between two elements of an array, or two fields of a nested row
 * @param nullLiteral the text of a field that is null; null where reading knows no such
 * @param ignoreParseErrors whether values that cannot be read are null
 * @param scientific whether decimals may be written with an exponent
 */
record CsvDialect(
        byte delimiter,
        byte quote,
        byte escape,
        boolean comments,
        byte elementDelimiter,
        String nullLiteral,
        boolean ignoreParseErrors,
        boolean scientific)
        implements Serializable {
    /** In place of a character: none. */
    static final byte NONE = 0;

    boolean hasQuote() {
        return quote != NONE;
    }

    boolean hasEscape() {
        return escape != NONE;
    }
}
