package weir.sql.formats.csv;

import java.util.List;
import weir.sql.table.Field;
import weir.sql.table.RecordDecoder;
import weir.sql.table.RecordEncoder;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableFormat;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;

/** The format {@code csv}, with the options of Flink's. */
public final class CsvFormat implements TableFormat {
    private static final TableOption FIELD_DELIMITER = TableOption.optional(
            "csv.field-delimiter", "a character", ",", "What stands between two fields; '\\t' is a tab.");
    private static final TableOption QUOTE_CHARACTER = TableOption.optional(
            "csv.quote-character", "a character", "\"", "What stands around fields that hold delimiters or newlines.");
    private static final TableOption DISABLE_QUOTE_CHARACTER = TableOption.optional(
            "csv.disable-quote-character",
            "true or false",
            "false",
            "Whether quotes mean nothing; large files can then be read in parallel.");
    private static final TableOption ALLOW_COMMENTS = TableOption.optional(
            "csv.allow-comments", "true or false", "false", "Whether lines that begin with # are left out.");
    private static final TableOption IGNORE_PARSE_ERRORS = TableOption.optional(
            "csv.ignore-parse-errors",
            "true or false",
            "false",
            "Whether a field that cannot be read is NULL, and a record that cannot be read is left out and counted;"
                    + " else they fail the job.");
    private static final TableOption ELEMENT_DELIMITER = TableOption.optional(
            "csv.array-element-delimiter",
            "a character",
            ";",
            "What stands between two elements of an array, or two fields of a ROW.");
    private static final TableOption ESCAPE_CHARACTER = TableOption.optional(
            "csv.escape-character", "a character", null, "What makes the character behind it mean only itself.");
    private static final TableOption NULL_LITERAL = TableOption.optional(
            "csv.null-literal",
            "a text",
            null,
            "The text of a field that is NULL; it is written as nothing by default.");
    private static final TableOption SCIENTIFIC = TableOption.optional(
            "csv.write-bigdecimal-in-scientific-notation",
            "true or false",
            "true",
            "Whether decimals may be written with an exponent, as in 1E+5 for 100000.");

    @Override
    public String identifier() {
        return "csv";
    }

    @Override
    public List<TableOption> options() {
        return List.of(
                FIELD_DELIMITER,
                QUOTE_CHARACTER,
                DISABLE_QUOTE_CHARACTER,
                ALLOW_COMMENTS,
                IGNORE_PARSE_ERRORS,
                ELEMENT_DELIMITER,
                ESCAPE_CHARACTER,
                NULL_LITERAL,
                SCIENTIFIC);
    }

    @Override
    public RecordDecoder.Factory decoder(TableDefinition table, List<Field> columns, int[] wanted) {
        CsvDialect dialect = dialect(table);
        List<Field> fields = List.copyOf(columns);
        RecordDecoder.Factory factory = () -> new CsvDecoder(fields, wanted, dialect);
        factory.create();
        return factory;
    }

    @Override
    public RecordEncoder.Factory encoder(TableDefinition table, List<Field> columns) {
        CsvDialect dialect = dialect(table);
        List<Field> fields = List.copyOf(columns);
        RecordEncoder.Factory factory = () -> new CsvEncoder(fields, dialect);
        factory.create();
        return factory;
    }

    @Override
    public BadRecords badRecords(TableDefinition table) {
        return new BadRecords(
                dialect(table).ignoreParseErrors(),
                "Correct the record, or have such records left out and counted with '" + IGNORE_PARSE_ERRORS.name()
                        + "' = 'true'. If empty fields are to be NULL, add '" + NULL_LITERAL.name() + "' = ''.");
    }

    @Override
    public Framing framing(TableDefinition table) {
        return dialect(table).hasQuote() ? Framing.BROKEN_LINES : Framing.LINES;
    }

    private static CsvDialect dialect(TableDefinition table) {
        TableOptions options = new TableOptions(table);
        boolean quotes = !options.flag(DISABLE_QUOTE_CHARACTER);
        if (!quotes && options.has(QUOTE_CHARACTER)) {
            throw options.wrong(
                    DISABLE_QUOTE_CHARACTER, "cannot be true where '" + QUOTE_CHARACTER.name() + "' names a quote.");
        }
        return new CsvDialect(
                character(options, FIELD_DELIMITER),
                quotes ? character(options, QUOTE_CHARACTER) : CsvDialect.NONE,
                options.has(ESCAPE_CHARACTER) ? character(options, ESCAPE_CHARACTER) : CsvDialect.NONE,
                options.flag(ALLOW_COMMENTS),
                character(options, ELEMENT_DELIMITER),
                options.text(NULL_LITERAL),
                options.flag(IGNORE_PARSE_ERRORS),
                options.flag(SCIENTIFIC));
    }

    /** One character of ASCII; a tab may be written as {@code \t}. */
    private static byte character(TableOptions options, TableOption option) {
        String text = options.text(option).equals("\\t") ? "\t" : options.text(option);
        if (text.length() != 1 || text.charAt(0) > 127) {
            throw options.wrong(option, "must be one character of ASCII, not '" + options.text(option) + "'.");
        }
        return (byte) text.charAt(0);
    }
}
