package weir.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weir.datastream.StreamExecutionEnvironment;
import weir.sql.ast.Definition;
import weir.sql.ast.Name;
import weir.sql.ast.Query;
import weir.sql.ast.Statement;
import weir.sql.ast.Work;
import weir.sql.catalog.CatalogColumn;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogView;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.ObjectPath;
import weir.sql.catalog.TableSchema;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.execution.ProgramRunner;
import weir.sql.parser.Parsed;
import weir.sql.parser.Part;
import weir.sql.parser.Script;
import weir.sql.parser.SqlText;
import weir.sql.session.Outcome;
import weir.sql.session.SqlSession;

/** The session behind a table environment, and what all of its tables share. */
final class Workspace {
    private final SqlSession session;
    private final ProgramRunner runner;

    Workspace(StreamExecutionEnvironment environment, Map<String, String> settings) {
        this.runner = new ProgramRunner(environment, classes());
        this.session = new SqlSession(runner, settings);
    }

    private static ClassLoader classes() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : Workspace.class.getClassLoader();
    }

    SqlSession session() {
        return session;
    }

    NamedFunctions functions() {
        return new NamedFunctions(this);
    }

    Catalogs catalogs() {
        return session.world().catalogs();
    }

    /** Runs a statement that is written as text. */
    Outcome run(String statement) {
        return session.execute(parse(statement));
    }

    /** Runs a statement that was never text; errors point at its beginning. */
    Outcome run(Statement statement) {
        return session.execute(new Parsed(statement, Part.whole("", Position.START)));
    }

    Parsed parse(String statement) {
        List<Part> parts = Script.parts(statement);
        if (parts.size() != 1) {
            throw new SqlException("One statement was expected, and these are " + parts.size() + ".")
                    .hint("Run them one after the other, or INSERTs together by a StatementSet.");
        }
        return SqlText.parse(parts.get(0));
    }

    /** A query that is written as text. */
    Query query(String text) {
        if (parse(text).statement() instanceof Query query) {
            return query;
        }
        throw new SqlException("sqlQuery() takes SELECT, WITH and VALUES; executeSql() takes all other statements.");
    }

    /** A table that is the result of a query; names in it mean from now on what they mean now. */
    Table table(String text) {
        Query query = query(text);
        ObjectPath path = catalogs().unnamedPath();
        catalogs().putUnnamed(view(path, query, Optional.empty()));
        return new Table(this, path);
    }

    private CatalogView view(ObjectPath path, Query query, Optional<String> comment) {
        List<CatalogColumn> columns = session.columnsOf(query).stream()
                .map(field -> CatalogColumn.physical(field.name(), field.type()))
                .toList();
        Query unread = SqlText.query(query.text(), query.position());
        List<String> home = List.of(catalogs().currentCatalog(), catalogs().currentDatabase());
        return new CatalogView(path, TableSchema.of(columns), unread, home, comment);
    }

    /** Gives a name to what a table is. */
    void name(String name, Table table, boolean temporary) {
        Name written = name(name);
        Query query = query("SELECT * FROM " + table.reference());
        CatalogView view = view(catalogs().resolve(written), query, Optional.empty());
        checkFree(view.path(), written, temporary);
        if (temporary) {
            catalogs().putTemporary(view);
        } else {
            catalogs().put(view, written);
        }
    }

    void checkFree(ObjectPath path, Name written, boolean temporary) {
        catalogs().database(path.catalog(), path.database(), written);
        Optional<CatalogEntry> there =
                temporary ? catalogs().findTemporary(path) : catalogs().findPermanent(path);
        if (there.isPresent()) {
            throw new SqlException("There is a table or view " + path + " already.").hint("Drop it first.");
        }
    }

    /** A name of one to three parts as programs write it: parts with dots or blanks are in back-ticks. */
    Name name(String text) {
        List<Name> names = new ArrayList<>();
        Parsed parsed = parse("DESCRIBE " + text);
        if (parsed.statement() instanceof weir.sql.ast.Inspection.Describe describe) {
            names.add(describe.name());
        }
        return names.stream().findFirst().orElseThrow(() -> new SqlException("'" + text + "' is no name of a table."));
    }

    /** A query that has become part of the program. */
    ProgramRunner.Stream stream(String text) {
        return runner.stream(query(text));
    }

    /** An INSERT of all columns of a table into another one. */
    Work.Insert insert(Name target, boolean overwrite, Table table) {
        return new Work.Insert(
                new Work.Target(target, overwrite, Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                query(table.query()));
    }

    /** A table of a connector that has no name. */
    Table unnamed(TableDescriptor descriptor) {
        ObjectPath path = catalogs().unnamedPath();
        catalogs()
                .putUnnamed(
                        session.described(descriptor.statement(new Name(path.parts(), Position.START), true, false)));
        return new Table(this, path);
    }

    /** Makes a table. */
    void create(Definition.CreateTable create) {
        run(create);
    }
}
