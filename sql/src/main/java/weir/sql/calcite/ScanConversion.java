package weir.sql.calcite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.hint.RelHint;
import org.apache.calcite.sql.parser.SqlParserPos;
import weir.base.WeirException;
import weir.sql.plan.LookupManner;
import weir.sql.plan.Plan;
import weir.sql.plan.Relation;
import weir.sql.table.ChangelogMode;
import weir.sql.table.Field;
import weir.sql.table.LookupCache;
import weir.sql.table.PartialCache;
import weir.sql.table.TableDefinition;
import weir.sql.table.TableRows;

/** Reads tables. */
final class ScanConversion {
    private final Sources sources;
    private final Function<String, SqlParserPos> places;

    /** Makes the source of a table, with the options that a hint gives on top. */
    @FunctionalInterface
    interface Sources {
        TableRows source(Relation.Table table, Map<String, String> hints);
    }

    /** {@code places} finds where the query names a table. */
    ScanConversion(Sources sources, Function<String, SqlParserPos> places) {
        this.sources = sources;
        this.places = places;
    }

    /** That something is not possible with a table, told where the query names it. */
    PlanningException wrong(Relation.Table table, String sentence) {
        return new PlanningException(sentence, places.apply(table.path().get(2)));
    }

    /** What the options of a table say of its lookups, with those that a hint gives on top. */
    LookupCache lookupCache(TableScan scan, Relation.Table table) {
        return lookups(scan, table, LookupCache::of);
    }

    /** How a table is asked for single rows; null where it is to be read as a whole. */
    LookupManner lookupManner(TableScan scan, Relation.Table table) {
        return lookups(
                scan,
                table,
                options -> LookupCache.isWanted(options)
                        ? null
                        : LookupHints.of(scan).withCache(PartialCache.of(options)));
    }

    private <T> T lookups(TableScan scan, Relation.Table table, Function<TableDefinition, T> rule) {
        Map<String, String> options = new HashMap<>(table.options());
        options.putAll(hints(scan));
        try {
            return rule.apply(new TableDefinition(
                    table.path().get(2), List.of(), List.of(), List.of(), List.of(), options, false));
        } catch (WeirException wrong) {
            throw wrong(table, wrong.getMessage());
        }
    }

    Step scan(TableScan scan) {
        Step given = scan.getTable().unwrap(Step.class);
        if (given != null) {
            return given;
        }
        PlannedTable planned = SessionCatalog.planned(scan.getTable());
        Relation.Table table = planned.table();
        TableRows source = source(scan, table);
        List<Relation.Column> stored = planned.stored();
        List<Field> schema = new ArrayList<>();
        stored.forEach(column -> schema.add(new Field(column.name(), column.type())));
        int[] key = table.primaryKey().stream()
                .mapToInt(name -> schema.stream().map(Field::name).toList().indexOf(name))
                .toArray();
        boolean upserts = source.changes() == ChangelogMode.UPSERT;
        Plan plan = new Plan.Scan(
                String.join(".", table.path()),
                schema,
                source,
                Step.identity(schema.size()),
                upserts,
                key,
                stateLife(scan));
        if (upserts) {
            plan = new Plan.Normalize(plan, key);
        }
        return Step.of(plan, Step.plain(schema.size()), source.changes() != ChangelogMode.APPEND);
    }

    /** That watermarks come with the rows of the table that a plan reads. */
    static void checkWatermarks(Plan plan) {
        if (plan instanceof Plan.Scan scan && !scan.source().givesWatermarks()) {
            throw new WeirException(
                    "SOURCE_WATERMARK() stands for watermarks that come with the rows, and the connector of "
                            + scan.table()
                            + " gives none. Write the watermark as an expression, such as ts - INTERVAL '5' SECOND.");
        }
        plan.inputs().forEach(ScanConversion::checkWatermarks);
    }

    /** How long a hint has steps keep the rows; null without one. */
    private static Duration stateLife(TableScan scan) {
        return scan.getHints().stream()
                .filter(hint -> hint.hintName.equals(StateLifeHints.NAME))
                .map(hint -> Duration.parse(hint.kvOptions.get(StateLifeHints.LIFE)))
                .findFirst()
                .orElse(null);
    }

    TableRows source(TableScan scan, Relation.Table table) {
        return sources.source(table, hints(scan));
    }

    private static Map<String, String> hints(TableScan scan) {
        Map<String, String> hints = new HashMap<>();
        for (RelHint hint : scan.getHints()) {
            if (hint.hintName.equalsIgnoreCase("OPTIONS")) {
                hints.putAll(hint.kvOptions);
            }
        }
        return hints;
    }
}
