package weir.sql.calcite;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.hint.HintPredicates;
import org.apache.calcite.rel.hint.HintStrategyTable;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Table;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import weir.base.WeirException;
import weir.sql.plan.Bounded;
import weir.sql.plan.Plan;
import weir.sql.plan.Relation;
import weir.sql.table.Field;

/** Plans the queries of a session. Planners are made for one statement, since tables may change in between. */
public final class QueryPlanner {
    private final RelDataTypeFactory factory = Types.factory();
    private final FunctionTypes functions;
    private final Operators operators;
    private final SessionCatalog catalog;
    private final Function<List<String>, Relation> relations;
    private final ScanConversion.Sources sources;
    private final Function<String, SqlNode> expressionParser;
    private final Function<String, SqlNode> queryParser;
    private final RelOptCluster cluster;
    private final boolean batch;

    /**
     * What a planner works with.
     *
     * @param relations finds what a name stands for, or null
     * @param sources makes the sources of tables
     * @param batch whether results leave when the input has ended, instead of with every change
     */
    public record World(
            Function<List<String>, Relation> relations,
            SourceMaker sources,
            FunctionTypes functions,
            Function<String, SqlNode> expressionParser,
            Function<String, SqlNode> queryParser,
            boolean batch) {}

    /** Makes the source of a table, with the options that a hint gives on top. */
    @FunctionalInterface
    public interface SourceMaker {
        weir.sql.table.TableRows source(Relation.Table table, java.util.Map<String, String> hints);
    }

    /** A planned query: the plan, what its rows are, and whether they may be updated later. */
    public record Planned(Plan plan, List<Field> schema, boolean updating, List<Integer> rowtimes) {}

    public QueryPlanner(World world) {
        this.functions = world.functions();
        this.operators = new Operators(world.functions());
        this.expressionParser = world.expressionParser();
        this.queryParser = world.queryParser();
        this.sources = world.sources()::source;
        this.relations = world.relations();
        this.batch = world.batch();
        this.catalog = new SessionCatalog(factory, relations, this::table);
        RelOptPlanner planner = new HepPlanner(HepProgram.builder().build());
        planner.setExecutor((builder, constants, reduced) -> reduced.addAll(constants));
        this.cluster = RelOptCluster.create(planner, new FlinkRexBuilder(factory));
        this.cluster.setHintStrategies(hints());
        this.cluster.setMetadataQuerySupplier(QueryFacts::new);
    }

    private static HintStrategyTable hints() {
        return HintStrategyTable.builder()
                .hintStrategy("OPTIONS", HintPredicates.TABLE_SCAN)
                .hintStrategy(StateLifeHints.NAME, HintPredicates.TABLE_SCAN)
                .hintStrategy(LookupHints.NAME, HintPredicates.TABLE_SCAN)
                .build();
    }

    /** The plan of a query. */
    public Planned plan(SqlNode query) {
        query.accept(new Mistakes(functions));
        query.accept(new HintNames());
        SqlNode rewritten = query.accept(new NotYet())
                .accept(new GroupWindows())
                .accept(new LookupHints())
                .accept(new StateLifeHints(names -> relations.apply(names) instanceof Relation.Table, operators));
        SqlValidator validator = validator();
        SqlNode validated = validator.validate(rewritten);
        RelRoot root = relation(validated, validator);
        RelNode optimized = Rewrites.apply(root.project(), cluster);
        ScanConversion scans = new ScanConversion(placed(rewritten), table -> TablePlaces.of(table, rewritten));
        Step step = step(optimized, new PlanConverter(cluster.getRexBuilder(), scans, batch), query);
        return planned(batch ? atEnd(step) : step, Types.toFields(root.validatedRowType));
    }

    private static Step step(RelNode optimized, PlanConverter converter, SqlNode query) {
        try {
            return converter.convert(optimized).plainly();
        } catch (UnplacedException wrong) {
            throw new PlanningException(wrong.getMessage(), wrong.clause().onlyPlace(query));
        }
    }

    private static Step atEnd(Step step) {
        Bounded.endless(step.plan()).ifPresent(table -> {
            throw new WeirException(
                    "Table '" + table + "' does not end, and a batch has no results before its input ends."
                            + " Use SET 'execution.runtime-mode' = 'STREAMING'.");
        });
        if (!step.updating()) {
            return step;
        }
        return Step.of(new Plan.Final(step.plan(), List.of(), 0, Long.MAX_VALUE), step.roles(), false);
    }

    /** What is wrong with a table is told where the query names it. */
    private ScanConversion.Sources placed(SqlNode query) {
        return (table, hints) -> {
            try {
                return sources.source(table, hints);
            } catch (WeirException wrong) {
                String name = table.path().get(table.path().size() - 1);
                throw new PlanningException(wrong.getMessage(), TablePlaces.of(name, query));
            }
        };
    }

    private static Planned planned(Step step, List<Field> names) {
        List<Field> schema = new java.util.ArrayList<>();
        List<Integer> rowtimes = new java.util.ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            schema.add(
                    new Field(names.get(i).name(), step.plan().schema().get(i).type()));
            if (step.roles()[i] == Step.Role.ROWTIME) {
                rowtimes.add(i);
            }
        }
        return new Planned(step.plan(), schema, step.updating(), rowtimes);
    }

    private RelRoot relation(SqlNode validated, SqlValidator validator) {
        return converter(validator).convertQuery(validated, false, true);
    }

    /** The columns of a query, which is validated only. */
    public List<Field> schemaOf(SqlNode query) {
        SqlValidator validator = validator();
        SqlNode validated = validator.validate(query.accept(new GroupWindows()));
        return Types.toFields(validator.getValidatedNodeType(validated));
    }

    /** The type of an expression over columns. */
    public weir.sql.types.LogicalType typeOf(SqlNode expression, List<Field> columns) {
        java.util.Map<String, RelDataType> names = new java.util.LinkedHashMap<>();
        columns.forEach(column -> names.put(column.name(), Types.toRel(column.type(), factory)));
        SqlValidator validator = validator();
        return Types.toLogical(
                validator.getValidatedNodeType(validator.validateParameterizedExpression(expression, names)));
    }

    /** The columns of a table, computed ones among them; wrong expressions are told of. */
    public List<Field> schemaOf(Relation.Table table) {
        return Types.toFields(new TableExpressions(this).rowType(table));
    }

    private Table table(Relation relation) {
        TableExpressions expressions = new TableExpressions(this);
        if (relation instanceof Relation.Table table) {
            return new PlannedTable(table, expressions.rowType(table), expressions);
        }
        Relation.View view = (Relation.View) relation;
        SqlNode query = queryParser
                .apply(view.query())
                .accept(new GroupWindows())
                .accept(new LookupHints())
                .accept(new StateLifeHints(
                        names -> relations.apply(qualified(names, view.home())) instanceof Relation.Table, operators));
        SessionCatalog atHome =
                new SessionCatalog(factory, names -> relations.apply(qualified(names, view.home())), this::table);
        SqlValidator validator = new FlinkValidator(operators, atHome, factory);
        SqlNode validated = checked(view, () -> validator.validate(query));
        RelDataType type = named(validator.getValidatedNodeType(validated), view.columns());
        return new PlannedView(
                type,
                context -> org.apache.calcite.plan.RelOptUtil.createCastRel(
                        relation(validated, validator).project(), type, true));
    }

    private static SqlNode checked(Relation.View view, Supplier<SqlNode> validation) {
        try {
            return validation.get();
        } catch (ValidationFailure | PlanningException failure) {
            throw new BrokenView(view.path().get(view.path().size() - 1), failure);
        }
    }

    private static List<String> qualified(List<String> names, List<String> home) {
        List<String> full = new java.util.ArrayList<>(home.subList(0, Math.max(0, home.size() + 1 - names.size())));
        full.addAll(names);
        return full;
    }

    private RelDataType named(RelDataType type, List<String> names) {
        if (names.isEmpty()) {
            return type;
        }
        List<RelDataType> types =
                type.getFieldList().stream().map(field -> field.getType()).toList();
        return factory.createStructType(types, names);
    }

    RelDataTypeFactory typeFactory() {
        return factory;
    }

    SqlNode parseExpression(String text) {
        return expressionParser.apply(text);
    }

    SqlValidator validator() {
        return new FlinkValidator(operators, catalog, factory);
    }

    SqlToRelConverter converter(SqlValidator validator) {
        RelOptTable.ViewExpander views = (rowType, text, path, name) -> {
            throw new IllegalStateException("Views expand themselves.");
        };
        SqlToRelConverter.Config config = SqlToRelConverter.config()
                .withTrimUnusedFields(false)
                .withExpand(false)
                .withInSubQueryThreshold(Integer.MAX_VALUE)
                .addRelBuilderConfigTransform(builder -> builder.withBloat(-1))
                .withHintStrategyTable(hints());
        return new SqlToRelConverter(views, validator, catalog, cluster, FlinkCast.CONVERTLETS, config);
    }
}
