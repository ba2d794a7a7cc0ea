package weir.sql.calcite;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import weir.base.WeirException;
import weir.sql.user.UserFunction;

/** What a name followed by arguments may mean: functions of the library, aggregates, windows; signs mean what they do in SQL. */
final class Operators implements SqlOperatorTable {
    /** The functions that are Calcite's own: what the planner itself works with. */
    private static final Set<String> STANDARD = Set.of(
            "ROW_NUMBER",
            "RANK",
            "DENSE_RANK",
            "NTILE",
            "PERCENT_RANK",
            "CUME_DIST",
            "LEAD",
            "COUNT",
            "SUM",
            "AVG",
            "MIN",
            "MAX",
            "STDDEV_POP",
            "STDDEV_SAMP",
            "STDDEV",
            "VAR_POP",
            "VAR_SAMP",
            "VARIANCE",
            "DESCRIPTOR",
            "GROUPING",
            "GROUPING_ID",
            "COALESCE",
            "NULLIF",
            "ROW",
            "APPROX_COUNT_DISTINCT",
            "UNNEST",
            "SINGLE_VALUE",
            "JSON_OBJECTAGG",
            "JSON_ARRAYAGG");

    private static final Set<String> WITHOUT_PARENTHESES =
            Set.of("CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "LOCALTIME", "LOCALTIMESTAMP");

    /** Stands for the watermarks that come with the rows of a table. */
    static final String SOURCE_WATERMARK = "SOURCE_WATERMARK";

    static final SqlFunction PROCTIME = new Timeless("PROCTIME");

    /** How far the time has come that a column is of. */
    static final SqlFunction CURRENT_WATERMARK = new CurrentWatermark();

    private static final Map<String, SqlOperator> OWN = own();

    /** The names of the functions that give each row its windows. */
    static final Set<String> WINDOWING = Set.of("TUMBLE", "HOP", "CUMULATE", "SESSION");

    private final FunctionTypes functions;
    private final Map<String, SqlOperator> library = new ConcurrentHashMap<>();

    Operators(FunctionTypes functions) {
        this.functions = functions;
    }

    /** The windowing function of that name in any case; null where there is none. */
    static WindowingFunction windowing(String name) {
        return OWN.get(name.toUpperCase(Locale.ROOT)) instanceof WindowingFunction function ? function : null;
    }

    private static Map<String, SqlOperator> own() {
        Map<String, SqlOperator> own = new HashMap<>();
        own.put("TUMBLE", new WindowingFunction("TUMBLE", List.of("SIZE", "OFFSET"), 1));
        own.put("HOP", new WindowingFunction("HOP", List.of("SLIDE", "SIZE", "OFFSET"), 2));
        own.put("CUMULATE", new WindowingFunction("CUMULATE", List.of("STEP", "SIZE", "OFFSET"), 2));
        own.put("SESSION", new WindowingFunction("SESSION", List.of("GAP", WindowingFunction.PARTITION), 1));
        own.put("PROCTIME", PROCTIME);
        own.put(CURRENT_WATERMARK.getName(), CURRENT_WATERMARK);
        own.put(SOURCE_WATERMARK, new Timeless(SOURCE_WATERMARK));
        own.put("LAG", new Lag());
        own.put("CAST", FlinkCast.CAST);
        own.put("TRY_CAST", FlinkCast.TRY_CAST);
        GroupWindows.ALL_WINDOWS.forEach(function -> own.put(function.getName(), function));
        GroupWindows.ALL_PROPERTIES.forEach(function -> own.put(function.getName(), function));
        Aggregates.ALL.forEach(function -> own.put(function.getName(), function));
        return own;
    }

    /** The time of the clock: an attribute of time rather than a value. */
    private static final class Timeless extends SqlFunction {
        Timeless(String name) {
            super(
                    name,
                    SqlKind.OTHER_FUNCTION,
                    binding -> binding.getTypeFactory().createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 3),
                    null,
                    OperandTypes.NILADIC,
                    SqlFunctionCategory.TIMEDATE);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }

    /** Of the type of its operand in milliseconds; NULL before the first watermark. */
    private static final class CurrentWatermark extends SqlFunction {
        CurrentWatermark() {
            super(
                    "CURRENT_WATERMARK",
                    SqlKind.OTHER_FUNCTION,
                    binding -> {
                        RelDataTypeFactory types = binding.getTypeFactory();
                        SqlTypeName kind = binding.getOperandType(0).getSqlTypeName();
                        return types.createTypeWithNullability(types.createSqlType(kind, 3), true);
                    },
                    null,
                    OperandTypes.ANY,
                    SqlFunctionCategory.TIMEDATE);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }

    @Override
    public void lookupOperatorOverloads(
            SqlIdentifier id,
            SqlFunctionCategory category,
            SqlSyntax syntax,
            List<SqlOperator> found,
            SqlNameMatcher matcher) {
        boolean call = syntax == SqlSyntax.FUNCTION
                || syntax == SqlSyntax.FUNCTION_STAR
                || syntax == SqlSyntax.FUNCTION_ID
                || syntax == SqlSyntax.ORDERED_FUNCTION;
        if (call && !id.isSimple()) {
            users(id, () -> functions.users().find(id.names), found);
            return;
        } else if (!call) {
            SqlStdOperatorTable.instance().lookupOperatorOverloads(id, category, syntax, found, matcher);
            return;
        }
        if (users(id, () -> known(id.getSimple()), found)) {
            return;
        }
        String name = id.getSimple().toUpperCase(Locale.ROOT);
        if (OWN.containsKey(name)) {
            found.add(OWN.get(name));
        } else if (STANDARD.contains(name)) {
            SqlStdOperatorTable.instance()
                    .lookupOperatorOverloads(
                            new SqlIdentifier(name, id.getParserPosition()), category, syntax, found, matcher);
        } else if (functions.has(name)) {
            found.add(library.computeIfAbsent(name, this::function));
        } else {
            users(id, () -> functions.users().find(id.names), found);
        }
    }

    /** A function that was found before, which is then asked for by its own name, or one of the system. */
    private Optional<UserFunction> known(String name) {
        return functions.users().planned(name).or(() -> functions.users().system(name));
    }

    /** Adds the function of the user that is found, if there is one; what is wrong with it is told in its place. */
    private boolean users(SqlIdentifier id, Supplier<Optional<UserFunction>> finder, List<SqlOperator> found) {
        try {
            Optional<SqlOperator> own = finder.get()
                    .map(function -> library.computeIfAbsent(function.name(), name -> UserOperators.of(function)));
            own.ifPresent(found::add);
            return own.isPresent();
        } catch (WeirException e) {
            throw new PlanningException(e.getMessage(), id.getParserPosition());
        }
    }

    private SqlOperator function(String name) {
        return new LibraryFunction(
                name,
                (types, literals) -> functions.result(name, types, literals),
                functions.isDeterministic(name),
                WITHOUT_PARENTHESES.contains(name));
    }

    @Override
    public List<SqlOperator> getOperatorList() {
        return SqlStdOperatorTable.instance().getOperatorList();
    }
}
