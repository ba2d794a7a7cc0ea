package weir.bench.sql;

import java.util.Map;
import weir.bench.Bar;
import weir.bench.Engine;
import weir.bench.Program;
import weir.bench.Workload;

/** Windows of one hour that slide by one second: every event is in 3,600 of them. */
enum Hop implements Workload {
    HOP_FINE_100("one hour by one second, 100 keys", 100, Bar.flink(20, 50)),
    HOP_FINE("one hour by one second, 100 k keys", 100_000, Bar.NONE);

    /** An hour of the ring's events, in whole laps. */
    private static final long QUANTUM = 3_600L * Ring.EVENTS_PER_SECOND / Ring.EVENTS * Ring.EVENTS + Ring.EVENTS;

    private final String title;
    private final int keys;
    private final Bar bar;

    Hop(String title, int keys, Bar bar) {
        this.title = title;
        this.keys = keys;
        this.bar = bar;
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
        return bar;
    }

    /** Flink looks up 3,600 slices for each key of each window, which would take it days with many keys. */
    @Override
    public boolean runsOn(Engine engine) {
        return engine == Engine.WEIR || engine == Engine.FLINK && this == HOP_FINE_100;
    }

    @Override
    public Program program(Engine engine) {
        return events -> {
            Script tables = Script.of("tables", Nexmark.ring(events));
            Script query = Script.of("hop", Map.of("keys", "" + keys));
            if (engine == Engine.WEIR) {
                WeirSql.run(tables, query);
            } else {
                FlinkSql.run(tables, query);
            }
        };
    }
}
