package weir.sql.formats.json;

import java.util.Arrays;
import java.util.List;
import weir.sql.table.Field;
import weir.sql.table.RecordDecoder;
import weir.sql.table.RecordEncoder;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableFormat;
import weir.sql.table.TableOption;
import weir.sql.table.TableOptions;

/** The format {@code json}, with the options of Flink's. */
public final class JsonFormat implements TableFormat {
    private static final String SQL = "SQL";
    private static final String ISO_8601 = "ISO-8601";
    private static final List<String> TIMESTAMP_FORMATS = List.of(SQL, ISO_8601);

    private static final TableOption FAIL_ON_MISSING_FIELD = flag(
            "json.fail-on-missing-field",
            "Whether a record that lacks a member fails the job; else the field is NULL.");
    private static final TableOption IGNORE_PARSE_ERRORS = flag(
            "json.ignore-parse-errors",
            "Whether a value that cannot be read is NULL, and a record that cannot be read is left out and counted;"
                    + " else they fail the job.");
    private static final TableOption TIMESTAMP_FORMAT = TableOption.optional(
            "json.timestamp-format.standard",
            "one of " + String.join(", ", TIMESTAMP_FORMATS),
            SQL,
            "Whether a blank (SQL) or a T (ISO-8601) stands between date and time.");
    private static final TableOption NULL_KEY_MODE = TableOption.optional(
            "json.map-null-key.mode",
            "one of FAIL, DROP, LITERAL",
            "FAIL",
            "What becomes of a map's entry whose key is NULL: it fails the job, is left out, or gets a name.");
    private static final TableOption NULL_KEY_LITERAL = TableOption.optional(
            "json.map-null-key.literal", "a text", "null", "The name of an entry whose key is NULL.");
    private static final TableOption PLAIN_DECIMALS = flag(
            "json.encode.decimal-as-plain-number",
            "Whether decimals are written with all digits of their scale; else 10.00 becomes 1E+1.");
    private static final TableOption OMIT_NULLS =
            flag("json.encode.ignore-null-fields", "Whether members that are NULL are left out of what is written.");
    private static final TableOption JSON_PARSER = TableOption.optional(
            "json.decode.json-parser.enabled",
            "true or false",
            "true",
            "Chooses between two parsers in Flink; here there is one, and the option changes nothing.");

    private static TableOption flag(String name, String explanation) {
        return TableOption.optional(name, "true or false", "false", explanation);
    }

    @Override
    public String identifier() {
        return "json";
    }

    @Override
    public List<TableOption> options() {
        return List.of(
                FAIL_ON_MISSING_FIELD,
                IGNORE_PARSE_ERRORS,
                TIMESTAMP_FORMAT,
                NULL_KEY_MODE,
                NULL_KEY_LITERAL,
                PLAIN_DECIMALS,
                OMIT_NULLS,
                JSON_PARSER);
    }

    @Override
    public RecordDecoder.Factory decoder(TableDefinition table, List<Field> columns, int[] wanted) {
        JsonSettings settings = settings(table);
        List<Field> fields = Arrays.stream(wanted).mapToObj(columns::get).toList();
        RecordDecoder.Factory factory = () -> new JsonDecoder(fields, settings);
        factory.create();
        return factory;
    }

    @Override
    public RecordEncoder.Factory encoder(TableDefinition table, List<Field> columns) {
        JsonSettings settings = settings(table);
        List<Field> fields = List.copyOf(columns);
        RecordEncoder.Factory factory = () -> new JsonEncoder(fields, settings);
        factory.create();
        return factory;
    }

    @Override
    public BadRecords badRecords(TableDefinition table) {
        boolean skipped = settings(table).ignoreParseErrors();
        return new BadRecords(
                skipped,
                "Correct the record, or have such records left out and counted with '" + IGNORE_PARSE_ERRORS.name()
                        + "' = 'true'.");
    }

    private static JsonSettings settings(TableDefinition table) {
        TableOptions options = new TableOptions(table);
        boolean failOnMissingField = options.flag(FAIL_ON_MISSING_FIELD);
        boolean ignoreParseErrors = options.flag(IGNORE_PARSE_ERRORS);
        if (failOnMissingField && ignoreParseErrors) {
            throw options.wrong(
                    FAIL_ON_MISSING_FIELD, "cannot be true together with '" + IGNORE_PARSE_ERRORS.name() + "'.");
        }
        boolean iso = options.oneOf(TIMESTAMP_FORMAT, TIMESTAMP_FORMATS).equals(ISO_8601);
        List<String> modes =
                Arrays.stream(JsonSettings.NullKeys.values()).map(Enum::name).toList();
        return new JsonSettings(
                failOnMissingField,
                ignoreParseErrors,
                iso ? 'T' : ' ',
                JsonSettings.NullKeys.valueOf(options.oneOf(NULL_KEY_MODE, modes)),
                options.text(NULL_KEY_LITERAL),
                options.flag(PLAIN_DECIMALS),
                options.flag(OMIT_NULLS));
    }
}
