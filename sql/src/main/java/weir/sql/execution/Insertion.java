package weir.sql.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weir.base.Nearest;
import weir.base.WeirException;
import weir.sql.ast.Name;
import weir.sql.ast.Option;
import weir.sql.ast.Work;
import weir.sql.calcite.QueryPlanner;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogTable;
import weir.sql.error.Position;
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

    /**
     * An INSERT that can be run.
     *
     * @param planned its query
     * @param shaped the rows as the table wants them
     */
    private record Ready(QueryPlanner.Planned planned, Plan shaped, TableSink<?> sink) {}

    /** Adds an INSERT to a job; returns what it makes the rows of. */
    Plan add(Work.Insert insert, QueryPlanner planner, JobMaker maker) {
        Ready ready = ready(insert, planner);
        maker.insert(insert.target().table().last(), ready.shaped(), ready.sink());
        return ready.planned().plan();
    }

    /** The query of an INSERT, which would run. */
    QueryPlanner.Planned planned(Work.Insert insert, QueryPlanner planner) {
        return ready(insert, planner).planned();
    }

    private Ready ready(Work.Insert insert, QueryPlanner planner) {
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
        return new Ready(planned, shaped(insert, planned, columns(definition)), sink);
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
        Map<String, Expr> given = given(insert, planned, columns);
        List<Expr> projections = new ArrayList<>();
        for (Field column : columns) {
            Expr value = given.get(column.name());
            if (value == null && !column.type().nullable()) {
                throw new SqlException(
                        "Column '" + column.name() + "' of table '"
                                + insert.target().table().last()
                                + "' is NOT NULL, and the INSERT has no value for it.",
                        insert.target().table().position());
            }
            projections.add(value == null ? new Expr.Literal(null, column.type()) : converted(value, column, insert));
        }
        Plan calc = new Plan.Calc(planned.plan(), null, projections, columns);
        return columns.stream().allMatch(column -> column.type().nullable())
                ? calc
                : new Plan.NotNull(calc, insert.target().table().last());
    }

    /** What the INSERT says, by the columns that it is for. */
    private static Map<String, Expr> given(Work.Insert insert, QueryPlanner.Planned planned, List<Field> columns) {
        Map<String, Expr> given = new HashMap<>();
        for (Option option : insert.partition()) {
            checkColumn(option.key(), option.position(), insert, columns);
            given.put(option.key(), new Expr.Literal(option.value(), LogicalType.STRING.nullable(false)));
        }
        List<String> names = names(insert, columns, given.keySet());
        int count = planned.schema().size();
        if (names.size() != count) {
            throw new SqlException(
                    "The query gives " + count + (count == 1 ? " column, and " : " columns, and ") + names.size()
                            + (names.size() == 1 ? " is" : " are") + " to be written: " + String.join(", ", names)
                            + ".",
                    insert.query().position());
        }
        for (int i = 0; i < names.size(); i++) {
            given.put(names.get(i), new Expr.Field(i, planned.schema().get(i).type()));
        }
        return given;
    }

    /** The columns that the query is for. */
    private static List<String> names(Work.Insert insert, List<Field> columns, Set<String> partition) {
        if (insert.columns().isEmpty()) {
            return columns.stream()
                    .map(Field::name)
                    .filter(name -> !partition.contains(name))
                    .toList();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Name name : insert.columns()) {
            checkColumn(name.last(), name.position(), insert, columns);
            if (!names.add(name.last()) || partition.contains(name.last())) {
                throw new SqlException("The INSERT names column '" + name.last() + "' twice.", name.position());
            }
        }
        return List.copyOf(names);
    }

    private static void checkColumn(String name, Position place, Work.Insert insert, List<Field> columns) {
        List<String> known = columns.stream().map(Field::name).toList();
        if (!known.contains(name)) {
            throw new SqlException(
                            "Table '" + insert.target().table().last() + "' has no column '" + name
                                    + "' to be written.",
                            place)
                    .hint(Nearest.hint(name, known));
        }
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
