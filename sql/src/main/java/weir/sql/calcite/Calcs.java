package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import weir.sql.expr.Expr;
import weir.sql.plan.Plan;

/** Makes one step of two that follow each other. */
final class Calcs {
    private Calcs() {}

    /** A projection over a filter, or over a projection that only moves columns, is one step with it. */
    static Plan merged(Plan.Calc outer) {
        if (!(outer.input() instanceof Plan.Calc inner) || !isMoving(inner) && outer.condition() != null) {
            return outer.isIdentity() ? outer.input() : outer;
        }
        if (!isMoving(inner)) {
            return outer;
        }
        if (outer.condition() != null && inner.condition() != null) {
            return outer;
        }
        List<Expr> projections = new ArrayList<>();
        outer.projections().forEach(expression -> projections.add(substitute(expression, inner.projections())));
        Expr condition =
                outer.condition() == null ? inner.condition() : substitute(outer.condition(), inner.projections());
        return merged(new Plan.Calc(inner.input(), condition, projections, outer.schema()));
    }

    private static boolean isMoving(Plan.Calc calc) {
        return calc.projections().stream().allMatch(expression -> !(expression instanceof Expr.Call));
    }

    /** The expression with what its columns are made of in their place. */
    static Expr substitute(Expr expression, List<Expr> columns) {
        if (expression instanceof Expr.Field field) {
            return columns.get(field.index());
        } else if (expression instanceof Expr.Call call) {
            return new Expr.Call(
                    call.name(),
                    call.operands().stream()
                            .map(operand -> substitute(operand, columns))
                            .toList(),
                    call.type());
        }
        return expression;
    }
}
