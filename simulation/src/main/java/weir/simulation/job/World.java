package weir.simulation.job;

import java.util.List;
import java.util.function.Function;
import weir.api.time.WatermarkStrategy;
import weir.base.RandomSource;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.simulation.input.Event;
import weir.simulation.input.EventLog;
import weir.simulation.input.LogSource;
import weir.simulation.ledger.Expectation;
import weir.simulation.ledger.ExternalStore;
import weir.simulation.ledger.LedgerSink;

/** What a scenario builds its job with. */
public final class World {
    private static final int MOST_TASKS = 4;

    private final StreamExecutionEnvironment environment;
    private final RandomSource random;
    private final ExternalStore store;
    private int outputs;

    public World(StreamExecutionEnvironment environment, RandomSource random, ExternalStore store) {
        this.environment = environment;
        this.random = random;
        this.store = store;
    }

    public StreamExecutionEnvironment environment() {
        return environment;
    }

    /** Chance that belongs to the seed and to this start of the job: for its shape, never for its rows. */
    public RandomSource random() {
        return random;
    }

    /** The log as a source without time, whose partitions are read as readers come to them. */
    public DataStream<Event> read(EventLog log) {
        return from(new LogSource(log, false), WatermarkStrategy.noWatermarks());
    }

    /** The log as a source with time, whose partitions are read side by side. */
    public DataStream<Event> read(EventLog log, WatermarkStrategy<Event> strategy) {
        return from(new LogSource(log, true), strategy);
    }

    private DataStream<Event> from(LogSource source, WatermarkStrategy<Event> strategy) {
        EventLog log = source.log();
        return environment
                .fromSource(source, strategy, "Log of " + log.partitions() + " x " + log.rows())
                .setParallelism(tasks());
    }

    /** A parallelism, another one after each restart of the process. */
    public int tasks() {
        return 1 + random.nextInt(MOST_TASKS);
    }

    /** Commits {@code stream} to the external store, which expects {@code rows} of it in any order. */
    public void output(DataStream<?> stream, int parallelism, List<String> rows) {
        output(stream, parallelism, rows, null);
    }

    /** The same, where rows of one line have to come in their order. */
    public void output(
            DataStream<?> stream, int parallelism, List<String> rows, Function<Object, Expectation.Place> order) {
        store.expect(outputs, new Expectation(rows, order));
        addSink(stream, parallelism);
        outputs++;
    }

    private <T> void addSink(DataStream<T> stream, int parallelism) {
        stream.sinkTo(new LedgerSink<>(store.id(), outputs))
                .name("Ledger " + outputs)
                .setParallelism(parallelism);
    }
}
