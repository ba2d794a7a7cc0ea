package weir.sql.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import weir.sql.expr.Expr;
import weir.sql.table.Field;

/** Has scans read the columns that are asked for, and no others. */
public final class Pruning {
    private Pruning() {}

    /**
     * A filter and projection that asks for as little as it needs of a scan, also of one whose time it follows; the scan alone where that
     * leaves nothing to do.
     */
    public static Plan pruned(Plan.Calc calc) {
        Plan.Calc narrower = narrower(calc);
        return narrower.isIdentity() ? narrower.input() : narrower;
    }

    private static Plan.Calc narrower(Plan.Calc calc) {
        TreeSet<Integer> used = new TreeSet<>();
        calc.projections().forEach(expression -> collect(expression, used));
        if (calc.condition() != null) {
            collect(calc.condition(), used);
        }
        if (calc.input() instanceof Plan.Scan scan) {
            return over(calc, used, kept -> narrower(scan, kept));
        } else if (calc.input() instanceof Plan.Watermarks watermarks && reads(watermarks.input())) {
            used.add(watermarks.rowtime());
            collect(watermarks.watermark(), used);
            return over(calc, used, kept -> narrower(watermarks, kept));
        }
        return calc;
    }

    private static boolean reads(Plan plan) {
        return plan instanceof Plan.Scan || plan instanceof Plan.Calc calc && reads(calc.input());
    }

    private static Plan.Calc over(Plan.Calc calc, TreeSet<Integer> used, Function<List<Integer>, Plan> narrower) {
        if (used.isEmpty()) {
            used.add(0);
        }
        if (used.size() == calc.input().schema().size()) {
            return calc;
        }
        List<Integer> kept = List.copyOf(used);
        Expr condition = calc.condition() == null ? null : moved(calc.condition(), kept);
        List<Expr> projections = new ArrayList<>();
        calc.projections().forEach(expression -> projections.add(moved(expression, kept)));
        return new Plan.Calc(narrower.apply(kept), condition, projections, calc.schema());
    }

    private static Plan narrower(Plan.Scan scan, List<Integer> kept) {
        List<Field> schema = kept.stream().map(scan.schema()::get).toList();
        int[] columns = kept.stream().mapToInt(column -> scan.columns()[column]).toArray();
        return new Plan.Scan(
                scan.table(),
                schema,
                scan.source(),
                columns,
                scan.upsertKeyed(),
                moved(scan.key(), kept),
                scan.stateLife());
    }

    private static Plan narrower(Plan.Watermarks watermarks, List<Integer> kept) {
        List<Field> before = watermarks.schema();
        List<Field> schema = kept.stream().map(before::get).toList();
        Plan input = watermarks.input();
        if (input instanceof Plan.Scan scan) {
            input = narrower(scan, kept);
        } else if (input instanceof Plan.Calc calc) {
            List<Expr> projections = kept.stream().map(calc.projections()::get).toList();
            input = pruned(new Plan.Calc(calc.input(), calc.condition(), projections, schema));
        }
        return new Plan.Watermarks(input, kept.indexOf(watermarks.rowtime()), moved(watermarks.watermark(), kept));
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
