package weir.sql.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import weir.sql.expr.Expr;
import weir.sql.table.Field;

/** Has scans read the columns that are asked for, and no others. */
public final class Pruning {
    private Pruning() {}

    /** A filter and projection over a scan as one over a narrower scan; anything else as it is. */
    public static Plan.Calc pruned(Plan.Calc calc) {
        if (!(calc.input() instanceof Plan.Scan scan)) {
            return calc;
        }
        TreeSet<Integer> used = new TreeSet<>();
        calc.projections().forEach(expression -> collect(expression, used));
        if (calc.condition() != null) {
            collect(calc.condition(), used);
        }
        if (used.isEmpty()) {
            used.add(0);
        }
        if (used.size() == scan.schema().size()) {
            return calc;
        }
        List<Integer> kept = List.copyOf(used);
        List<Field> schema = kept.stream().map(scan.schema()::get).toList();
        int[] columns = kept.stream().mapToInt(column -> scan.columns()[column]).toArray();
        Plan.Scan narrower = new Plan.Scan(
                scan.table(), schema, scan.source(), columns, scan.upsertKeyed(), moved(scan.key(), kept));
        Expr condition = calc.condition() == null ? null : moved(calc.condition(), kept);
        List<Expr> projections = new ArrayList<>();
        calc.projections().forEach(expression -> projections.add(moved(expression, kept)));
        return new Plan.Calc(narrower, condition, projections, calc.schema());
    }

    private static void collect(Expr expression, TreeSet<Integer> used) {
        expression.forEach(each -> {
            if (each instanceof Expr.Field field) {
                used.add(field.index());
            }
        });
    }

    private static int[] moved(int[] key, List<Integer> kept) {
        return Arrays.stream(key).map(kept::indexOf).toArray();
    }

    private static Expr moved(Expr expression, List<Integer> kept) {
        if (expression instanceof Expr.Field field) {
            return new Expr.Field(kept.indexOf(field.index()), field.type());
        } else if (expression instanceof Expr.Call call) {
            return new Expr.Call(
                    call.name(),
                    call.operands().stream().map(each -> moved(each, kept)).toList(),
                    call.type());
        }
        return expression;
    }
}
