package weir.bench.sql;

import java.util.HashMap;
import java.util.Map;
import weir.bench.Bar;
import weir.bench.Engine;
import weir.bench.Program;
import weir.bench.Workload;

/** The queries of the Nexmark suite for Flink, from memory. */
enum Nexmark implements Workload {
    NEXMARK_Q0("pass bids through"),
    NEXMARK_Q1("prices in euros"),
    NEXMARK_Q2("bids for some auctions"),
    NEXMARK_Q3("who sells in some states"),
    NEXMARK_Q4("average price of a category"),
    NEXMARK_Q5("hot auctions"),
    NEXMARK_Q6("average price of a seller"),
    NEXMARK_Q7("highest bid of a window"),
    NEXMARK_Q8("new sellers"),
    NEXMARK_Q9("winning bids"),
    NEXMARK_Q10("bids into files"),
    NEXMARK_Q11("sessions of bidders"),
    NEXMARK_Q12("windows of the clock"),
    NEXMARK_Q13("join with a side input"),
    NEXMARK_Q14("calculation"),
    NEXMARK_Q15("distinct counts by day"),
    NEXMARK_Q16("distinct counts by channel"),
    NEXMARK_Q17("statistics by auction"),
    NEXMARK_Q18("last bid of each pair"),
    NEXMARK_Q19("ten highest bids of an auction"),
    NEXMARK_Q20("bids with their auctions"),
    NEXMARK_Q21("channel numbers"),
    NEXMARK_Q22("parts of addresses");

    /** Half a lap: ten seconds of the market, and whole blocks and cycles. */
    private static final long QUANTUM = Ring.EVENTS / 2;

    private final String title;

    Nexmark(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public long quantum() {
        return QUANTUM;
    }

    @Override
    public Bar bar() {
        return runsOn(Engine.FLINK) ? Bar.flink(2, 5) : Bar.NONE;
    }

    /** Flink refuses the sixth: its OVER takes no updates. */
    @Override
    public boolean runsOn(Engine engine) {
        return switch (engine) {
            case WEIR -> true;
            case FLINK -> this != NEXMARK_Q6;
            case LOOP -> NexmarkLoops.of(this).isPresent();
            case JET -> false;
        };
    }

    @Override
    public Program program(Engine engine) {
        return engine == Engine.LOOP ? NexmarkLoops.of(this).orElseThrow() : events -> run(engine, ring(events));
    }

    /** Runs the query over tables with these options. */
    void run(Engine engine, Map<String, String> options) throws Exception {
        Script tables = Script.of("tables", options);
        if (this != NEXMARK_Q10) {
            run(engine, tables, Script.of("q" + ordinal(), Map.of()));
            return;
        }
        try (WrittenFiles files = new WrittenFiles()) {
            run(
                    engine,
                    tables,
                    Script.of("q10", Map.of("output", files.directory().toString())));
            files.publish();
        }
    }

    private static void run(Engine engine, Script tables, Script query) throws Exception {
        if (engine == Engine.WEIR) {
            WeirSql.run(tables, query);
        } else {
            FlinkSql.run(tables, query);
        }
    }

    /** The options of tables that read a {@link Ring}. */
    static Map<String, String> ring(long events) {
        Map<String, String> options = new HashMap<>();
        for (Kind kind : Kind.values()) {
            options.put(
                    kind.table(),
                    "'connector' = 'ring', 'table' = '" + kind.table() + "', 'events' = '" + events + "'");
        }
        return options;
    }
}
