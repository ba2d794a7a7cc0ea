package weir.table;

import java.util.List;
import weir.base.Nearest;
import weir.sql.error.SqlException;
import weir.table.expressions.Scope;
import weir.table.functions.UserDefinedFunction;

/** Names in a query of a program: the columns of its tables; functions that it has as objects get names of their own. */
class ProgramScope implements Scope {
    private final Workspace workspace;
    private final List<String> columns;

    /** Names in a query over tables that have these columns. */
    ProgramScope(Workspace workspace, List<String> columns) {
        this.workspace = workspace;
        this.columns = columns;
    }

    /** The columns of a table. */
    static List<String> columns(Table table) {
        return table.getResolvedSchema().getColumnNames();
    }

    /** That a column is there. */
    static void check(String name, List<String> columns) {
        if (!columns.contains(name)) {
            throw new SqlException("there is no column '" + name + "' among " + String.join(", ", columns) + ".")
                    .hint(Nearest.hint(name, columns));
        }
    }

    @Override
    public String column(String name) {
        check(name, columns);
        return Scope.super.column(name);
    }

    @Override
    public String function(UserDefinedFunction function) {
        return workspace.functions().inline(function);
    }
}
