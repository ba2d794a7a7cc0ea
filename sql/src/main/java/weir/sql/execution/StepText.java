package weir.sql.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weir.sql.expr.Expr;
import weir.sql.plan.AggregateCall;
import weir.sql.plan.Bounded;
import weir.sql.plan.Plan;
import weir.sql.plan.SortKey;
import weir.sql.plan.Window;
import weir.sql.table.Field;

/** One step of a plan as a line for people, with the names of its columns. */
final class StepText {
    private final List<Field> columns;
    private final List<String> parts = new ArrayList<>();

    private StepText(List<Field> columns) {
        this.columns = columns;
    }

    static String of(Plan plan) {
        List<Field> columns =
                plan.inputs().stream().flatMap(input -> input.schema().stream()).toList();
        return plan.getClass().getSimpleName() + new StepText(columns).describe(plan);
    }

    private String describe(Plan plan) {
        if (plan instanceof Plan.Scan scan) {
            part("table", scan.table());
            part("columns", names(scan.schema()));
            parts.addAll(Bounded.isBounded(scan) ? List.of() : List.of("unbounded"));
        } else if (plan instanceof Plan.Calc calc) {
            condition("where", calc.condition());
            part("select", selected(calc));
        } else if (plan instanceof Plan.Watermarks watermarks) {
            part("rowtime", columns.get(watermarks.rowtime()).name());
            part("watermark", text(watermarks.watermark()));
        } else if (plan instanceof Plan.GroupAggregate aggregate) {
            part("groupBy", names(aggregate.keys()));
            part("aggregates", calls(aggregate.calls()));
        } else if (plan instanceof Plan.WindowAggregate aggregate) {
            part("groupBy", names(aggregate.keys()));
            part("window", text(aggregate.window()));
            part("aggregates", calls(aggregate.calls()));
        } else if (plan instanceof Plan.Windowing windowing) {
            part("window", text(windowing.window()));
        } else if (plan instanceof Plan.Over over) {
            part("partitionBy", names(over.partition()));
            part("orderBy", order(over.order()));
            part("aggregates", calls(over.calls()));
        } else {
            join(plan);
        }
        return parts.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private void join(Plan plan) {
        if (plan instanceof Plan.Join join) {
            part("kind", join.kind());
            part("on", pairs(join.leftKeys(), join.rightKeys(), join.left()));
            condition("where", join.residual());
        } else if (plan instanceof Plan.IntervalJoin join) {
            part("kind", join.kind());
            part("on", pairs(join.leftKeys(), join.rightKeys(), join.left()));
            part("apart", "[" + join.bounds().lower() + " ms, " + join.bounds().upper() + " ms]");
            condition("where", join.residual());
        } else if (plan instanceof Plan.WindowJoin join) {
            part("kind", join.kind());
            part("on", pairs(join.leftKeys(), join.rightKeys(), join.left()));
            condition("where", join.residual());
        } else if (plan instanceof Plan.TemporalJoin join) {
            part("kind", join.kind());
            part("on", pairs(join.leftKeys(), join.rightKeys(), join.left()));
            part("asOf", columns.get(join.leftTime()).name());
            condition("where", join.residual());
        } else if (plan instanceof Plan.FullLookupJoin join) {
            lookup(join);
        } else {
            ranked(plan);
        }
    }

    private void lookup(Plan.FullLookupJoin join) {
        part("table", join.scan().table());
        part("kind", join.kind());
        List<Field> table = join.table().schema();
        part(
                "on",
                IntStream.range(0, join.keys().length)
                        .mapToObj(i -> columns.get(join.keys()[i]).name() + " = "
                                + table.get(join.tableKeys()[i]).name())
                        .toList());
        if (join.filter() != null) {
            List<Field> both = new ArrayList<>(columns);
            both.addAll(table);
            part("where", ExpressionText.of(join.filter(), both));
        }
    }

    private void ranked(Plan plan) {
        if (plan instanceof Plan.TopN top) {
            part("partitionBy", names(top.partition()));
            part("orderBy", order(top.order()));
            part("rows", rows(top.offset(), top.limit()));
        } else if (plan instanceof Plan.Final last) {
            part("orderBy", order(last.order()));
            part("rows", rows(last.offset(), last.limit()));
        } else if (plan instanceof Plan.Deduplicate deduplicate) {
            part("key", names(deduplicate.keys()));
            part("keep", deduplicate.last() ? "last" : "first");
        } else if (plan instanceof Plan.TimeSort sort) {
            part("rowtime", columns.get(sort.rowtime()).name());
        } else if (plan instanceof Plan.SetOperation operation) {
            part("kind", operation.kind());
        } else {
            part("columns", names(plan.schema()));
        }
    }

    private void part(String name, Object value) {
        parts.add(name + "=" + value);
    }

    private void condition(String name, Expr condition) {
        if (condition != null) {
            part(name, text(condition));
        }
    }

    private String text(Expr expression) {
        return ExpressionText.of(expression, columns);
    }

    private List<String> selected(Plan.Calc calc) {
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < calc.projections().size(); i++) {
            String made = text(calc.projections().get(i));
            String name = calc.schema().get(i).name();
            selected.add(made.equals(name) ? made : made + " AS " + name);
        }
        return selected;
    }

    private static List<String> names(List<Field> schema) {
        return schema.stream().map(Field::name).toList();
    }

    private List<String> names(int[] positions) {
        return Arrays.stream(positions)
                .mapToObj(position -> columns.get(position).name())
                .toList();
    }

    private List<String> pairs(int[] left, int[] right, Plan leftInput) {
        int width = leftInput.schema().size();
        return IntStream.range(0, left.length)
                .mapToObj(i -> columns.get(left[i]).name() + " = "
                        + columns.get(width + right[i]).name())
                .toList();
    }

    private List<String> order(List<SortKey> keys) {
        return keys.stream()
                .map(key -> columns.get(key.column()).name() + (key.descending() ? " DESC" : ""))
                .toList();
    }

    private static String rows(long offset, long limit) {
        return offset + 1 + ".." + (limit == Long.MAX_VALUE ? "" : limit);
    }

    private List<String> calls(List<AggregateCall> calls) {
        return calls.stream().map(this::text).toList();
    }

    private String text(AggregateCall call) {
        String arguments = call.arguments().isEmpty() && call.name().equals("COUNT")
                ? "*"
                : call.arguments().stream()
                        .map(column -> columns.get(column).name())
                        .collect(Collectors.joining(", "));
        return call.name() + "(" + (call.distinct() ? "DISTINCT " : "") + arguments + ")"
                + (call.filter() < 0
                        ? ""
                        : " FILTER " + columns.get(call.filter()).name());
    }

    private static String text(Window window) {
        String step = window.kind() == Window.Kind.HOP || window.kind() == Window.Kind.CUMULATE
                ? ", step " + window.step() + " ms"
                : "";
        String offset = window.offset() == 0 ? "" : ", offset " + window.offset() + " ms";
        return window.isAttached()
                ? "as the rows say"
                : window.kind() + "(" + window.size() + " ms" + step + offset + ")";
    }
}
