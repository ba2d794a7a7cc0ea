package weir.table.types;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** The classes that programs see SQL's values as unless they ask for others; the same as Flink's. */
final class ConversionClasses {
    private ConversionClasses() {}

    static Class<?> usual(LogicalType type, List<DataType> children) {
        return switch (type.kind()) {
            case BOOLEAN -> Boolean.class;
            case TINYINT -> Byte.class;
            case SMALLINT -> Short.class;
            case INT -> Integer.class;
            case BIGINT -> Long.class;
            case FLOAT -> Float.class;
            case DOUBLE -> Double.class;
            case DECIMAL -> BigDecimal.class;
            case CHAR, VARCHAR -> String.class;
            case BINARY, VARBINARY -> byte[].class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case TIMESTAMP -> LocalDateTime.class;
            case TIMESTAMP_LTZ -> Instant.class;
            case INTERVAL_YEAR_MONTH -> Period.class;
            case INTERVAL_DAY_TIME -> Duration.class;
            case ARRAY ->
                Array.newInstance(children.get(0).getConversionClass(), 0).getClass();
            case MAP, MULTISET -> Map.class;
            case ROW -> Row.class;
            case NULL, SYMBOL -> Object.class;
        };
    }
}
