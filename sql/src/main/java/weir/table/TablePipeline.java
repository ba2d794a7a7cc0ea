package weir.table;

import weir.sql.ast.Work;

/** A query and the table that takes its rows; nothing has run yet. */
public final class TablePipeline {
    private final Workspace workspace;
    private final Work.Insert insert;

    TablePipeline(Workspace workspace, Work.Insert insert) {
        this.workspace = workspace;
        this.insert = insert;
    }

    Work.Insert insert() {
        return insert;
    }

    /** Starts the job that writes. */
    public TableResult execute() {
        return TableResult.of(workspace.run(insert));
    }

    public String explain(ExplainDetail... details) {
        return Explanation.of(workspace, insert, details);
    }

    /** Writes the explanation to standard output. */
    public TablePipeline printExplain(ExplainDetail... details) {
        System.out.println(explain(details));
        return this;
    }
}
