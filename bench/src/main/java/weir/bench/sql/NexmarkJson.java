package weir.bench.sql;

import weir.bench.Bar;
import weir.bench.Engine;
import weir.bench.Program;
import weir.bench.Workload;

/** Some queries of {@link Nexmark}, from files of JSON. */
enum NexmarkJson implements Workload {
    NEXMARK_JSON_Q0(Nexmark.NEXMARK_Q0),
    NEXMARK_JSON_Q1(Nexmark.NEXMARK_Q1),
    NEXMARK_JSON_Q2(Nexmark.NEXMARK_Q2),
    NEXMARK_JSON_Q17(Nexmark.NEXMARK_Q17),
    NEXMARK_JSON_Q22(Nexmark.NEXMARK_Q22);

    private final Nexmark query;

    NexmarkJson(Nexmark query) {
        this.query = query;
    }

    @Override
    public String title() {
        return query.title() + ", from JSON";
    }

    @Override
    public long quantum() {
        return query.quantum();
    }

    @Override
    public Bar bar() {
        return Bar.flink(3, 6);
    }

    @Override
    public boolean runsOn(Engine engine) {
        return query.runsOn(engine);
    }

    @Override
    public Program program(Engine engine) {
        return new FromFiles(query, engine);
    }

    private record FromFiles(Nexmark query, Engine engine) implements Program {
        @Override
        public void prepare(long events) throws Exception {
            EventFiles.write(events);
        }

        @Override
        public void run(long events) throws Exception {
            query.run(engine, EventFiles.options(events));
        }
    }
}
