package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/**
 * The right side of a correlated join, taken apart: the relation at its heart, and what filters and projections around it say,
 * over the left columns followed by those of the heart.
 */
record Correlation(RelNode heart, List<RexNode> conditions, List<RexNode> projects) {
    static Correlation of(RelNode right, int leftWidth, CorrelationId id) {
        if (right instanceof Project project) {
            Correlation inner = of(project.getInput(), leftWidth, id);
            List<RexNode> projects = new ArrayList<>();
            project.getProjects().forEach(node -> projects.add(inner.over(node, id)));
            return new Correlation(inner.heart, inner.conditions, projects);
        } else if (right instanceof Filter filter) {
            Correlation inner = of(filter.getInput(), leftWidth, id);
            List<RexNode> conditions = new ArrayList<>(inner.conditions);
            conditions.add(inner.over(filter.getCondition(), id));
            return new Correlation(inner.heart, conditions, inner.projects);
        }
        return none(right, leftWidth);
    }

    /** A right side that is not taken apart. */
    static Correlation none(RelNode right, int leftWidth) {
        List<RexNode> projects = new ArrayList<>();
        right.getRowType()
                .getFieldList()
                .forEach(field -> projects.add(new RexInputRef(leftWidth + field.getIndex(), field.getType())));
        return new Correlation(right, List.of(), projects);
    }

    /** An expression of the right side, over the left columns and those of the heart. */
    private RexNode over(RexNode node, CorrelationId id) {
        return node.accept(new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef ref) {
                return projects.get(ref.getIndex());
            }

            @Override
            public RexNode visitFieldAccess(RexFieldAccess access) {
                RexNode left = ofLeft(access, id);
                return left != null ? left : super.visitFieldAccess(access);
            }
        });
    }

    /** An expression with the columns of the left row in place of the correlation variable. */
    static RexNode uncorrelated(RexNode node, CorrelationId id) {
        return node.accept(new RexShuttle() {
            @Override
            public RexNode visitFieldAccess(RexFieldAccess access) {
                RexNode left = ofLeft(access, id);
                return left != null ? left : super.visitFieldAccess(access);
            }
        });
    }

    private static RexNode ofLeft(RexFieldAccess access, CorrelationId id) {
        boolean correlated = access.getReferenceExpr() instanceof RexCorrelVariable variable && variable.id.equals(id);
        RelDataType type = access.getField().getType();
        return correlated ? new RexInputRef(access.getField().getIndex(), type) : null;
    }
}
