package weir.sql.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weir.sql.ast.Definition;
import weir.sql.ast.Inspection;
import weir.sql.ast.Query;
import weir.sql.ast.Setting;
import weir.sql.ast.Statement;
import weir.sql.ast.Work;
import weir.sql.catalog.CatalogTable;
import weir.sql.catalog.Catalogs;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.parser.Parsed;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;

/**
 * Statements, one after the other, that see each other's tables and settings. Not for use by several threads at once.
 *
 * <p>Mistakes are told by {@link SqlException}, with a place in the text that the statement was read from.
 */
public final class SqlSession {
    private final SessionWorld world;
    private final QueryRunner runner;
    private final Definitions definitions;
    private final Inspections inspections;
    private final List<Work.Insert> gathered = new ArrayList<>();
    private boolean gathering;

    /** A session with nothing in it but the default catalog and {@code settings}. */
    public SqlSession(QueryRunner.Maker maker, Map<String, String> settings) {
        this.world = new SessionWorld(new Catalogs(), new SessionSettings(settings));
        this.runner = maker.make(world);
        this.definitions = new Definitions(world.catalogs(), runner);
        this.inspections = new Inspections(world);
    }

    /** What names mean, and the settings. */
    public SessionWorld world() {
        return world;
    }

    /** The table that a statement describes, without making it. */
    public CatalogTable described(Definition.CreateTable create) {
        return definitions.described(create);
    }

    /** The columns of a query; the query itself is not to be planned afterwards. */
    public List<Field> columnsOf(Query query) {
        return runner.schemaOf(query);
    }

    /** Runs a statement as it was read. */
    public Outcome execute(Parsed parsed) {
        try {
            return execute(parsed.statement(), parsed.part().start());
        } catch (SqlException wrong) {
            throw wrong.orAt(parsed.part().start());
        }
    }

    private Outcome execute(Statement statement, Position start) {
        if (gathering && !(statement instanceof Work.Insert || statement instanceof Setting.EndStatementSet)) {
            throw new SqlException("Only INSERT can stand between BEGIN STATEMENT SET and END.", start);
        }
        if (statement instanceof Definition definition) {
            return definitions.execute(definition).map(this::insert).orElse(new Outcome.Done("OK"));
        }
        if (statement instanceof Work work) {
            return work(work);
        }
        return statement instanceof Inspection inspection
                ? new Outcome.Rows(inspections.execute(inspection))
                : setting((Setting) statement, start);
    }

    private Outcome work(Work work) {
        if (work instanceof Query query) {
            return new Outcome.Rows(runner.query(query));
        }
        if (work instanceof Work.Insert insert) {
            return insert(insert);
        }
        if (work instanceof Work.StatementSet set) {
            return new Outcome.Started(runner.insert(set.inserts()));
        }
        Field result = new Field("result", LogicalType.STRING);
        String text = runner.explain((Work.Explain) work);
        return new Outcome.Rows(new FixedRows(List.of(result), List.of(Row.of(text))));
    }

    private Outcome insert(Work.Insert insert) {
        if (gathering) {
            gathered.add(insert);
            return new Outcome.Done("The INSERT waits for END.");
        }
        return new Outcome.Started(runner.insert(List.of(insert)));
    }

    private Outcome setting(Setting setting, Position start) {
        if (setting instanceof Setting.ShowSettings) {
            return new Outcome.Rows(shownSettings());
        }
        if (setting instanceof Setting.BeginStatementSet) {
            gathering = true;
            return new Outcome.Done("INSERTs are gathered until END.");
        }
        if (setting instanceof Setting.EndStatementSet) {
            return endStatementSet(start);
        }
        new SettingChange(world).apply(setting);
        return new Outcome.Done("OK");
    }

    private Outcome endStatementSet(Position start) {
        if (!gathering || gathered.isEmpty()) {
            gathering = false;
            throw new SqlException("END has no INSERTs to run.", start)
                    .hint("BEGIN STATEMENT SET and INSERTs come first.");
        }
        List<Work.Insert> inserts = List.copyOf(gathered);
        gathered.clear();
        gathering = false;
        return new Outcome.Started(runner.insert(inserts));
    }

    private ResultRows shownSettings() {
        List<Row> rows = new ArrayList<>();
        new TreeMap<>(world.settings().all()).forEach((key, value) -> rows.add(Row.of(key, value)));
        return new FixedRows(
                List.of(new Field("key", LogicalType.STRING), new Field("value", LogicalType.STRING)), rows);
    }
}
