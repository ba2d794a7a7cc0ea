package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.tools.RelBuilder;

/**
 * Makes columns of the aggregates OVER rows within the expressions that a filter looks at: QUALIFY gives {@code ROW_NUMBER() OVER (…) <=
 * 5} as a column to filter by, and a Top-N is only found where the row number itself is one.
 */
final class NestedOvers {
    private NestedOvers() {}

    static RelNode separate(RelNode rel) {
        List<RelNode> inputs =
                rel.getInputs().stream().map(NestedOvers::separate).toList();
        RelNode same = inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
        if (same instanceof Filter filter
                && filter.getInput() instanceof Project project
                && RelOptUtil.InputFinder.bits(filter.getCondition()).asList().stream()
                        .anyMatch(column -> isNested(project.getProjects().get(column)))) {
            return separate(filter, project);
        }
        return same;
    }

    private static boolean isNested(RexNode node) {
        return !(node instanceof RexOver) && RexOver.containsOver(node);
    }

    private static RelNode separate(Filter filter, Project project) {
        Columns columns = new Columns();
        List<RexNode> projects =
                project.getProjects().stream().map(node -> node.accept(columns)).toList();
        RexNode condition = filter.getCondition().accept(new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef ref) {
                return projects.get(ref.getIndex());
            }
        });
        RelBuilder builder = RelFactories.LOGICAL_BUILDER.create(project.getCluster(), null);
        return builder.push(project.getInput())
                .project(columns.nodes, List.of(), true)
                .filter(condition)
                .project(projects, project.getRowType().getFieldNames(), true)
                .build();
    }

    /** The columns and aggregates that expressions are made of, each of which becomes a column. */
    private static final class Columns extends RexShuttle {
        private final List<RexNode> nodes = new ArrayList<>();

        @Override
        public RexNode visitInputRef(RexInputRef ref) {
            return column(ref);
        }

        @Override
        public RexNode visitOver(RexOver over) {
            return column(over);
        }

        private RexNode column(RexNode node) {
            if (!nodes.contains(node)) {
                nodes.add(node);
            }
            return new RexInputRef(nodes.indexOf(node), node.getType());
        }
    }
}
