package weir.sql.calcite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weir.sql.types.LogicalType;

/** Types as SQL writes them, from the validator's messages. */
final class TypeWords {
    private static final Pattern ROW =
            Pattern.compile("RecordType(?::\\w+)?\\((?:[^()]|\\([^()]*\\))*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLLECTION =
            Pattern.compile("(\\w+(?:<[^()]*>)?(?:\\(\\d+(?:, ?\\d+)?\\))?) (ARRAY|MULTISET)");
    private static final Pattern MAP = Pattern.compile("\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\) MAP");
    private static final Pattern ARGUMENT = Pattern.compile("<([^<>]*)>");

    private TypeWords() {}

    /** A single type of ours; the fields of rows go without saying. */
    static String of(LogicalType type) {
        return type.kind() == LogicalType.Kind.ROW
                ? "ROW"
                : type.nullable(true).toString().replace(" NOT NULL", "");
    }

    /** A single type. */
    static String of(String text) {
        String plain = ROW.matcher(text)
                .replaceAll("ROW")
                .replace(" NOT NULL", "")
                .replace("VARCHAR(2147483647)", "STRING")
                .replace("VARBINARY(2147483647)", "BYTES")
                .replace("TIMESTAMP_WITH_LOCAL_TIME_ZONE", "TIMESTAMP_LTZ")
                .replaceAll("\\bINTEGER\\b", "INT");
        plain = COLLECTION.matcher(plain).replaceAll("$2<$1>");
        return MAP.matcher(plain).replaceAll("MAP<$1>");
    }

    /** The types of arguments, each of which stands in angle brackets. */
    static String arguments(String text) {
        Matcher angle = ARGUMENT.matcher(text);
        StringBuilder types = new StringBuilder();
        while (angle.find()) {
            types.append(types.isEmpty() ? "(" : ", ").append(of(angle.group(1)));
        }
        return types.isEmpty() ? "no arguments" : types.append(')').toString();
    }
}
