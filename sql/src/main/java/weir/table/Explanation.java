package weir.table;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import weir.sql.ast.Statement;
import weir.sql.ast.Work;
import weir.sql.error.Position;
import weir.sql.session.Outcome;

/** Says how statements would be run. */
final class Explanation {
    private Explanation() {}

    static String of(Workspace workspace, Statement statement, ExplainDetail... details) {
        Set<Work.Detail> wanted = Arrays.stream(details)
                .map(detail -> Work.Detail.valueOf(detail.name()))
                .collect(Collectors.toSet());
        Outcome.Rows rows = (Outcome.Rows) workspace.run(new Work.Explain(wanted, statement, Position.START));
        return (String) rows.rows().next().getField(0);
    }
}
