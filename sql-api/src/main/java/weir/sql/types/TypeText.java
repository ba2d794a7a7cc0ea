package weir.sql.types;

import java.util.StringJoiner;

/** Types as SQL writes them. */
final class TypeText {
    private TypeText() {}

    static String of(LogicalType type) {
        return name(type) + (type.nullable() ? "" : " NOT NULL");
    }

    private static String name(LogicalType type) {
        return switch (type.kind()) {
            case DECIMAL -> "DECIMAL(" + type.precision() + ", " + type.scale() + ")";
            case VARCHAR -> type.precision() == LogicalType.UNLIMITED ? "STRING" : withPrecision("VARCHAR", type);
            case VARBINARY -> type.precision() == LogicalType.UNLIMITED ? "BYTES" : withPrecision("VARBINARY", type);
            case CHAR, BINARY, TIMESTAMP, TIMESTAMP_LTZ ->
                withPrecision(type.kind().name(), type);
            case TIME -> withPrecision("TIME", type);
            case INTERVAL_YEAR_MONTH -> "INTERVAL MONTH";
            case INTERVAL_DAY_TIME -> "INTERVAL SECOND(3)";
            case ARRAY, MULTISET -> type.kind() + "<" + type.element() + ">";
            case MAP -> "MAP<" + type.key() + ", " + type.value() + ">";
            case ROW -> row(type);
            default -> type.kind().name();
        };
    }

    private static String withPrecision(String name, LogicalType type) {
        return name + "(" + type.precision() + ")";
    }

    private static String row(LogicalType type) {
        StringJoiner text = new StringJoiner(", ", "ROW<", ">");
        for (int field = 0; field < type.children().size(); field++) {
            text.add("`" + type.names().get(field) + "` " + type.children().get(field));
        }
        return text.toString();
    }
}
