package weir.sql.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.base.WeirException;
import weir.sql.ast.Name;
import weir.sql.ast.Option;
import weir.sql.ast.Work;
import weir.sql.calcite.QueryPlanner;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogTable;
import weir.sql.error.SqlException;
import weir.sql.expr.Expr;
import weir.sql.plan.Plan;
import weir.sql.plan.Relation;
import weir.sql.runtime.JobMaker;
import weir.sql.session.SessionWorld;
import weir.sql.table.ChangelogMode;
import weir.sql.table.Field;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableSink;
import weir.sql.types.ImplicitCast;
import weir.sql.types.LogicalType;

/** Brings the rows of a query into the shape of a table and hands them to its sink. */
final class Insertion {
    private final SessionWorld world;
    private final Tables tables;

    Insertion(SessionWorld world, Tables tables) {
        this.world = world;
        this.tables = tables;
    }

    /** Adds an INSERT to a job; returns what it makes the rows of. */
    Plan add(Work.Insert insert, QueryPlanner planner, JobMaker maker) {
        Name target = insert.target().table();
        CatalogEntry entry = world.catalogs().get(target);
        if (!(entry instanceof CatalogTable)) {
            throw new SqlException(
                    "'" + target.last() + "' is a view, and only tables can be written.", target.position());
        }
        Relation.Table table = (Relation.Table) Relations.of(entry);
        Map<String, String> hints = new HashMap<>();
        insert.options().forEach(option -> hints.put(option.key(), option.value()));
        TableDefinition definition = Relations.definition(table, hints, true);
        TableSink<?> sink = sink(insert, definition);
        QueryPlanner.Planned planned = planner.plan(insert.query().node());
        check(planned, sink, target);
        Plan shaped = shaped(insert, planned, columns(definition));
        maker.insert(target.last(), shaped, sink);
        return planned.plan();
    }

    private TableSink<?> sink(Work.Insert insert, TableDefinition definition) {
        try {
            TableSink<?> sink = tables.sink(definition);
            return insert.target().overwrite() ? sink.overwriting() : sink;
        } catch (SqlException told) {
            throw told;
        } catch (WeirException wrong) {
            throw new SqlException(wrong.getMessage(), insert.target().table().position());
        }
    }

    private static List<Field> columns(TableDefinition definition) {
        List<Field> columns = new ArrayList<>(definition.columns());
        columns.addAll(definition.metadata());
        return columns;
    }

    private static void check(QueryPlanner.Planned planned, TableSink<?> sink, Name target) {
        if (planned.updating() && sink.accepts() == ChangelogMode.APPEND) {
            throw new SqlException(
                            "Table '" + target.last()
                                    + "' takes new rows only, and this query changes rows that it gave before.",
                            target.position())
                    .hint(
                            "Group by windows, whose results are final, or write to a table that takes updates, such as print.");
        }
    }

    /** The rows with a value for each column of the table, in the table's order and types. */
    private static Plan shaped(Work.Insert insert, QueryPlanner.Planned planned, List<Field> columns) {
        Map<String, Expr> given = new HashMap<>();
        for (Option option : insert.partition()) {
            given.put(option.key(), new Expr.Literal(option.value(), LogicalType.STRING.nullable(false)));
        }
        List<String> names = insert.columns().isEmpty()
                ? columns.stream()
                        .map(Field::name)
                        .filter(name -> !given.containsKey(name))
                        .toList()
                : insert.columns().stream().map(Name::last).toList();
        if (names.size() != planned.schema().size()) {
            throw new SqlException(
                    "The query gives " + planned.schema().size() + " columns, and " + names.size()
                            + " are to be written: " + String.join(", ", names) + ".",
                    insert.query().position());
        }
        for (int i = 0; i < names.size(); i++) {
            given.put(names.get(i), new Expr.Field(i, planned.schema().get(i).type()));
        }
        List<Expr> projections = new ArrayList<>();
        for (Field column : columns) {
            Expr value = given.getOrDefault(
                    column.name(), new Expr.Literal(null, column.type().nullable(true)));
            projections.add(converted(value, column, insert));
        }
        Plan calc = new Plan.Calc(planned.plan(), null, projections, columns);
        return columns.stream().allMatch(column -> column.type().nullable())
                ? calc
                : new Plan.NotNull(calc, insert.target().table().last());
    }

    private static Expr converted(Expr value, Field column, Work.Insert insert) {
        LogicalType from = value.type();
        if (from.nullable(true).equals(column.type().nullable(true))) {
            return value;
        } else if (!(value instanceof Expr.Literal)
                && ImplicitCast.distance(from.kind(), column.type().kind()) == ImplicitCast.REFUSED) {
            throw new SqlException(
                            "Column '" + column.name() + "' of table '"
                                    + insert.target().table().last() + "' is " + column.type()
                                    + ", and the query gives " + from + " for it.",
                            insert.query().position())
                    .hint("CAST it in the query.");
        }
        return new Expr.Call("CAST", List.of(value), column.type().nullable(true));
    }
}
