package weir.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import weir.sql.parser.SqlText;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.sql.values.TypeReading;
import weir.table.types.DataType;
import weir.types.TypeInformation;

/** Makes types; each method has the name that SQL has for it. Types are nullable unless {@link DataType#notNull} says otherwise. */
public final class DataTypes {
    private static final int DEFAULT_DIGITS = 10;
    private static final int DEFAULT_FRACTION = 6;

    private DataTypes() {}

    /** The type that a text of SQL names, such as {@code ARRAY<INT NOT NULL>}. */
    public static DataType of(String type) {
        return DataType.of(SqlText.type(type));
    }

    /** The type that values of a class have. */
    public static DataType of(Class<?> type) {
        return TypeReading.ofFunction(type.getName()).of((java.lang.reflect.Type) type);
    }

    public static DataType of(LogicalType type) {
        return DataType.of(type);
    }

    /** The type that records of a stream have. */
    public static DataType of(TypeInformation<?> type) {
        return TypeReading.ofStream().of(type);
    }

    public static DataType CHAR(int length) {
        return DataType.of(LogicalType.of(Kind.CHAR, length));
    }

    public static DataType VARCHAR(int length) {
        return DataType.of(LogicalType.of(Kind.VARCHAR, length));
    }

    public static DataType STRING() {
        return DataType.of(LogicalType.STRING);
    }

    public static DataType BOOLEAN() {
        return DataType.of(LogicalType.BOOLEAN);
    }

    public static DataType BINARY(int length) {
        return DataType.of(LogicalType.of(Kind.BINARY, length));
    }

    public static DataType VARBINARY(int length) {
        return DataType.of(LogicalType.of(Kind.VARBINARY, length));
    }

    public static DataType BYTES() {
        return DataType.of(LogicalType.BYTES);
    }

    public static DataType DECIMAL(int precision, int scale) {
        return DataType.of(LogicalType.decimal(precision, scale));
    }

    public static DataType DECIMAL() {
        return DECIMAL(DEFAULT_DIGITS, 0);
    }

    public static DataType TINYINT() {
        return DataType.of(LogicalType.TINYINT);
    }

    public static DataType SMALLINT() {
        return DataType.of(LogicalType.SMALLINT);
    }

    public static DataType INT() {
        return DataType.of(LogicalType.INT);
    }

    public static DataType BIGINT() {
        return DataType.of(LogicalType.BIGINT);
    }

    public static DataType FLOAT() {
        return DataType.of(LogicalType.FLOAT);
    }

    public static DataType DOUBLE() {
        return DataType.of(LogicalType.DOUBLE);
    }

    public static DataType DATE() {
        return DataType.of(LogicalType.DATE);
    }

    public static DataType TIME(int precision) {
        return DataType.of(LogicalType.of(Kind.TIME, precision));
    }

    public static DataType TIME() {
        return TIME(0);
    }

    public static DataType TIMESTAMP(int precision) {
        return DataType.of(LogicalType.timestamp(precision));
    }

    public static DataType TIMESTAMP() {
        return TIMESTAMP(DEFAULT_FRACTION);
    }

    public static DataType TIMESTAMP_LTZ(int precision) {
        return DataType.of(LogicalType.timestampLtz(precision));
    }

    public static DataType TIMESTAMP_LTZ() {
        return TIMESTAMP_LTZ(DEFAULT_FRACTION);
    }

    public static DataType TIMESTAMP_WITH_LOCAL_TIME_ZONE(int precision) {
        return TIMESTAMP_LTZ(precision);
    }

    public static DataType TIMESTAMP_WITH_LOCAL_TIME_ZONE() {
        return TIMESTAMP_LTZ();
    }

    /** A length of time: months where the resolution is one of months or years, else milliseconds. */
    public static DataType INTERVAL(Resolution resolution) {
        return DataType.of(resolution.months() ? LogicalType.INTERVAL_YEAR_MONTH : LogicalType.INTERVAL_DAY_TIME);
    }

    public static DataType INTERVAL(Resolution upper, Resolution lower) {
        return INTERVAL(upper);
    }

    public static DataType ARRAY(DataType element) {
        return DataType.of(LogicalType.array(element.getLogicalType()), List.of(element));
    }

    public static DataType MULTISET(DataType element) {
        return DataType.of(LogicalType.multiset(element.getLogicalType()), List.of(element));
    }

    public static DataType MAP(DataType key, DataType value) {
        return DataType.of(LogicalType.map(key.getLogicalType(), value.getLogicalType()), List.of(key, value));
    }

    public static DataType ROW(Field... fields) {
        return ROW(Arrays.asList(fields));
    }

    public static DataType ROW(List<Field> fields) {
        List<LogicalType> types =
                fields.stream().map(field -> field.type().getLogicalType()).toList();
        return DataType.of(
                LogicalType.row(fields.stream().map(Field::name).toList(), types),
                fields.stream().map(Field::type).toList());
    }

    /** A row whose fields are called f0, f1 and so on. */
    public static DataType ROW(DataType... fields) {
        List<Field> named = new ArrayList<>();
        for (DataType field : fields) {
            named.add(FIELD("f" + named.size(), field));
        }
        return ROW(named);
    }

    public static DataType ROW() {
        return ROW(List.of());
    }

    /** A row that programs see as objects of a class that has fields of these names. */
    public static DataType STRUCTURED(Class<?> implementation, Field... fields) {
        return TypeReading.seenAs(ROW(fields), implementation);
    }

    public static DataType NULL() {
        return DataType.of(LogicalType.NULL);
    }

    public static Field FIELD(String name, DataType type) {
        return new Field(name, type, Optional.empty());
    }

    public static Field FIELD(String name, DataType type, String description) {
        return new Field(name, type, Optional.of(description));
    }

    /** A field of a row. */
    public record Field(String name, DataType type, Optional<String> description) {}

    /** What an interval counts. */
    public record Resolution(boolean months) {}

    public static Resolution SECOND() {
        return new Resolution(false);
    }

    public static Resolution SECOND(int precision) {
        return SECOND();
    }

    public static Resolution MINUTE() {
        return new Resolution(false);
    }

    public static Resolution HOUR() {
        return new Resolution(false);
    }

    public static Resolution DAY() {
        return new Resolution(false);
    }

    public static Resolution DAY(int precision) {
        return DAY();
    }

    public static Resolution MONTH() {
        return new Resolution(true);
    }

    public static Resolution YEAR() {
        return new Resolution(true);
    }

    public static Resolution YEAR(int precision) {
        return YEAR();
    }
}
