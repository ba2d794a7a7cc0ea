package weir.sql.codegen;

import weir.sql.kernel.TextForm;

/** Values as text, the way CAST to STRING shows them. */
final class Formats {
    private static final String CALENDAR = "weir.sql.kernel.Calendar.";

    private Formats() {}

    static String text(Value from, Expressions expressions) {
        String code = from.code();
        return switch (from.type().kind()) {
            case CHAR, VARCHAR -> code;
            case BOOLEAN -> "(" + code + " ? \"TRUE\" : \"FALSE\")";
            case TINYINT, SMALLINT, INT -> "Integer.toString(" + code + ")";
            case BIGINT -> "Long.toString(" + code + ")";
            case FLOAT -> "Float.toString((float) " + code + ")";
            case DOUBLE -> "Double.toString(" + code + ")";
            case DECIMAL -> code + ".toPlainString()";
            case BINARY, VARBINARY -> "new String(" + code + ", java.nio.charset.StandardCharsets.UTF_8)";
            case DATE -> CALENDAR + "formatDate(" + code + ")";
            case TIME -> CALENDAR + "formatTime(" + code + ", " + from.type().precision() + ")";
            case TIMESTAMP ->
                CALENDAR + "formatTimestamp(" + code + ", " + from.type().precision() + ")";
            case TIMESTAMP_LTZ ->
                CALENDAR + "formatTimestamp(" + CALENDAR + "toLocal(" + code + ", "
                        + from.type().ticksPerSecond() + "L, " + expressions.zone() + "), "
                        + from.type().precision() + ")";
            case INTERVAL_DAY_TIME -> CALENDAR + "formatDayTime(" + code + ")";
            case INTERVAL_YEAR_MONTH -> CALENDAR + "formatYearMonth(" + code + ")";
            default ->
                expressions.owner().constant("weir.sql.kernel.TextForm", TextForm.of(from.type(), expressions.zoneId()))
                        + ".text(" + code + ")";
        };
    }
}
