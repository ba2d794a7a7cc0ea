package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rel.core.Uncollect;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import weir.base.WeirException;
import weir.sql.calcite.Step.Role;
import weir.sql.expr.Expr;
import weir.sql.plan.JoinKind;
import weir.sql.plan.Plan;
import weir.sql.plan.TableCall;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** UNNEST and table functions: rows made of a row. */
final class UnnestConversion {
    private final PlanConverter converter;

    UnnestConversion(PlanConverter converter) {
        this.converter = converter;
    }

    /** UNNEST of what does not depend on another table. */
    Step alone(Uncollect uncollect) {
        Step input = converter.convert(uncollect.getInput()).plainly();
        List<Expr> operands = new ArrayList<>();
        for (int i = 0; i < input.columns().length; i++) {
            operands.add(input.field(i));
        }
        List<Field> made = PlanConverter.schema(uncollect);
        List<Field> schema = new ArrayList<>(input.plan().schema());
        schema.addAll(made);
        Plan plan = new Plan.Correlate(
                input.plan(), call("UNNEST", operands, made, uncollect.withOrdinality), JoinKind.INNER, null, schema);
        int[] columns = new int[made.size()];
        java.util.Arrays.setAll(columns, i -> operands.size() + i);
        return new Step(plan, columns, Step.plain(made.size()), input.updating(), null, -1).plainly();
    }

    /** A table function of what does not depend on another table: for a single row of which nothing is kept. */
    Step called(TableFunctionScan scan) {
        Field single = new Field("row", LogicalType.INT.nullable(false));
        Plan one = new Plan.Rows(List.of(single), List.of(List.of(0)));
        RexConverter expressions = new RexConverter(converter.rexBuilder(), column -> null, inner -> null);
        RexCall function = (RexCall) scan.getCall();
        List<Field> made = PlanConverter.schema(scan);
        TableCall call = call(function.getOperator().getName(), expressions.all(function.getOperands()), made, false);
        List<Field> schema = new ArrayList<>(List.of(single));
        schema.addAll(made);
        Plan plan = new Plan.Correlate(one, call, JoinKind.INNER, null, schema);
        int[] columns = new int[made.size()];
        java.util.Arrays.setAll(columns, i -> 1 + i);
        return new Step(plan, columns, Step.plain(made.size()), false, null, -1).plainly();
    }

    private static TableCall call(String name, List<Expr> operands, List<Field> made, boolean withOrdinality) {
        List<LogicalType> types = made.stream().map(Field::type).toList();
        return new TableCall(name, operands, types, withOrdinality);
    }

    Step correlate(Correlate correlate, JoinKind kind) {
        Step left = converter.convert(correlate.getLeft()).plainly();
        int width = left.columns().length;
        Correlation right = Correlation.of(correlate.getRight(), width, correlate.getCorrelationId());
        TableCall call = call(right.heart(), left, correlate);
        List<Field> schema = new ArrayList<>(left.plan().schema());
        PlanConverter.schema(right.heart())
                .forEach(field -> schema.add(new Field(
                        field.name(), field.type().nullable(field.type().nullable() || kind == JoinKind.LEFT))));
        RexConverter expressions = new RexConverter(
                converter.rexBuilder(),
                column -> new Expr.Field(column, schema.get(column).type()),
                inner -> null);
        Expr condition = right.conditions().isEmpty()
                ? null
                : expressions.convert(RexUtil.composeConjunction(converter.rexBuilder(), right.conditions()));
        Plan plan = new Plan.Correlate(left.plan(), call, kind, condition, schema);
        return projected(plan, left, left.updating(), right.projects(), expressions, PlanConverter.schema(correlate));
    }

    private static Step projected(
            Plan plan,
            Step left,
            boolean updating,
            List<RexNode> projects,
            RexConverter expressions,
            List<Field> names) {
        List<Expr> made = new ArrayList<>();
        List<Field> schema = new ArrayList<>();
        int width = left.columns().length;
        for (int i = 0; i < width; i++) {
            made.add(new Expr.Field(i, plan.schema().get(i).type()));
            schema.add(plan.schema().get(i));
        }
        for (int i = 0; i < projects.size(); i++) {
            Expr expression = expressions.convert(projects.get(i));
            made.add(expression);
            schema.add(new Field(names.get(width + i).name(), expression.type()));
        }
        Role[] roles = PlanConverter.joined(left.roles(), Step.plain(projects.size()));
        Plan calc = Calcs.merged(new Plan.Calc(plan, null, made, schema));
        return new Step(calc, Step.identity(schema.size()), roles, updating, left.window(), -1);
    }

    private TableCall call(RelNode heart, Step left, Correlate correlate) {
        if (heart instanceof Uncollect uncollect) {
            List<RexNode> collections = collections(uncollect.getInput());
            List<Expr> operands = operands(collections, left, correlate);
            return call("UNNEST", operands, PlanConverter.schema(uncollect), uncollect.withOrdinality);
        } else if (heart instanceof TableFunctionScan scan && scan.getCall() instanceof RexCall function) {
            List<Expr> operands = operands(function.getOperands(), left, correlate);
            return call(function.getOperator().getName(), operands, PlanConverter.schema(scan), false);
        }
        throw new WeirException(
                "This sub-query depends on the rows of the outer query in a way that is not possible yet."
                        + " Write it as a join.");
    }

    private static List<RexNode> collections(RelNode input) {
        if (input instanceof Project project) {
            return project.getProjects();
        }
        List<RexNode> columns = new ArrayList<>();
        input.getRowType()
                .getFieldList()
                .forEach(field -> columns.add(new RexInputRef(field.getIndex(), field.getType())));
        return columns;
    }

    private List<Expr> operands(List<RexNode> nodes, Step left, Correlate correlate) {
        RexConverter expressions = new RexConverter(converter.rexBuilder(), left::field, inner -> null);
        return nodes.stream()
                .map(node -> expressions.convert(Correlation.uncorrelated(node, correlate.getCorrelationId())))
                .toList();
    }
}
