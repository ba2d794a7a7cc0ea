package weir.sql.codegen;

import weir.sql.types.LogicalType;

/** The types of Java that generated code uses for those of SQL. */
public final class JavaTypes {
    private JavaTypes() {}

    /** The type of a variable. */
    public static String of(LogicalType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case TINYINT, SMALLINT, INT, DATE, TIME, INTERVAL_YEAR_MONTH -> "int";
            case BIGINT, TIMESTAMP, TIMESTAMP_LTZ, INTERVAL_DAY_TIME -> "long";
            case FLOAT, DOUBLE -> "double";
            case CHAR, VARCHAR -> "String";
            case BINARY, VARBINARY -> "byte[]";
            case DECIMAL -> "java.math.BigDecimal";
            case ARRAY -> "java.util.List";
            case MAP, MULTISET -> "java.util.Map";
            case ROW -> "weir.types.Row";
            case NULL, SYMBOL -> "Object";
        };
    }

    /** What a variable holds where its value is NULL. */
    public static String filler(LogicalType type) {
        return switch (of(type)) {
            case "boolean" -> "false";
            case "int" -> "0";
            case "long" -> "0L";
            case "double" -> "0.0";
            default -> "null";
        };
    }

    /** True where a variable is a primitive. */
    public static boolean isPrimitive(LogicalType type) {
        return !filler(type).equals("null");
    }

    /** The class that holds a variable's value as an object. */
    public static String boxed(LogicalType type) {
        return switch (of(type)) {
            case "boolean" -> "Boolean";
            case "int" -> "Integer";
            case "long" -> "Long";
            case "double" -> "Double";
            default -> of(type);
        };
    }

    /** {@code code}, which is not NULL, as an object. */
    public static String box(String code, LogicalType type) {
        return isPrimitive(type) ? boxed(type) + ".valueOf(" + code + ")" : code;
    }

    /** An object that is not null as a variable's value. */
    public static String unbox(String code, LogicalType type) {
        return switch (of(type)) {
            case "boolean" -> "((Boolean) " + code + ").booleanValue()";
            case "int" -> "((Integer) " + code + ").intValue()";
            case "long" -> "((Long) " + code + ").longValue()";
            case "double" -> "((Double) " + code + ").doubleValue()";
            default -> "((" + of(type) + ") " + code + ")";
        };
    }

    /** The class of column that holds the type. */
    public static String column(LogicalType type) {
        return "weir.batch."
                + switch (type.layout().kind()) {
                    case BOOLEAN -> "BooleanColumn";
                    case INT -> "IntColumn";
                    case LONG -> "LongColumn";
                    case DOUBLE -> "DoubleColumn";
                    case STRING, BYTES -> "BytesColumn";
                    case DECIMAL -> "DecimalColumn";
                    default -> "ObjectColumn";
                };
    }

    /** What fills a column that holds the type. */
    public static String appender(LogicalType type) {
        return column(type).replace("Column", "Appender");
    }

    /** Reads the value of row {@code row} of the column {@code column}, which is not null there. */
    public static String read(String column, String row, LogicalType type) {
        return switch (type.layout().kind()) {
            case BOOLEAN -> column + ".getBoolean(" + row + ")";
            case INT -> column + ".getInt(" + row + ")";
            case LONG -> column + ".getLong(" + row + ")";
            case DOUBLE -> column + ".getDouble(" + row + ")";
            default -> "((" + of(type) + ") " + column + ".get(" + row + "))";
        };
    }
}
