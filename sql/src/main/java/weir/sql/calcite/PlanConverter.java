package weir.sql.calcite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Intersect;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Minus;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.Uncollect;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rex.RexBuilder;
import weir.base.WeirException;
import weir.sql.calcite.Step.Role;
import weir.sql.error.SqlException;
import weir.sql.plan.Plan;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** Makes a plan of Calcite's relations: finds for each, or for several together, the step that does the same. */
final class PlanConverter {
    private final RexBuilder builder;
    private final ScanConversion scans;
    private final boolean batch;
    private final CalcConversion calcs;
    private final AggregateConversion aggregates;
    private final JoinConversion joins;
    private final OrderConversion orders;
    private final OverConversion overs;

    /** {@code batch} where results leave when the input has ended. */
    PlanConverter(RexBuilder builder, ScanConversion scans, boolean batch) {
        this.builder = builder;
        this.batch = batch;
        this.scans = scans;
        this.orders = new OrderConversion(batch);
        this.overs = new OverConversion(this);
        this.calcs = new CalcConversion(this, overs);
        this.aggregates = new AggregateConversion(this);
        this.joins = new JoinConversion(this);
    }

    boolean isBatch() {
        return batch;
    }

    RexBuilder rexBuilder() {
        return builder;
    }

    ScanConversion scans() {
        return scans;
    }

    Step convert(RelNode rel) {
        Clause clause = Clause.of(rel);
        if (clause == null) {
            return step(rel);
        }
        try {
            return step(rel);
        } catch (SqlException placed) {
            throw placed;
        } catch (WeirException wrong) {
            throw new UnplacedException(wrong.getMessage(), clause);
        }
    }

    private Step step(RelNode rel) {
        if (rel instanceof TableScan scan) {
            return scans.scan(scan);
        } else if (rel instanceof WatermarkRel watermark) {
            return calcs.watermark(watermark);
        } else if (rel instanceof Project project) {
            return calcs.project(project);
        } else if (rel instanceof Filter filter) {
            return calcs.filter(filter);
        } else if (rel instanceof Aggregate aggregate) {
            return aggregates.convert(aggregate);
        } else if (rel instanceof Join join) {
            return joins.join(join);
        } else if (rel instanceof Correlate correlate) {
            return joins.correlate(correlate);
        } else if (rel instanceof Sort sort) {
            return orders.sort(sort, convert(sort.getInput()));
        }
        return set(rel);
    }

    private Step set(RelNode rel) {
        if (rel instanceof Union union) {
            return union(union);
        } else if (rel instanceof Intersect || rel instanceof Minus) {
            return operation((org.apache.calcite.rel.core.SetOp) rel);
        } else if (rel instanceof Values values) {
            return values(values);
        } else if (rel instanceof TableFunctionScan scan && WindowConversion.isWindowing(scan)) {
            return WindowConversion.windowing(scan, convert(scan.getInput(0)), batch);
        } else if (rel instanceof TableFunctionScan scan && scan.getInputs().isEmpty()) {
            return joins.called(scan);
        } else if (rel instanceof Uncollect uncollect) {
            return joins.uncollected(uncollect);
        }
        throw new WeirException(missing(rel));
    }

    private static String missing(RelNode rel) {
        String words = rel.getRelTypeName()
                .replaceFirst("^Logical", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(java.util.Locale.ROOT);
        return switch (words) {
            case "snapshot" ->
                "FOR SYSTEM_TIME AS OF stands behind the right table of a join, with a time of the left one: no table here"
                        + " keeps its former contents.";
            case "sample" -> "TABLESAMPLE is not possible. WHERE RAND() < 0.1 takes about a tenth of the rows.";
            default -> "A query with " + words + " in this place is not possible yet.";
        };
    }

    private Step union(Union union) {
        List<Step> steps = union.getInputs().stream()
                .map(input -> convert(input).plainly())
                .toList();
        List<Field> schema = Types.toFields(union.getRowType());
        List<Plan> inputs = steps.stream().map(step -> typed(step, schema)).toList();
        Role[] roles = steps.get(0).roles().clone();
        for (Step step : steps) {
            for (int i = 0; i < roles.length; i++) {
                roles[i] = roles[i] == step.roles()[i] && (roles[i] == Role.ROWTIME || roles[i] == Role.PROCTIME)
                        ? roles[i]
                        : Role.PLAIN;
            }
        }
        boolean updating = steps.stream().anyMatch(Step::updating);
        Step all = Step.of(new Plan.Union(inputs, schema), roles, updating);
        return union.all ? all : aggregates.distinct(all);
    }

    /** The rows of a step with the layouts that {@code schema} has. */
    private static Plan typed(Step step, List<Field> schema) {
        boolean same = true;
        List<weir.sql.expr.Expr> projections = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            weir.sql.expr.Expr field = step.field(i);
            LogicalType wanted = schema.get(i).type();
            boolean fits = field.type().nullable(true).equals(wanted.nullable(true));
            same &= fits;
            projections.add(fits ? field : new weir.sql.expr.Expr.Call("CAST", List.of(field), wanted));
        }
        return same ? step.plan() : new Plan.Calc(step.plan(), null, projections, schema);
    }

    private Step operation(org.apache.calcite.rel.core.SetOp rel) {
        List<Field> schema = Types.toFields(rel.getRowType());
        Step result = convert(rel.getInput(0)).plainly();
        boolean minus = rel instanceof Minus;
        Plan.SetOperation.Kind kind = minus
                ? (rel.all ? Plan.SetOperation.Kind.EXCEPT_ALL : Plan.SetOperation.Kind.EXCEPT)
                : (rel.all ? Plan.SetOperation.Kind.INTERSECT_ALL : Plan.SetOperation.Kind.INTERSECT);
        for (RelNode input : rel.getInputs().subList(1, rel.getInputs().size())) {
            Plan right = typed(convert(input).plainly(), schema);
            Plan plan = new Plan.SetOperation(typed(result, schema), right, kind, schema);
            result = Step.of(plan, Step.plain(schema.size()), true);
        }
        return result;
    }

    private Step values(Values values) {
        List<Field> schema = Types.toFields(values.getRowType());
        List<List<Object>> rows = new ArrayList<>();
        values.getTuples().forEach(tuple -> {
            List<Object> row = new ArrayList<>();
            for (int i = 0; i < tuple.size(); i++) {
                row.add(
                        tuple.get(i).isNull()
                                ? null
                                : RexConverter.value(tuple.get(i), schema.get(i).type()));
            }
            rows.add(row);
        });
        return Step.of(new Plan.Rows(schema, rows), Step.plain(schema.size()), false);
    }

    /** The columns of a relation by name and type. */
    static List<Field> schema(RelNode rel) {
        return Types.toFields(rel.getRowType());
    }

    static int[] positions(Step step, List<Integer> columns) {
        return columns.stream().mapToInt(column -> step.columns()[column]).toArray();
    }

    static Role[] joined(Role[] left, Role[] right) {
        Role[] roles = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, roles, left.length, right.length);
        return roles;
    }
}
