package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/** The times that windows are about, where a query has them as expressions, such as TUMBLE_ROWTIME of other windows. */
final class WindowTimes {
    private WindowTimes() {}

    /** The projection over one that has {@code time} as a column of its own. */
    static Project asColumn(Project project, RexCall time) {
        int place = project.getInput().getRowType().getFieldCount();
        List<RexNode> columns = new ArrayList<>();
        for (int i = 0; i < place; i++) {
            columns.add(RexInputRef.of(i, project.getInput().getRowType()));
        }
        columns.add(time);
        List<String> names = new ArrayList<>(project.getInput().getRowType().getFieldNames());
        names.add("$time");
        Project below = LogicalProject.create(project.getInput(), List.of(), columns, names, Set.of());
        RexNode column = RexInputRef.of(place, below.getRowType());
        List<RexNode> above = new RexShuttle() {
            @Override
            public RexNode visitCall(RexCall call) {
                return call.equals(time) ? column : super.visitCall(call);
            }
        }.visitList(project.getProjects());
        return LogicalProject.create(
                below, project.getHints(), above, project.getRowType().getFieldNames(), Set.of());
    }
}
