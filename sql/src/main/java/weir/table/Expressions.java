package weir.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import weir.sql.ast.Name;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.parser.SqlText;
import weir.table.expressions.Term;
import weir.table.expressions.TimePointUnit;
import weir.table.functions.UserDefinedFunction;
import weir.table.types.DataType;

/**
 * Makes expressions for the methods of {@link Table}: {@code $("amount").plus(1)}, {@code call("UPPER", $("name"))}. Wherever a method takes an
 * {@code Object}, that is an expression or a value of Java, which {@link #lit} would take.
 */
public final class Expressions {
    /** From the first row of the group; for {@code preceding}. */
    public static final ApiExpression UNBOUNDED_ROW = new ApiExpression(new Term.Bound("UNBOUNDED", true));

    /** From the first row of the group by time; for {@code preceding}. */
    public static final ApiExpression UNBOUNDED_RANGE = new ApiExpression(new Term.Bound("UNBOUNDED", false));

    /** To the row itself; for {@code following}. */
    public static final ApiExpression CURRENT_ROW = new ApiExpression(new Term.Bound("CURRENT ROW", true));

    /** To all rows of the same time; for {@code following}. */
    public static final ApiExpression CURRENT_RANGE = new ApiExpression(new Term.Bound("CURRENT ROW", false));

    private Expressions() {}

    /** A column, or the name of a window; {@code $("*")} is all columns. */
    public static ApiExpression $(String name) {
        return name.equals("*") ? withAllColumns() : col(name);
    }

    public static ApiExpression col(String name) {
        return new ApiExpression(new Term.Column(name));
    }

    /** A value of Java. */
    public static ApiExpression lit(Object value) {
        return new ApiExpression(new Term.Value(value));
    }

    /** A value of Java as one of a type of SQL. */
    public static ApiExpression lit(Object value, DataType type) {
        return value == null ? nullOf(type) : lit(value).cast(type);
    }

    public static ApiExpression nullOf(DataType type) {
        return new ApiExpression(new Term.Text("CAST(NULL AS " + text(type) + ")"));
    }

    static String text(DataType type) {
        return type.getLogicalType().nullable(true).toString();
    }

    /** Columns from one to another, for {@link #withColumns}. */
    public static ApiExpression range(String start, String end) {
        return new ApiExpression(new Term.Range(start, end));
    }

    /** As {@link #range(String, String)}, by their places from 1 up. */
    public static ApiExpression range(int start, int end) {
        return new ApiExpression(new Term.Range(start, end));
    }

    public static ApiExpression withAllColumns() {
        return new ApiExpression(new Term.Columns(true, List.of()));
    }

    /** Columns by names, places and ranges. */
    public static ApiExpression withColumns(Object head, Object... tail) {
        return new ApiExpression(new Term.Columns(false, terms(head, tail)));
    }

    /** All columns but these. */
    public static ApiExpression withoutColumns(Object head, Object... tail) {
        return new ApiExpression(new Term.Columns(true, terms(head, tail)));
    }

    private static List<Term> terms(Object head, Object... tail) {
        List<Term> terms = new ArrayList<>(List.of(Term.of(head)));
        terms.addAll(Term.all(tail));
        return terms;
    }

    public static ApiExpression and(Object first, Object second, Object... more) {
        return joined(" AND ", terms(first, both(second, more)));
    }

    public static ApiExpression or(Object first, Object second, Object... more) {
        return joined(" OR ", terms(first, both(second, more)));
    }

    private static Object[] both(Object second, Object... more) {
        List<Object> all = new ArrayList<>(List.of(second));
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    private static ApiExpression joined(String word, List<Term> terms) {
        return pattern("(" + String.join(word, Collections.nCopies(terms.size(), "?")) + ")", terms);
    }

    private static ApiExpression pattern(String pattern, List<Term> terms) {
        return new ApiExpression(Term.pattern(pattern, terms.toArray(Term[]::new)));
    }

    public static ApiExpression not(Object condition) {
        return pattern("(NOT ?)", Term.all(condition));
    }

    public static ApiExpression negative(Object number) {
        return pattern("(- ?)", Term.all(number));
    }

    public static ApiExpression ifThenElse(Object condition, Object ifTrue, Object ifFalse) {
        return pattern("(CASE WHEN ? THEN ? ELSE ? END)", Term.all(condition, ifTrue, ifFalse));
    }

    public static ApiExpression coalesce(Object... values) {
        return called("COALESCE", values);
    }

    private static ApiExpression called(String function, Object... arguments) {
        return new ApiExpression(new Term.Call(function, false, Term.all(arguments), false));
    }

    private static ApiExpression called(String function, List<Term> arguments) {
        return new ApiExpression(new Term.Call(function, false, arguments, false));
    }

    private static ApiExpression word(String text) {
        return new ApiExpression(new Term.Text(text));
    }

    public static ApiExpression currentDate() {
        return word("CURRENT_DATE");
    }

    public static ApiExpression currentTime() {
        return word("CURRENT_TIME");
    }

    public static ApiExpression currentTimestamp() {
        return word("CURRENT_TIMESTAMP");
    }

    public static ApiExpression localTime() {
        return word("LOCALTIME");
    }

    public static ApiExpression localTimestamp() {
        return word("LOCALTIMESTAMP");
    }

    public static ApiExpression currentDatabase() {
        return called("CURRENT_DATABASE");
    }

    public static ApiExpression currentWatermark(Object rowtime) {
        return called("CURRENT_WATERMARK", rowtime);
    }

    /** The watermark of the stream that the table is made of; for {@link Schema.Builder#watermark}. */
    public static ApiExpression sourceWatermark() {
        return called("SOURCE_WATERMARK");
    }

    public static ApiExpression toDate(Object... text) {
        return called("TO_DATE", text);
    }

    public static ApiExpression toTimestamp(Object... text) {
        return called("TO_TIMESTAMP", text);
    }

    public static ApiExpression toTimestampLtz(Object... value) {
        return called("TO_TIMESTAMP_LTZ", value);
    }

    public static ApiExpression dateFormat(Object timestamp, Object format) {
        return called("DATE_FORMAT", timestamp, format);
    }

    public static ApiExpression timestampDiff(TimePointUnit unit, Object from, Object to) {
        return pattern("TIMESTAMPDIFF(" + unit + ", ?, ?)", Term.all(from, to));
    }

    public static ApiExpression convertTz(Object text, Object from, Object to) {
        return called("CONVERT_TZ", text, from, to);
    }

    public static ApiExpression fromUnixtime(Object... seconds) {
        return called("FROM_UNIXTIME", seconds);
    }

    public static ApiExpression unixTimestamp(Object... text) {
        return called("UNIX_TIMESTAMP", text);
    }

    public static ApiExpression array(Object head, Object... tail) {
        return pattern("ARRAY[" + placeholders(1 + tail.length) + "]", terms(head, tail));
    }

    public static ApiExpression map(Object key, Object value, Object... more) {
        return pattern("MAP[" + placeholders(2 + more.length) + "]", terms(key, both(value, more)));
    }

    public static ApiExpression row(Object head, Object... tail) {
        return called("ROW", terms(head, tail));
    }

    private static String placeholders(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    public static ApiExpression mapFromArrays(Object keys, Object values) {
        return called("MAP_FROM_ARRAYS", keys, values);
    }

    /** A number of rows, for windows over rows. */
    public static ApiExpression rowInterval(Long rows) {
        return lit(rows).rows();
    }

    public static ApiExpression pi() {
        return called("PI");
    }

    public static ApiExpression e() {
        return called("E");
    }

    public static ApiExpression rand(Object... seed) {
        return called("RAND", seed);
    }

    public static ApiExpression randInteger(Object... seedAndBound) {
        return called("RAND_INTEGER", seedAndBound);
    }

    public static ApiExpression uuid() {
        return called("UUID");
    }

    public static ApiExpression concat(Object text, Object... more) {
        return called("CONCAT", terms(text, more));
    }

    public static ApiExpression concatWs(Object separator, Object text, Object... more) {
        return called("CONCAT_WS", terms(separator, both(text, more)));
    }

    public static ApiExpression atan2(Object y, Object x) {
        return called("ATAN2", y, x);
    }

    public static ApiExpression log(Object value) {
        return called("LN", value);
    }

    public static ApiExpression log(Object base, Object value) {
        return called("LOG", base, value);
    }

    public static ApiExpression lag(Object... valueOffsetAndDefault) {
        return called("LAG", valueOffsetAndDefault);
    }

    public static ApiExpression lead(Object... valueOffsetAndDefault) {
        return called("LEAD", valueOffsetAndDefault);
    }

    /** A function by its name: one of the library, or of the user with up to three parts. */
    public static ApiExpression call(String path, Object... arguments) {
        boolean plain = path.matches("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*){0,2}");
        return called(plain || path.contains("`") ? checked(path) : Name.quoted(path), arguments);
    }

    private static String checked(String path) {
        if (!path.matches("(\\w+|`([^`]|``)+`)(\\.(\\w+|`([^`]|``)+`))*")) {
            throw new SqlException("'" + path + "' is no name of a function.");
        }
        return path;
    }

    /** A function that the program has as an object. */
    public static ApiExpression call(UserDefinedFunction function, Object... arguments) {
        return new ApiExpression(new Term.UserCall(function, false, Term.all(arguments)));
    }

    /** A function by its class. */
    public static ApiExpression call(Class<? extends UserDefinedFunction> function, Object... arguments) {
        return call(NamedFunctions.instance(function), arguments);
    }

    /** An expression in SQL. */
    public static ApiExpression callSql(String sqlExpression) {
        return new ApiExpression(new Term.Text(
                "(" + SqlText.expression(sqlExpression, Position.START).text() + ")"));
    }
}
