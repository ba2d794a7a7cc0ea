package weir.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weir.api.config.Configuration;
import weir.datastream.StreamExecutionEnvironment;
import weir.sql.ast.Definition;
import weir.sql.ast.Name;
import weir.sql.ast.ObjectKind;
import weir.sql.ast.Statement;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogTable;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.Database;
import weir.sql.catalog.ObjectPath;
import weir.sql.error.SqlException;
import weir.table.functions.UserDefinedFunction;
import weir.table.types.AbstractDataType;

/** Where a program works with tables: statements of SQL, and the names that they know. For streams as well see {@link StreamTableEnvironment}. */
public class TableEnvironment {
    private final Workspace workspace;

    TableEnvironment(Workspace workspace) {
        this.workspace = workspace;
    }

    public static TableEnvironment create(EnvironmentSettings settings) {
        return create(settings.getConfiguration());
    }

    /** An environment with settings under Flink's names. */
    public static TableEnvironment create(Configuration configuration) {
        Configuration ofJobs = new Configuration(configuration);
        ofJobs.removeKey("execution.runtime-mode");
        return new TableEnvironment(
                new Workspace(StreamExecutionEnvironment.getExecutionEnvironment(ofJobs), configuration.toMap()));
    }

    final Workspace workspace() {
        return workspace;
    }

    /**
     * Runs one statement. A query gives its rows; an INSERT has begun when this returns, and {@link TableResult#await} waits for its
     * end. Mistakes are told by a {@link SqlException} with their place in the text.
     */
    public TableResult executeSql(String statement) {
        return TableResult.of(workspace.run(statement));
    }

    /** A table that is the result of a query, to be used in others; nothing is run yet. */
    public Table sqlQuery(String query) {
        return workspace.table(query);
    }

    /** How a query, an INSERT or a set of them would be run. */
    public String explainSql(String statement, ExplainDetail... details) {
        return Explanation.of(workspace, workspace.parse(statement).statement(), details);
    }

    /** A table or view that has a name. */
    public Table from(String path) {
        return workspace.table("SELECT * FROM " + workspace.name(path));
    }

    /** A table that a connector reads. */
    public Table from(TableDescriptor descriptor) {
        return workspace.unnamed(descriptor);
    }

    /** A table by the parts of its name; Flink's older {@link #from(String)}. */
    public Table scan(String... path) {
        return from(Arrays.stream(path).map(Name::quoted).collect(Collectors.joining(".")));
    }

    /** A table of these rows: values, or {@code row(1, "a")} for each. Columns are called f0, f1 and so on. */
    public Table fromValues(Object... values) {
        return GivenValues.table(workspace, null, Arrays.asList(values));
    }

    /** As {@link #fromValues(Object...)}, with values converted to the type of a row, whose fields name the columns. */
    public Table fromValues(AbstractDataType<?> rowType, Object... values) {
        return GivenValues.table(workspace, rowType, Arrays.asList(values));
    }

    public Table fromValues(Iterable<?> values) {
        return fromValues(null, values);
    }

    public Table fromValues(AbstractDataType<?> rowType, Iterable<?> values) {
        List<Object> all = new ArrayList<>();
        values.forEach(all::add);
        return GivenValues.table(workspace, rowType, all);
    }

    public void createTable(String path, TableDescriptor descriptor) {
        createTable(path, descriptor, false);
    }

    /** Makes a table, or leaves the one that is there; true if it was made. */
    public boolean createTable(String path, TableDescriptor descriptor, boolean ignoreIfExists) {
        Name name = workspace.name(path);
        boolean there = workspace
                .catalogs()
                .findPermanent(workspace.catalogs().resolve(name))
                .isPresent();
        workspace.create(descriptor.statement(name, false, ignoreIfExists));
        return !there;
    }

    public void createTemporaryTable(String path, TableDescriptor descriptor) {
        workspace.create(descriptor.statement(workspace.name(path), true, false));
    }

    public void createTemporaryTable(String path, TableDescriptor descriptor, boolean ignoreIfExists) {
        workspace.create(descriptor.statement(workspace.name(path), true, ignoreIfExists));
    }

    /** Gives a table a name for as long as the environment lives. */
    public void createTemporaryView(String path, Table view) {
        workspace.name(path, view, true);
    }

    public void createView(String path, Table view) {
        workspace.name(path, view, false);
    }

    /** As {@code createTemporaryView}; Flink's older name. */
    public void registerTable(String name, Table table) {
        createTemporaryView(name, table);
    }

    /** Forgets a temporary table; true if there was one. */
    public boolean dropTemporaryTable(String path) {
        return drop(ObjectKind.TABLE, path, true);
    }

    public boolean dropTable(String path) {
        return drop(ObjectKind.TABLE, path, false);
    }

    public boolean dropTemporaryView(String path) {
        return drop(ObjectKind.VIEW, path, true);
    }

    public boolean dropView(String path) {
        return drop(ObjectKind.VIEW, path, false);
    }

    private boolean drop(ObjectKind kind, String path, boolean temporary) {
        Name name = workspace.name(path);
        ObjectPath full = workspace.catalogs().resolve(name);
        Optional<CatalogEntry> there = temporary
                ? workspace.catalogs().findTemporary(full)
                : workspace.catalogs().findPermanent(full);
        workspace.run((Statement) new Definition.Drop(kind, name, temporary, false, true, false));
        return there.isPresent();
    }

    /** Makes a function that belongs to no database, and hides one of the library that has its name. */
    public void createTemporarySystemFunction(String name, Class<? extends UserDefinedFunction> functionClass) {
        workspace.functions().createSystem(name, functionClass);
    }

    public void createTemporarySystemFunction(String name, UserDefinedFunction functionInstance) {
        workspace.functions().createSystem(name, functionInstance);
    }

    /** Makes a function of a database for as long as the environment lives. */
    public void createTemporaryFunction(String path, Class<? extends UserDefinedFunction> functionClass) {
        workspace.functions().createTemporary(path, functionClass);
    }

    public void createTemporaryFunction(String path, UserDefinedFunction functionInstance) {
        workspace.functions().createTemporary(path, functionInstance);
    }

    /** Makes a function of a database. */
    public void createFunction(String path, Class<? extends UserDefinedFunction> functionClass) {
        workspace.functions().create(path, functionClass, false);
    }

    public void createFunction(
            String path, Class<? extends UserDefinedFunction> functionClass, boolean ignoreIfExists) {
        workspace.functions().create(path, functionClass, ignoreIfExists);
    }

    /** As {@code createTemporarySystemFunction}; Flink's older name. */
    public void registerFunction(String name, UserDefinedFunction function) {
        createTemporarySystemFunction(name, function);
    }

    /** Forgets a function; true if there was one. */
    public boolean dropTemporarySystemFunction(String name) {
        return workspace.functions().drop(name, true, true);
    }

    public boolean dropTemporaryFunction(String path) {
        return workspace.functions().drop(path, true, false);
    }

    public boolean dropFunction(String path) {
        return workspace.functions().drop(path, false, false);
    }

    /** Functions of the user that can be called without a prefix. */
    public String[] listUserDefinedFunctions() {
        return workspace.functions().names().toArray(String[]::new);
    }

    public String[] listCatalogs() {
        return workspace.catalogs().catalogs().keySet().toArray(String[]::new);
    }

    public String[] listDatabases() {
        return workspace
                .catalogs()
                .catalogs()
                .get(getCurrentCatalog())
                .databases()
                .keySet()
                .toArray(String[]::new);
    }

    /** Tables and views of the current database. */
    public String[] listTables() {
        return listTables(getCurrentCatalog(), getCurrentDatabase());
    }

    public String[] listTables(String catalog, String database) {
        return names(catalog, database).toArray(String[]::new);
    }

    public String[] listViews() {
        return names(getCurrentCatalog(), getCurrentDatabase())
                .filter(name -> !(workspace.catalogs().find(List.of(name)).orElseThrow() instanceof CatalogTable))
                .toArray(String[]::new);
    }

    public String[] listTemporaryTables() {
        return temporary(true);
    }

    public String[] listTemporaryViews() {
        return temporary(false);
    }

    private String[] temporary(boolean tables) {
        Catalogs catalogs = workspace.catalogs();
        return names(getCurrentCatalog(), getCurrentDatabase())
                .filter(name -> catalogs.findTemporary(new ObjectPath(getCurrentCatalog(), getCurrentDatabase(), name))
                        .filter(entry -> tables == entry instanceof CatalogTable)
                        .isPresent())
                .toArray(String[]::new);
    }

    private Stream<String> names(String catalog, String database) {
        Name at = workspace.name(Name.quoted(catalog) + "." + Name.quoted(database));
        Database found = workspace.catalogs().database(catalog, database, at);
        return workspace.catalogs().names(catalog, found).stream();
    }

    public String getCurrentCatalog() {
        return workspace.catalogs().currentCatalog();
    }

    public void useCatalog(String catalog) {
        executeSql("USE CATALOG " + Name.quoted(catalog));
    }

    public String getCurrentDatabase() {
        return workspace.catalogs().currentDatabase();
    }

    public void useDatabase(String database) {
        executeSql("USE " + Name.quoted(database));
    }

    /** The settings. */
    public TableConfig getConfig() {
        return new TableConfig(workspace);
    }

    /** INSERTs to be run as one job. */
    public StatementSet createStatementSet() {
        return new StatementSet(workspace);
    }
}
