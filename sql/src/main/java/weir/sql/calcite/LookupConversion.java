package weir.sql.calcite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Snapshot;
import org.apache.calcite.rel.core.TableScan;
import weir.base.WeirException;
import weir.sql.calcite.Step.Role;
import weir.sql.expr.Expr;
import weir.sql.plan.JoinKind;
import weir.sql.plan.LookupManner;
import weir.sql.plan.Plan;
import weir.sql.plan.Relation;
import weir.sql.table.ChangelogMode;
import weir.sql.table.Field;
import weir.sql.table.TableLookup;
import weir.sql.table.TableRows;
import weir.sql.table.TableSource;

/** Joins with what a table says now: its connector is asked for each row, or it is read as a whole. */
final class LookupConversion {
    private final PlanConverter converter;
    private final JoinConversion joins;

    LookupConversion(PlanConverter converter, JoinConversion joins) {
        this.converter = converter;
        this.joins = joins;
    }

    Step lookup(Step left, Snapshot snapshot, JoinConversion.Condition pairs, JoinKind kind) {
        RelNode input = snapshot.getInput();
        while (!(input instanceof TableScan) && input.getInputs().size() == 1) {
            input = input.getInput(0);
        }
        if (!(input instanceof TableScan scan) || SessionCatalog.planned(scan.getTable()) == null) {
            throw noTable();
        }
        Relation.Table table = SessionCatalog.planned(scan.getTable()).table();
        TableRows rows = converter.scans().source(scan, table);
        List<String> names = snapshot.getRowType().getFieldNames();
        List<String> keys =
                Arrays.stream(pairs.rightKeys()).mapToObj(names::get).toList();
        TableLookup lookup = keys.isEmpty() ? null : rows.lookup(keys);
        LookupManner manner = lookup == null ? null : converter.scans().lookupManner(scan, table);
        return manner != null
                ? asked(left, snapshot, pairs, kind, new Asked(lookup, manner))
                : read(left, snapshot, pairs, kind, scan, rows);
    }

    /** Who answers for single rows, and how it is asked. */
    private record Asked(TableLookup table, LookupManner manner) {}

    /** A table whose connector answers for single rows. */
    private Step asked(Step left, Snapshot snapshot, JoinConversion.Condition pairs, JoinKind kind, Asked asked) {
        List<Expr> wanted = new ArrayList<>();
        for (int key : pairs.leftKeys()) {
            wanted.add(left.field(key));
        }
        Plan table = table(snapshot);
        List<Expr> answer = new ArrayList<>();
        if (!(table instanceof Plan.Scan)) {
            throw new WeirException("A table whose connector is asked for single rows cannot have computed columns when"
                    + " it is looked up. Compute them behind the join.");
        }
        for (int column = 0; column < table.schema().size(); column++) {
            answer.add(new Expr.Field(column, table.schema().get(column).type()));
        }
        Step right = Step.of(table, Step.plain(table.schema().size()), false);
        List<Field> schema = schema(left, table, kind);
        Expr filter = joins.residual(left, right, pairs.rest());
        Plan plan =
                new Plan.LookupJoin(left.plan(), asked.table(), asked.manner(), kind, wanted, answer, filter, schema);
        return joined(left, plan, table);
    }

    /** A table that is read as a whole. */
    private Step read(
            Step left,
            Snapshot snapshot,
            JoinConversion.Condition pairs,
            JoinKind kind,
            TableScan scan,
            TableRows rows) {
        Relation.Table named = SessionCatalog.planned(scan.getTable()).table();
        check(named, rows);
        Plan table = table(snapshot);
        Step right = Step.of(table, Step.plain(table.schema().size()), false);
        Plan plan = new Plan.FullLookupJoin(
                left.plan(),
                table,
                converter.scans().lookupCache(scan, named),
                kind,
                pairs.leftKeys(),
                pairs.rightKeys(),
                pairs.nullsMatch(),
                joins.residual(left, right, pairs.rest()),
                schema(left, table, kind));
        return joined(left, plan, table);
    }

    private void check(Relation.Table table, TableRows rows) {
        String name = "Table '" + table.path().get(2) + "'";
        if (!(rows instanceof TableSource)) {
            throw converter
                    .scans()
                    .wrong(
                            table,
                            name + " is a stream of the program, which cannot be looked up. Join it by event time, or"
                                    + " as a table that changes.");
        } else if (!rows.isBounded()) {
            throw converter
                    .scans()
                    .wrong(
                            table,
                            name
                                    + " cannot be looked up: its rows never end, so they cannot be read as a whole, and its"
                                    + " connector cannot be asked for single rows. Join it by event time, FOR SYSTEM_TIME"
                                    + " AS OF a time with a watermark, or without FOR SYSTEM_TIME.");
        } else if (rows.changes() != ChangelogMode.APPEND) {
            throw converter
                    .scans()
                    .wrong(
                            table,
                            name + " cannot be looked up: it is a stream of changes. Join it without FOR SYSTEM_TIME.");
        }
    }

    /** What makes the rows of the table, without their time, which nobody asks for. */
    private Plan table(Snapshot snapshot) {
        return withoutTime(converter.convert(snapshot.getInput()).plainly().plan());
    }

    /** What is more than a scan and calculations behind it cannot be read as a whole. */
    private static Plan withoutTime(Plan plan) {
        if (plan instanceof Plan.Watermarks watermarks) {
            return withoutTime(watermarks.input());
        } else if (plan instanceof Plan.Calc calc) {
            return new Plan.Calc(withoutTime(calc.input()), calc.condition(), calc.projections(), calc.schema());
        } else if (plan instanceof Plan.Scan) {
            return plan;
        }
        throw noTable();
    }

    private static WeirException noTable() {
        return new WeirException("A join FOR SYSTEM_TIME AS OF processing time looks up rows of a table, and on its"
                + " right side is a query that does more than filter and compute. Name a table there.");
    }

    private static List<Field> schema(Step left, Plan table, JoinKind kind) {
        List<Field> schema = new ArrayList<>(left.plan().schema());
        table.schema()
                .forEach(field -> schema.add(
                        kind.keepsLeft() ? new Field(field.name(), field.type().nullable(true)) : field));
        return schema;
    }

    private static Step joined(Step left, Plan plan, Plan table) {
        Role[] roles =
                PlanConverter.joined(left.roles(), Step.plain(table.schema().size()));
        return Step.of(plan, roles, left.updating());
    }
}
