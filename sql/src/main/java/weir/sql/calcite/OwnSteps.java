package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlNameMatchers;

/** Finds out whether a SELECT joins or groups rows itself, its sub-queries aside. */
final class OwnSteps extends SqlBasicVisitor<Void> {
    private final Operators operators;
    private boolean aggregates;

    private OwnSteps(Operators operators) {
        this.operators = operators;
    }

    /** Whether there is a join in FROM, or a group. */
    static boolean areIn(SqlSelect select, Operators operators) {
        if (select.getFrom() instanceof SqlJoin
                || select.getGroup() != null
                || select.getHaving() != null
                || select.isDistinct()) {
            return true;
        }
        OwnSteps search = new OwnSteps(operators);
        select.getSelectList().accept(search);
        return search.aggregates;
    }

    @Override
    public Void visit(SqlCall call) {
        if (call.getKind() == SqlKind.OVER || call.getKind().belongsTo(SqlKind.QUERY)) {
            return null;
        }
        aggregates |= call.getOperator() instanceof SqlFunction function && isAggregate(function);
        return super.visit(call);
    }

    private boolean isAggregate(SqlFunction function) {
        if (function.isAggregator()) {
            return true;
        }
        SqlIdentifier name = function.getSqlIdentifier() == null
                ? new SqlIdentifier(function.getName(), SqlParserPos.ZERO)
                : function.getSqlIdentifier();
        List<SqlOperator> found = new ArrayList<>();
        operators.lookupOperatorOverloads(
                name, SqlFunctionCategory.USER_DEFINED_FUNCTION, SqlSyntax.FUNCTION, found, SqlNameMatchers.liberal());
        return found.stream().anyMatch(SqlOperator::isAggregator);
    }
}
