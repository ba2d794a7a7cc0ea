package weir.sql.calcite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Snapshot;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import weir.base.WeirException;
import weir.sql.calcite.Step.Role;
import weir.sql.plan.JoinKind;
import weir.sql.plan.Plan;
import weir.sql.table.Field;

/** Joins FOR SYSTEM_TIME AS OF: with the version of a row at a time, or with what a table outside says now. */
final class TemporalConversion {
    private final PlanConverter converter;
    private final JoinConversion joins;

    TemporalConversion(PlanConverter converter, JoinConversion joins) {
        this.converter = converter;
        this.joins = joins;
    }

    /** The snapshot that the right side of a join reads; null where it reads none. */
    static Snapshot snapshot(RelNode right) {
        if (right instanceof Snapshot snapshot) {
            return snapshot;
        } else if (right instanceof Project || right instanceof Filter) {
            return snapshot(right.getInput(0));
        }
        return null;
    }

    Step correlate(Correlate correlate, JoinKind kind) {
        return join(correlate.getLeft(), correlate.getRight(), List.of(), kind, correlate.getCorrelationId());
    }

    Step join(RelNode left, RelNode right, RexNode condition, JoinKind kind) {
        return join(left, right, List.of(condition), kind, null);
    }

    private Step join(RelNode left, RelNode right, List<RexNode> conditions, JoinKind kind, CorrelationId id) {
        if (kind != JoinKind.INNER && kind != JoinKind.LEFT) {
            throw new WeirException("A join FOR SYSTEM_TIME AS OF is an inner or a left join.");
        }
        Step input = converter.convert(left).plainly();
        int width = input.columns().length;
        Correlation correlation = Correlation.of(right, width, id);
        Snapshot snapshot = (Snapshot) correlation.heart();
        List<RexNode> all = new ArrayList<>(correlation.conditions());
        all.addAll(conditions);
        RexNode condition = RexUtil.composeConjunction(converter.rexBuilder(), all);
        JoinConversion.Condition pairs = JoinConversion.Condition.of(left, snapshot, condition);
        RexNode period = id == null ? snapshot.getPeriod() : Correlation.uncorrelated(snapshot.getPeriod(), id);
        Step joined = isNow(period, input)
                ? lookup(input, snapshot, pairs, kind)
                : versioned(input, snapshot, pairs, kind, period);
        return projected(joined, correlation.projects(), width);
    }

    private static boolean isNow(RexNode period, Step left) {
        return period instanceof RexInputRef ref && left.is(ref.getIndex(), Role.PROCTIME)
                || period instanceof org.apache.calcite.rex.RexCall call
                        && call.getOperator().equals(Operators.PROCTIME);
    }

    private Step projected(Step joined, List<RexNode> projects, int width) {
        List<RexNode> nodes = new ArrayList<>();
        List<Field> names = new ArrayList<>();
        List<Field> schema = joined.plan().schema();
        for (int i = 0; i < width; i++) {
            nodes.add(new RexInputRef(
                    i, Types.toRel(schema.get(i).type(), converter.rexBuilder().getTypeFactory())));
            names.add(schema.get(i));
        }
        for (RexNode project : projects) {
            nodes.add(project);
            names.add(
                    project instanceof RexInputRef ref
                            ? schema.get(ref.getIndex())
                            : new Field("expression", Types.toLogical(project.getType())));
        }
        return new CalcConversion(converter, new OverConversion(converter)).projected(joined, nodes, names);
    }

    private Step versioned(
            Step left, Snapshot snapshot, JoinConversion.Condition pairs, JoinKind kind, RexNode period) {
        if (!(period instanceof RexInputRef time) || !left.is(time.getIndex(), Role.ROWTIME)) {
            throw new WeirException(
                    "FOR SYSTEM_TIME AS OF needs the time attribute of the left table, such as o.order_time with a"
                            + " WATERMARK, or its processing time.");
        }
        Step right = converter.convert(snapshot.getInput()).plainly();
        int rightTime = right.rowtime();
        if (rightTime < 0) {
            throw new WeirException(
                    "The right table of a temporal join needs a time attribute: declare a WATERMARK for the column"
                            + " that says from when on a version holds.");
        }
        Plan versions = right.plan();
        if (!checkKey(snapshot, pairs)) {
            versions = Versions.of(
                    right.plan(), pairs.rightKeys(), snapshot.getRowType().getFieldNames());
        }
        List<Field> schema = JoinConversion.schema(left, right, kind);
        Plan plan = new Plan.TemporalJoin(
                left.plan(),
                versions,
                kind,
                pairs.leftKeys(),
                pairs.rightKeys(),
                left.columns()[time.getIndex()],
                right.columns()[rightTime],
                joins.residual(left, right, pairs.rest()),
                schema);
        Role[] roles = PlanConverter.joined(left.roles(), Step.plain(right.roles().length));
        return Step.of(plan, roles, left.updating());
    }

    /** Versions are told apart by the primary key, so the join has to name it; false where there is no table that could have one. */
    private static boolean checkKey(Snapshot snapshot, JoinConversion.Condition pairs) {
        if (!(snapshot.getInput() instanceof WatermarkRel || snapshot.getInput() instanceof TableScan)) {
            return false;
        }
        RelNode source = snapshot.getInput();
        while (!(source instanceof TableScan) && source.getInputs().size() == 1) {
            source = source.getInput(0);
        }
        if (source instanceof TableScan scan && SessionCatalog.planned(scan.getTable()) != null) {
            List<String> key = SessionCatalog.planned(scan.getTable()).table().primaryKey();
            List<String> names = snapshot.getRowType().getFieldNames();
            List<String> joined =
                    Arrays.stream(pairs.rightKeys()).mapToObj(names::get).toList();
            if (key.isEmpty()) {
                throw new WeirException(
                        "A temporal join needs a primary key on the right table, so that it is known which rows are"
                                + " versions of each other: declare PRIMARY KEY (…) NOT ENFORCED.");
            } else if (!joined.containsAll(key)) {
                throw new WeirException("A temporal join has to join on the primary key of the right table, " + key
                        + ", and this one joins on " + joined + ".");
            }
        }
        return true;
    }

    private Step lookup(Step left, Snapshot snapshot, JoinConversion.Condition pairs, JoinKind kind) {
        return new LookupConversion(converter, joins).lookup(left, snapshot, pairs, kind);
    }
}
