package weir.sql.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import weir.base.Nearest;
import weir.sql.ast.Name;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogTable;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.expr.Expr;
import weir.sql.late.LatePolicy;
import weir.sql.plan.LateSteps;
import weir.sql.plan.Plan;
import weir.sql.plan.Relation;
import weir.sql.runtime.JobMaker;
import weir.sql.session.SessionWorld;
import weir.sql.table.Field;
import weir.sql.table.TableDefinition;
import weir.sql.types.ImplicitCast;
import weir.sql.types.LogicalType;

/** Has the rows that come too late for the steps of a job written into the table that the session names for them. */
final class LateRouting {
    private final SessionWorld world;
    private final Tables tables;

    LateRouting(SessionWorld world, Tables tables) {
        this.world = world;
        this.tables = tables;
    }

    /** Adds the table to a job of {@code plans}, if the session routes late rows and there can be some. */
    void add(Collection<Plan> plans, JobMaker maker) {
        String policy = world.settings().get(LatePolicy.SETTING).orElse(null);
        List<Plan.Late> late = LateSteps.of(plans);
        if (LatePolicy.of(policy) == LatePolicy.ROUTE && !late.isEmpty()) {
            Relation.Table table = table();
            TableDefinition definition = Relations.definition(table, Map.of(), true);
            List<Field> columns = new ArrayList<>(definition.columns());
            columns.addAll(definition.metadata());
            List<Plan> shaped =
                    late.stream().map(rows -> shaped(rows, columns, table)).toList();
            Plan all = shaped.size() == 1 ? shaped.get(0) : new Plan.Union(shaped, columns);
            maker.insert(definition.name(), all, tables.sink(definition));
        }
    }

    private Relation.Table table() {
        String name = world.settings()
                .get(LatePolicy.TABLE_SETTING)
                .orElseThrow(() -> new SqlException("'" + LatePolicy.SETTING
                                + "' is 'route', and nothing says into which table late rows go.")
                        .hint("SET '" + LatePolicy.TABLE_SETTING + "' = 'NAME' of a table with columns among "
                                + String.join(", ", Plan.Late.COLUMNS) + "."));
        CatalogEntry entry = entry(name);
        if (!(entry instanceof CatalogTable)) {
            throw new SqlException(
                    "'" + name + "', where late rows are to go, is a view, and only tables can be written.");
        }
        return (Relation.Table) Relations.of(entry);
    }

    /** What the setting names. The name is none of the statement's, so an error is one of the statement as a whole. */
    private CatalogEntry entry(String name) {
        try {
            return world.catalogs().get(new Name(List.of(name.split("\\.")), Position.START));
        } catch (SqlException missing) {
            throw new SqlException("Late rows are to go into '" + name + "'. " + missing.reason()).hint(missing.hint());
        }
    }

    /** Late rows of one step with a value for each column of the table, found by its name. */
    private static Plan shaped(Plan.Late late, List<Field> columns, Relation.Table table) {
        List<Expr> projections = new ArrayList<>();
        for (Field column : columns) {
            int at = Plan.Late.COLUMNS.indexOf(column.name());
            if (at < 0) {
                throw new SqlException(
                                "Table '" + table.path().get(2) + "' is to take late rows, and these have no column '"
                                        + column.name() + "': they have " + String.join(", ", Plan.Late.COLUMNS) + ".")
                        .hint(Nearest.hint(column.name(), Plan.Late.COLUMNS));
            }
            projections.add(converted(new Expr.Field(at, late.schema().get(at).type()), column, table));
        }
        return new Plan.Calc(late, null, projections, columns);
    }

    /** A time without a zone is one on the clocks of the session's zone, so instants made of it show the same there. */
    private static Expr converted(Expr value, Field column, Relation.Table table) {
        LogicalType from = value.type();
        LogicalType to = column.type();
        if (from.nullable(true).equals(to.nullable(true))) {
            return value;
        } else if (ImplicitCast.distance(from.kind(), to.kind()) == ImplicitCast.REFUSED) {
            throw new SqlException("Column '" + column.name() + "' of table '"
                    + table.path().get(2) + "' is " + to + ", and late rows have " + from.nullable(true) + " for it.");
        }
        return new Expr.Call("CAST", List.of(value), to);
    }
}
