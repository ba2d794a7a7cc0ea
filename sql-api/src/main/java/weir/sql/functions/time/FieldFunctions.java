package weir.sql.functions.time;

import weir.sql.functions.FunctionContext;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.TypeOf;
import weir.sql.types.LogicalType;

/** Short ways to write EXTRACT. */
@Topic("Time")
public final class FieldFunctions {
    private FieldFunctions() {}

    @SqlFunction(
            signature = "YEAR(time TIMESTAMP) -> BIGINT",
            syntax = "YEAR(time)",
            doc = "The year.",
            example = "YEAR(DATE '2024-02-29')",
            result = "2024")
    public static long year(long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(Field.YEAR, time, type);
    }

    @SqlFunction(signature = "YEAR(time TIMESTAMP_LTZ) -> BIGINT")
    public static long year(FunctionContext context, long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(context, Field.YEAR, time, type);
    }

    @SqlFunction(signature = "YEAR(date DATE) -> BIGINT")
    public static long year(int date) {
        return ExtractFunctions.extract(Field.YEAR, date);
    }

    @SqlFunction(
            signature = "QUARTER(time TIMESTAMP) -> BIGINT",
            syntax = "QUARTER(time)",
            doc = "The quarter of the year, 1 to 4.",
            example = "QUARTER(DATE '2024-02-29')",
            result = "1")
    public static long quarter(long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(Field.QUARTER, time, type);
    }

    @SqlFunction(signature = "QUARTER(time TIMESTAMP_LTZ) -> BIGINT")
    public static long quarter(FunctionContext context, long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(context, Field.QUARTER, time, type);
    }

    @SqlFunction(signature = "QUARTER(date DATE) -> BIGINT")
    public static long quarter(int date) {
        return ExtractFunctions.extract(Field.QUARTER, date);
    }

    @SqlFunction(
            signature = "MONTH(time TIMESTAMP) -> BIGINT",
            syntax = "MONTH(time)",
            doc = "The month, 1 to 12.",
            example = "MONTH(DATE '2024-02-29')",
            result = "2")
    public static long month(long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(Field.MONTH, time, type);
    }

    @SqlFunction(signature = "MONTH(time TIMESTAMP_LTZ) -> BIGINT")
    public static long month(FunctionContext context, long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(context, Field.MONTH, time, type);
    }

    @SqlFunction(signature = "MONTH(date DATE) -> BIGINT")
    public static long month(int date) {
        return ExtractFunctions.extract(Field.MONTH, date);
    }

    @SqlFunction(
            signature = "WEEK(time TIMESTAMP) -> BIGINT",
            syntax = "WEEK(time)",
            doc = "The week of the year, 1 to 53, as ISO counts them.",
            example = "WEEK(DATE '2024-02-29')",
            result = "9")
    public static long week(long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(Field.WEEK, time, type);
    }

    @SqlFunction(signature = "WEEK(time TIMESTAMP_LTZ) -> BIGINT")
    public static long week(FunctionContext context, long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(context, Field.WEEK, time, type);
    }

    @SqlFunction(signature = "WEEK(date DATE) -> BIGINT")
    public static long week(int date) {
        return ExtractFunctions.extract(Field.WEEK, date);
    }

    @SqlFunction(
            signature = "DAYOFYEAR(time TIMESTAMP) -> BIGINT",
            syntax = "DAYOFYEAR(time)",
            doc = "The day of the year, 1 to 366.",
            example = "DAYOFYEAR(DATE '2024-02-29')",
            result = "60")
    public static long dayofyear(long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(Field.DOY, time, type);
    }

    @SqlFunction(signature = "DAYOFYEAR(time TIMESTAMP_LTZ) -> BIGINT")
    public static long dayofyear(FunctionContext context, long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(context, Field.DOY, time, type);
    }

    @SqlFunction(signature = "DAYOFYEAR(date DATE) -> BIGINT")
    public static long dayofyear(int date) {
        return ExtractFunctions.extract(Field.DOY, date);
    }

    @SqlFunction(
            signature = "DAYOFMONTH(time TIMESTAMP) -> BIGINT",
            syntax = "DAYOFMONTH(time)",
            doc = "The day of the month, 1 to 31.",
            example = "DAYOFMONTH(DATE '2024-02-29')",
            result = "29")
    public static long dayofmonth(long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(Field.DAY, time, type);
    }

    @SqlFunction(signature = "DAYOFMONTH(time TIMESTAMP_LTZ) -> BIGINT")
    public static long dayofmonth(FunctionContext context, long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(context, Field.DAY, time, type);
    }

    @SqlFunction(signature = "DAYOFMONTH(date DATE) -> BIGINT")
    public static long dayofmonth(int date) {
        return ExtractFunctions.extract(Field.DAY, date);
    }

    @SqlFunction(
            signature = "DAYOFWEEK(time TIMESTAMP) -> BIGINT",
            syntax = "DAYOFWEEK(time)",
            doc = "The day of the week; Sunday is 1.",
            example = "DAYOFWEEK(DATE '2024-02-29')",
            result = "5")
    public static long dayofweek(long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(Field.DOW, time, type);
    }

    @SqlFunction(signature = "DAYOFWEEK(time TIMESTAMP_LTZ) -> BIGINT")
    public static long dayofweek(FunctionContext context, long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(context, Field.DOW, time, type);
    }

    @SqlFunction(signature = "DAYOFWEEK(date DATE) -> BIGINT")
    public static long dayofweek(int date) {
        return ExtractFunctions.extract(Field.DOW, date);
    }

    @SqlFunction(
            signature = "HOUR(time TIMESTAMP) -> BIGINT",
            syntax = "HOUR(time)",
            doc = "The hour of the day, 0 to 23.",
            example = "HOUR(TIMESTAMP '2024-02-29 13:45:30')",
            result = "13")
    public static long hour(long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(Field.HOUR, time, type);
    }

    @SqlFunction(signature = "HOUR(time TIMESTAMP_LTZ) -> BIGINT")
    public static long hour(FunctionContext context, long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(context, Field.HOUR, time, type);
    }

    @SqlFunction(signature = "HOUR(date DATE) -> BIGINT")
    public static long hour(int date) {
        return ExtractFunctions.extract(Field.HOUR, date);
    }

    @SqlFunction(signature = "HOUR(time TIME) -> BIGINT")
    public static long hourOfTime(int time) {
        return ExtractFunctions.extractOfTime(Field.HOUR, time);
    }

    @SqlFunction(
            signature = "MINUTE(time TIMESTAMP) -> BIGINT",
            syntax = "MINUTE(time)",
            doc = "The minute of the hour, 0 to 59.",
            example = "MINUTE(TIMESTAMP '2024-02-29 13:45:30')",
            result = "45")
    public static long minute(long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(Field.MINUTE, time, type);
    }

    @SqlFunction(signature = "MINUTE(time TIMESTAMP_LTZ) -> BIGINT")
    public static long minute(FunctionContext context, long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(context, Field.MINUTE, time, type);
    }

    @SqlFunction(signature = "MINUTE(date DATE) -> BIGINT")
    public static long minute(int date) {
        return ExtractFunctions.extract(Field.MINUTE, date);
    }

    @SqlFunction(signature = "MINUTE(time TIME) -> BIGINT")
    public static long minuteOfTime(int time) {
        return ExtractFunctions.extractOfTime(Field.MINUTE, time);
    }

    @SqlFunction(
            signature = "SECOND(time TIMESTAMP) -> BIGINT",
            syntax = "SECOND(time)",
            doc = "The second of the minute, 0 to 59.",
            example = "SECOND(TIMESTAMP '2024-02-29 13:45:30')",
            result = "30")
    public static long second(long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(Field.SECOND, time, type);
    }

    @SqlFunction(signature = "SECOND(time TIMESTAMP_LTZ) -> BIGINT")
    public static long second(FunctionContext context, long time, @TypeOf("time") LogicalType type) {
        return ExtractFunctions.extract(context, Field.SECOND, time, type);
    }

    @SqlFunction(signature = "SECOND(date DATE) -> BIGINT")
    public static long second(int date) {
        return ExtractFunctions.extract(Field.SECOND, date);
    }

    @SqlFunction(signature = "SECOND(time TIME) -> BIGINT")
    public static long secondOfTime(int time) {
        return ExtractFunctions.extractOfTime(Field.SECOND, time);
    }
}
