package weir.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weir.sql.ast.Name;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.ObjectPath;
import weir.sql.table.Field;
import weir.table.expressions.Expression;

/**
 * A table of a program: a stream, or the result of a query, which nothing has run yet. Its methods make other tables of it, as the clauses of
 * SQL do; their arguments come from {@link Expressions}. In text of SQL it stands for itself: {@code "SELECT * FROM " + table}.
 */
public final class Table {
    private final Workspace workspace;
    private final ObjectPath path;
    private final Ending ending;

    /** A query whose end matters: rows in an order, or so many of them; {@code open} where it may still be limited. */
    private record Ending(String query, boolean open) {}

    Table(Workspace workspace, ObjectPath path) {
        this(workspace, path, null);
    }

    private Table(Workspace workspace, ObjectPath path, Ending ending) {
        this.workspace = workspace;
        this.path = path;
        this.ending = ending;
    }

    Table ending(String query, boolean open) {
        return new Table(workspace, path, new Ending(query, open));
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

    /** The query that gives the rows. */
    String query() {
        return ending != null ? ending.query() : "SELECT * FROM " + reference();
    }

    private Combination combination(String method) {
        return new Combination(this, method);
    }

    /** The columns that expressions give; functions of many rows make one row of all. */
    public Table select(Expression... fields) {
        return combination("select").select(fields);
    }

    /** Other names for the columns, from the first one on. */
    public Table as(String field, String... fields) {
        List<String> names = new ArrayList<>(List.of(field));
        names.addAll(Arrays.asList(fields));
        return combination("as").named(names);
    }

    /** As {@link #as(String, String...)}, with each name as {@code $("name")}. */
    public Table as(Expression... fields) {
        return combination("as").named(fields);
    }

    /** The rows for which a condition is true. */
    public Table filter(Expression predicate) {
        return combination("filter").where(predicate);
    }

    /** As {@link #filter}. */
    public Table where(Expression predicate) {
        return combination("where").where(predicate);
    }

    /** Groups of rows for which the expressions are the same. */
    public GroupedTable groupBy(Expression... fields) {
        return new GroupedTable(this, fields);
    }

    /** Each row once. */
    public Table distinct() {
        return combination("distinct").distinct();
    }

    /** Each row with each of another table; {@code where} says which go together. */
    public Table join(Table right) {
        return combination("join").join("JOIN", right, Expressions.lit(true));
    }

    public Table join(Table right, Expression joinPredicate) {
        return combination("join").join("JOIN", right, joinPredicate);
    }

    public Table leftOuterJoin(Table right) {
        return combination("leftOuterJoin").join("LEFT JOIN", right, Expressions.lit(true));
    }

    public Table leftOuterJoin(Table right, Expression joinPredicate) {
        return combination("leftOuterJoin").join("LEFT JOIN", right, joinPredicate);
    }

    public Table rightOuterJoin(Table right, Expression joinPredicate) {
        return combination("rightOuterJoin").join("RIGHT JOIN", right, joinPredicate);
    }

    public Table fullOuterJoin(Table right, Expression joinPredicate) {
        return combination("fullOuterJoin").join("FULL JOIN", right, joinPredicate);
    }

    /** Each row with each of those that a table function makes of it, {@code call("split", $("line")).as("word")}. */
    public Table joinLateral(Expression tableFunctionCall) {
        return combination("joinLateral").lateral(tableFunctionCall, false);
    }

    /** As {@link #joinLateral(Expression)}, where a condition is true. */
    public Table joinLateral(Expression tableFunctionCall, Expression joinPredicate) {
        return combination("joinLateral").lateral(tableFunctionCall, false).where(joinPredicate);
    }

    /** As {@link #joinLateral(Expression)}; a row of which the function makes none stays, with NULL behind it. */
    public Table leftOuterJoinLateral(Expression tableFunctionCall) {
        return combination("leftOuterJoinLateral").lateral(tableFunctionCall, true);
    }

    /** The rows that a table function makes of each row. */
    public Table flatMap(Expression tableFunction) {
        return combination("flatMap").flatMap(tableFunction);
    }

    /** The rows that are here and not there, each once. */
    public Table minus(Table right) {
        return combination("minus").with("EXCEPT", right);
    }

    /** The rows that are here more often than there, so often. */
    public Table minusAll(Table right) {
        return combination("minusAll").with("EXCEPT ALL", right);
    }

    /** The rows of both, each once. */
    public Table union(Table right) {
        return combination("union").with("UNION", right);
    }

    /** The rows of both. */
    public Table unionAll(Table right) {
        return combination("unionAll").with("UNION ALL", right);
    }

    /** The rows that are in both, each once. */
    public Table intersect(Table right) {
        return combination("intersect").with("INTERSECT", right);
    }

    /** The rows that are in both, as often as in both. */
    public Table intersectAll(Table right) {
        return combination("intersectAll").with("INTERSECT ALL", right);
    }

    /** The rows in an order. A stream has one by its time only, or with {@link #fetch}. */
    public Table orderBy(Expression... fields) {
        return combination("orderBy").orderBy(fields);
    }

    /** Without the first rows; behind {@link #orderBy}. */
    public Table offset(int offset) {
        return combination("offset").ended(openQuery(), " OFFSET " + offset + " ROWS", true);
    }

    /** The first rows only; behind {@link #orderBy} or {@link #offset}. */
    public Table fetch(int fetch) {
        return combination("fetch").ended(openQuery(), " FETCH NEXT " + fetch + " ROWS ONLY", false);
    }

    /** As {@link #fetch}. */
    public Table limit(int fetch) {
        return fetch(fetch);
    }

    public Table limit(int offset, int fetch) {
        return offset(offset).fetch(fetch);
    }

    private String openQuery() {
        return ending != null && ending.open() ? ending.query() : "SELECT * FROM " + reference();
    }

    /** Groups of rows by time; {@code groupBy} has to name the window. */
    public GroupWindowedTable window(GroupWindow groupWindow) {
        return new GroupWindowedTable(this, groupWindow);
    }

    /** For each row the rows around it, for calls such as {@code $("a").sum().over($("w"))}. */
    public OverWindowedTable window(OverWindow... overWindows) {
        return new OverWindowedTable(this, overWindows);
    }

    /** All columns and some more. */
    public Table addColumns(Expression... fields) {
        return combination("addColumns").adding(false, fields);
    }

    /** All columns and some more, which take the place of those with the same names. */
    public Table addOrReplaceColumns(Expression... fields) {
        return combination("addOrReplaceColumns").adding(true, fields);
    }

    /** All columns, some with other names: {@code $("a").as("b")}. */
    public Table renameColumns(Expression... fields) {
        return combination("renameColumns").renaming(fields);
    }

    /** All columns but these. */
    public Table dropColumns(Expression... fields) {
        return combination("dropColumns").dropping(fields);
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
        return TableResult.of(workspace.run(workspace.query(query())));
    }

    /** Has a table that a connector writes take these rows, once the pipeline is run. */
    public TablePipeline insertInto(String tablePath) {
        return insertInto(tablePath, false);
    }

    /** As {@link #insertInto(String)}; the rows take the place of those that are there if {@code overwrite} says so. */
    public TablePipeline insertInto(String tablePath, boolean overwrite) {
        return new TablePipeline(workspace, workspace.insert(workspace.name(tablePath), overwrite, this));
    }

    /** As {@link #insertInto(String)}, for a table that nobody has given a name. */
    public TablePipeline insertInto(TableDescriptor descriptor) {
        return insertInto(descriptor, false);
    }

    public TablePipeline insertInto(TableDescriptor descriptor, boolean overwrite) {
        return insertInto(workspace.unnamed(descriptor).reference(), overwrite);
    }

    /** Starts a job that writes the rows to a table. */
    public TableResult executeInsert(String tablePath) {
        return insertInto(tablePath).execute();
    }

    public TableResult executeInsert(String tablePath, boolean overwrite) {
        return insertInto(tablePath, overwrite).execute();
    }

    public TableResult executeInsert(TableDescriptor descriptor) {
        return insertInto(descriptor).execute();
    }

    public TableResult executeInsert(TableDescriptor descriptor, boolean overwrite) {
        return insertInto(descriptor, overwrite).execute();
    }

    /** How the table's query would be run. */
    public String explain(ExplainDetail... details) {
        return Explanation.of(workspace, workspace.query(query()), details);
    }

    /** Writes the explanation to standard output. */
    public Table printExplain(ExplainDetail... details) {
        System.out.println(explain(details));
        return this;
    }

    /** What the table is called in text of SQL. */
    @Override
    public String toString() {
        return path.name();
    }
}
