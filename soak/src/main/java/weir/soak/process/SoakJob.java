package weir.soak.process;

import java.time.Duration;
import weir.api.Collector;
import weir.api.serialization.SimpleStringEncoder;
import weir.api.time.WatermarkStrategy;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.TumblingEventTimeWindows;
import weir.connectors.file.Path;
import weir.connectors.file.sink.DefaultRollingPolicy;
import weir.connectors.file.sink.FileSink;
import weir.connectors.file.sink.OnCheckpointRollingPolicy;
import weir.connectors.file.sink.RollingPolicy;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.simulation.input.Event;
import weir.simulation.input.EventLog;
import weir.simulation.input.LogSource;

/**
 * The job under test: numbers, sums and timers by key, and windows, all into files in two phases. A key belongs to one partition
 * of the log, so the events of a key have an order.
 */
public final class SoakJob {
    /** The name of the job. */
    public static final String NAME = "soak";

    /** The uid of the operator that counts. */
    public static final String COUNTING = "counting";

    /** The state in which it counts. */
    public static final String COUNT = "count";

    /** How long a window is and a timer waits, in units of the log. */
    public static final long SPAN_UNITS = 1_000;

    private static final int EVENTS_PER_CHECKPOINT = 40;
    private static final long PART_BYTES = 4_096;

    private final EventLog log;
    private final String output;

    SoakJob(EventLog log, String output) {
        this.log = log;
        this.output = output;
    }

    void build(StreamExecutionEnvironment environment) {
        long span = SPAN_UNITS * log.unitMillis();
        DataStream<Event> events = environment
                .fromSource(
                        new PacedSource(new LogSource(log, true), EVENTS_PER_CHECKPOINT),
                        WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofMillis(log.disorderMillis())),
                        "log")
                .uid("log")
                .map(new MarkedBarriers(environment.getParallelism()))
                .uid("barriers");
        events.keyBy(SoakJob::keyOf)
                .process(new CountAndWait(span))
                .uid(COUNTING)
                .name(COUNTING)
                .sinkTo(files(DefaultRollingPolicy.builder()
                        .withMaxPartSize(PART_BYTES)
                        .build()))
                .uid("counts");
        events.keyBy(SoakJob::keyOf)
                .window(TumblingEventTimeWindows.of(Duration.ofMillis(span)))
                .reduce(SoakJob::add, SoakJob::describe)
                .uid("windows")
                .sinkTo(files(OnCheckpointRollingPolicy.build()))
                .uid("sums");
    }

    /** The key of an event, as it stands in the output. */
    public static String keyOf(Event event) {
        return event.partition() + "/" + event.key();
    }

    private static Event add(Event a, Event b) {
        return new Event(a.partition(), a.key(), b.sequence(), b.time(), a.amount() + b.amount());
    }

    private static void describe(String key, TimeWindow window, Iterable<Event> sums, Collector<String> out) {
        sums.forEach(sum -> out.collect("window " + key + " " + window.getStart() + " " + sum.amount()));
    }

    private FileSink<String> files(RollingPolicy<String, String> policy) {
        return FileSink.forRowFormat(new Path(output), new SimpleStringEncoder<String>())
                .withBucketAssigner(new KindBucket())
                .withRollingPolicy(policy)
                .build();
    }
}
