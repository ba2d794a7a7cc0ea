package weir.table;

import java.util.ArrayList;
import java.util.List;
import weir.sql.ast.Work;
import weir.sql.error.Position;
import weir.sql.error.SqlException;

/** Several INSERTs that run as one job. */
public final class StatementSet {
    private final Workspace workspace;
    private final List<Work.Insert> inserts = new ArrayList<>();

    StatementSet(Workspace workspace) {
        this.workspace = workspace;
    }

    public StatementSet add(TablePipeline pipeline) {
        inserts.add(pipeline.insert());
        return this;
    }

    public StatementSet addInsertSql(String statement) {
        if (!(workspace.parse(statement).statement() instanceof Work.Insert insert)) {
            throw new SqlException("A StatementSet takes INSERTs only.");
        }
        inserts.add(insert);
        return this;
    }

    public StatementSet addInsert(String targetPath, Table table) {
        return add(table.insertInto(targetPath));
    }

    public StatementSet addInsert(String targetPath, Table table, boolean overwrite) {
        return add(table.insertInto(targetPath, overwrite));
    }

    public StatementSet addInsert(TableDescriptor target, Table table) {
        return add(table.insertInto(target));
    }

    public StatementSet addInsert(TableDescriptor target, Table table, boolean overwrite) {
        return add(table.insertInto(target, overwrite));
    }

    private Work.StatementSet all() {
        if (inserts.isEmpty()) {
            throw new SqlException("The StatementSet has no INSERTs to run.");
        }
        return new Work.StatementSet(List.copyOf(inserts), Position.START);
    }

    /** Starts the job, and begins anew. */
    public TableResult execute() {
        Work.StatementSet all = all();
        inserts.clear();
        return TableResult.of(workspace.run(all));
    }

    public String explain(ExplainDetail... details) {
        return Explanation.of(workspace, all(), details);
    }
}
