package weir.formats.csv;

import java.io.Serializable;

/**
 * How a CSV file is written down.
 *
 * @param delimiter between two columns
 * @param quote around a column that holds a delimiter, a quote (doubled) or a newline
 * @param hasHeader the first record names the columns
 * @param nullLiteral the text that stands for null, or null where only the empty text does
 * @param charsetName the encoding
 */
record CsvSettings(char delimiter, char quote, boolean hasHeader, String nullLiteral, String charsetName)
        implements Serializable {
    static final CsvSettings DEFAULT = new CsvSettings(',', '"', false, null, "UTF-8");

    CsvSettings withDelimiter(char other) {
        return new CsvSettings(other, quote, hasHeader, nullLiteral, charsetName);
    }

    CsvSettings withQuote(char other) {
        return new CsvSettings(delimiter, other, hasHeader, nullLiteral, charsetName);
    }

    CsvSettings withHeader() {
        return new CsvSettings(delimiter, quote, true, nullLiteral, charsetName);
    }

    CsvSettings withNullLiteral(String literal) {
        return new CsvSettings(delimiter, quote, hasHeader, literal, charsetName);
    }

    CsvSettings withCharset(String name) {
        return new CsvSettings(delimiter, quote, hasHeader, nullLiteral, name);
    }
}
