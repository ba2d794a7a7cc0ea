package weir.table;

import weir.sql.ast.Name;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.ObjectPath;
import weir.sql.table.Field;

/**
 * A table of a program: a stream, or the result of a query, which nothing has run yet. In text of SQL it stands for itself:
 * {@code "SELECT * FROM " + table}.
 */
public final class Table {
    private final Workspace workspace;
    private final ObjectPath path;

    Table(Workspace workspace, ObjectPath path) {
        this.workspace = workspace;
        this.path = path;
    }

    Workspace workspace() {
        return workspace;
    }

    CatalogEntry entry() {
        return workspace.catalogs().find(path.parts()).orElseThrow();
    }

    /** What queries call the table. */
    String reference() {
        return Name.quoted(path.name());
    }

    public ResolvedSchema getResolvedSchema() {
        return ResolvedSchema.ofFields(entry().schema().columns().stream()
                .map(column -> new Field(column.name(), column.type()))
                .toList());
    }

    /** Writes the columns to standard output. */
    public void printSchema() {
        System.out.println(getResolvedSchema());
    }

    /** Runs the table's query as a job of its own. */
    public TableResult execute() {
        return TableResult.of(workspace.run(workspace.query("SELECT * FROM " + reference())));
    }

    /** Has a table that a connector writes take these rows, once the pipeline is run. */
    public TablePipeline insertInto(String tablePath) {
        return insertInto(tablePath, false);
    }

    /** As {@link #insertInto(String)}; the rows take the place of those that are there if {@code overwrite} says so. */
    public TablePipeline insertInto(String tablePath, boolean overwrite) {
        return new TablePipeline(workspace, workspace.insert(workspace.name(tablePath), overwrite, this));
    }

    /** Starts a job that writes the rows to a table. */
    public TableResult executeInsert(String tablePath) {
        return insertInto(tablePath).execute();
    }

    public TableResult executeInsert(String tablePath, boolean overwrite) {
        return insertInto(tablePath, overwrite).execute();
    }

    /** How the table's query would be run. */
    public String explain(ExplainDetail... details) {
        return Explanation.of(workspace, workspace.query("SELECT * FROM " + reference()), details);
    }

    /** What the table is called in text of SQL. */
    @Override
    public String toString() {
        return path.name();
    }
}
