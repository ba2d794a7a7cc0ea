package weir.sql.calcite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJsonEmptyOrError;
import org.apache.calcite.sql.SqlJsonQueryWrapperBehavior;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlPostfixOperator;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import weir.sql.functions.json.JsonFunctions.Sort;
import weir.sql.functions.json.JsonPathFunctions.Instead;
import weir.sql.functions.json.JsonPathFunctions.QueryInstead;
import weir.sql.functions.json.JsonPathFunctions.Returning;
import weir.sql.functions.json.JsonPathFunctions.Wrapper;

/** The clauses of JSON_VALUE, JSON_QUERY and IS JSON become arguments, in the order in which the library takes them. */
final class JsonCalls {
    private static final String IS = "IS JSON ";
    private static final String IS_NOT = "IS NOT JSON ";

    private JsonCalls() {}

    /** The same call with plain arguments; any other call as it is. */
    static SqlNode plain(SqlCall call) {
        SqlOperator operator = call.getOperator();
        if (operator.equals(SqlStdOperatorTable.JSON_VALUE)) {
            return value(call);
        } else if (operator.equals(SqlStdOperatorTable.JSON_QUERY)) {
            return query(call);
        } else if (operator instanceof SqlPostfixOperator && operator.getName().startsWith(IS)) {
            return isJson(call, operator.getName().substring(IS.length()));
        } else if (operator instanceof SqlPostfixOperator && operator.getName().startsWith(IS_NOT)) {
            SqlNode is = isJson(call, operator.getName().substring(IS_NOT.length()));
            return SqlStdOperatorTable.NOT.createCall(call.getParserPosition(), is);
        }
        return call;
    }

    private static SqlNode isJson(SqlCall call, String sort) {
        return call(call.getParserPosition(), "IS_JSON", call.operand(0), symbol(Sort.valueOf(sort)));
    }

    private static SqlNode value(SqlCall call) {
        List<SqlNode> operands = call.getOperandList();
        ValueClauses clauses = new ValueClauses();
        for (int at = 2; at < operands.size(); ) {
            at = clauses.read(operands, at);
        }
        return call(
                call.getParserPosition(),
                "JSON_VALUE",
                operands.get(0),
                operands.get(1),
                symbol(clauses.returning),
                symbol(clauses.onEmpty),
                clauses.emptyDefault,
                symbol(clauses.onError),
                clauses.errorDefault);
    }

    /** What stands behind the path of JSON_VALUE. */
    private static final class ValueClauses {
        private Returning returning = Returning.STRING;
        private Instead onEmpty = Instead.NULL;
        private Instead onError = Instead.NULL;
        private SqlNode emptyDefault = nothing();
        private SqlNode errorDefault = nothing();

        /** Reads one clause; returns where the next one begins. */
        int read(List<SqlNode> operands, int at) {
            String word = word(operands.get(at));
            if (word.equals("RETURNING")) {
                returning = returned("JSON_VALUE", operands.get(at + 1));
                return at + 2;
            }
            Instead instead = Instead.valueOf(word);
            int end = instead == Instead.DEFAULT ? at + 2 : at + 1;
            SqlNode otherwise = instead == Instead.DEFAULT ? operands.get(at + 1) : nothing();
            if (word(operands.get(end)).equals(SqlJsonEmptyOrError.EMPTY.name())) {
                onEmpty = instead;
                emptyDefault = otherwise;
            } else {
                onError = instead;
                errorDefault = otherwise;
            }
            return end + 1;
        }
    }

    /** JSON_QUERY has the same operands always: path, wrapper, ON EMPTY, ON ERROR, type. */
    private static SqlNode query(SqlCall call) {
        List<SqlNode> operands = call.getOperandList();
        SqlNode type = operands.size() > 5 ? operands.get(5) : null;
        return call(
                call.getParserPosition(),
                "JSON_QUERY",
                operands.get(0),
                operands.get(1),
                symbol(type == null ? Returning.STRING : returned("JSON_QUERY", type)),
                symbol(wrapper(operands.get(2))),
                symbol(QueryInstead.valueOf(word(operands.get(3)))),
                symbol(QueryInstead.valueOf(word(operands.get(4)))));
    }

    private static Wrapper wrapper(SqlNode literal) {
        return switch (((SqlLiteral) literal).getValueAs(SqlJsonQueryWrapperBehavior.class)) {
            case WITHOUT_ARRAY -> Wrapper.WITHOUT;
            case WITH_CONDITIONAL_ARRAY -> Wrapper.CONDITIONAL;
            case WITH_UNCONDITIONAL_ARRAY -> Wrapper.UNCONDITIONAL;
        };
    }

    private static Returning returned(String function, SqlNode type) {
        String name = ((SqlDataTypeSpec) type).getTypeName().getSimple().toUpperCase(Locale.ROOT);
        boolean query = function.equals("JSON_QUERY");
        return switch (name) {
            case "VARCHAR", "STRING" -> Returning.STRING;
            case "ARRAY" -> oneOf(query, Returning.ARRAY, function, type);
            case "BOOLEAN" -> oneOf(!query, Returning.BOOLEAN, function, type);
            case "INT", "INTEGER" -> oneOf(!query, Returning.INTEGER, function, type);
            case "DOUBLE" -> oneOf(!query, Returning.DOUBLE, function, type);
            default -> oneOf(false, Returning.STRING, function, type);
        };
    }

    private static Returning oneOf(boolean possible, Returning returning, String function, SqlNode type) {
        if (possible) {
            return returning;
        }
        String types = function.equals("JSON_QUERY") ? "STRING or ARRAY<STRING>" : "STRING, BOOLEAN, INTEGER or DOUBLE";
        throw new PlanningException(function + " gives " + types + ", and no " + type + ".", type.getParserPosition());
    }

    /** NULL of a type: functions take none that has no type. */
    private static SqlNode nothing() {
        SqlParserPos nowhere = SqlParserPos.ZERO;
        SqlDataTypeSpec type = new SqlDataTypeSpec(new SqlBasicTypeNameSpec(SqlTypeName.INTEGER, nowhere), nowhere);
        return FlinkCast.CAST.createCall(nowhere, SqlLiteral.createNull(nowhere), type);
    }

    private static String word(SqlNode symbol) {
        return ((SqlLiteral) symbol).getValueAs(Enum.class).name();
    }

    private static SqlNode symbol(Enum<?> word) {
        return SqlLiteral.createSymbol(word, SqlParserPos.ZERO);
    }

    private static SqlNode call(SqlParserPos position, String name, SqlNode... operands) {
        SqlIdentifier identifier = new SqlIdentifier(name, position);
        SqlOperator function = new SqlUnresolvedFunction(
                identifier, null, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION);
        return new SqlBasicCall(function, new ArrayList<>(Arrays.asList(operands)), position);
    }
}
