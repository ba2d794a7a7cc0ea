package weir.examples;

import java.time.Duration;
import java.time.Instant;
import weir.api.Collector;
import weir.api.config.ParameterTool;
import weir.api.functions.AggregateFunction;
import weir.api.time.WatermarkStrategy;
import weir.api.windowing.EventTimeSessionWindows;
import weir.api.windowing.ProcessWindowFunction;
import weir.api.windowing.TimeWindow;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.examples.TopPages.Request;

/**
 * The sessions of every visitor of a web site, from its access log: requests with less than half an hour between them.
 * {@code weir run VisitorSessions.java --input access.log}.
 */
public final class VisitorSessions {
    private static final Duration GAP = Duration.ofMinutes(30);

    private VisitorSessions() {}

    /** A visitor's requests from the first, at {@code startMillis}, to the last, at {@code lastMillis}. */
    public record Session(String visitor, long startMillis, long lastMillis, long requests) {
        @Override
        public String toString() {
            return visitor + " " + Instant.ofEpochMilli(startMillis) + " " + Instant.ofEpochMilli(lastMillis) + " "
                    + requests;
        }
    }

    public static void main(String[] arguments) throws Exception {
        ParameterTool parameters = ParameterTool.fromArgs(arguments);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        sessions(env.readTextFile(parameters.getRequired("input"))).print();
        env.execute("Visitor Sessions");
    }

    static DataStream<Session> sessions(DataStream<String> lines) {
        return lines.map(Request::parse)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Request>forBoundedOutOfOrderness(TopPages.DISORDER)
                        .withTimestampAssigner((request, before) -> request.timeMillis()))
                .keyBy(Request::visitor)
                .window(EventTimeSessionWindows.withGap(GAP))
                .aggregate(new Count(), new ToSession());
    }

    private static final class Count implements AggregateFunction<Request, Long, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(Request request, Long count) {
            return count + 1;
        }

        @Override
        public Long getResult(Long count) {
            return count;
        }

        @Override
        public Long merge(Long a, Long b) {
            return a + b;
        }
    }

    /** A session window ends one gap after its last request. */
    private static final class ToSession extends ProcessWindowFunction<Long, Session, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void process(String visitor, Context context, Iterable<Long> counts, Collector<Session> out) {
            TimeWindow window = context.window();
            long lastMillis = window.getEnd() - GAP.toMillis();
            out.collect(new Session(
                    visitor, window.getStart(), lastMillis, counts.iterator().next()));
        }
    }
}
