package weir.examples;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weir.api.Collector;
import weir.api.config.ParameterTool;
import weir.api.functions.AggregateFunction;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.source.RateLimiterStrategy;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.time.WatermarkStrategy;
import weir.api.windowing.ProcessWindowFunction;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.TimeWindow;
import weir.connectors.datagen.DataGeneratorSource;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.types.Types;

/**
 * The three most requested pages of every ten minutes, looked at each minute, from a web server's access log:
 * {@code weir run TopPages.java [--input access.log]}.
 *
 * <p>Without an input it makes up requests, out of order as real ones are, and lets a minute pass each second.
 */
public final class TopPages {
    /** Requests are written when they end, so a log is out of order; in the one this is tested with by up to 59 s. */
    static final Duration DISORDER = Duration.ofMinutes(1);

    private static final Duration SIZE = Duration.ofMinutes(10);
    private static final Duration SLIDE = Duration.ofMinutes(1);
    private static final int BEST = 3;
    private static final int REQUESTS_PER_SECOND = 200;
    private static final long MILLIS_PER_REQUEST = 300;

    private TopPages() {}

    /** One line of an access log in the common format. */
    public record Request(String visitor, long timeMillis, String page, int status) {
        private static final Pattern LINE =
                Pattern.compile("(\\S+) \\S+ \\S+ \\[([^\\]]+)\\] \"\\S+ (\\S+)[^\"]*\" (\\d+) .*");
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

        static Request parse(String line) {
            Matcher fields = LINE.matcher(line);
            if (!fields.matches()) {
                throw new IllegalArgumentException("This is no line of an access log: " + line);
            }
            long timeMillis =
                    OffsetDateTime.parse(fields.group(2), TIME).toInstant().toEpochMilli();
            return new Request(fields.group(1), timeMillis, fields.group(3), Integer.parseInt(fields.group(4)));
        }
    }

    /** How often a page was requested in the ten minutes before {@code endMillis}. */
    public record PageCount(long endMillis, String page, long count) {}

    /** The best pages of one window, the best first. */
    public record Ranking(long endMillis, List<PageCount> best) {
        @Override
        public String toString() {
            StringBuilder text =
                    new StringBuilder(Instant.ofEpochMilli(endMillis).toString());
            best.forEach(
                    page -> text.append("  ").append(page.count()).append(' ').append(page.page()));
            return text.toString();
        }
    }

    public static void main(String[] arguments) throws Exception {
        ParameterTool parameters = ParameterTool.fromArgs(arguments);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        DataStream<String> lines = parameters.has("input") ? env.readTextFile(parameters.get("input")) : madeUp(env);
        rankings(lines).print();
        env.execute("Top Pages");
    }

    static DataStream<Ranking> rankings(DataStream<String> lines) {
        return lines.map(Request::parse)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Request>forBoundedOutOfOrderness(DISORDER)
                        .withTimestampAssigner((request, before) -> request.timeMillis()))
                .keyBy(Request::page)
                .window(SlidingEventTimeWindows.of(SIZE, SLIDE))
                .aggregate(new Count(), new WithEnd())
                .keyBy(PageCount::endMillis)
                .process(new Best());
    }

    private static DataStream<String> madeUp(StreamExecutionEnvironment env) {
        return env.fromSource(
                new DataGeneratorSource<>(
                        TopPages::madeUpLine,
                        Long.MAX_VALUE,
                        RateLimiterStrategy.perSecond(REQUESTS_PER_SECOND),
                        Types.STRING),
                WatermarkStrategy.noWatermarks(),
                "Requests");
    }

    /** A request whose page is the more likely the lower its number, up to a minute out of order. */
    private static String madeUpLine(long index) {
        long chance = index * 0x9E3779B97F4A7C15L;
        long timeMillis = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli()
                + index * MILLIS_PER_REQUEST
                - (chance >>> 40) % DISORDER.toMillis();
        long page = Long.numberOfTrailingZeros(chance >>> 8 | 1L << 20);
        return "10.0.0." + (chance >>> 56) + " - - ["
                + Request.TIME.format(Instant.ofEpochMilli(timeMillis).atOffset(ZoneOffset.UTC))
                + "] \"GET /page-" + page + " HTTP/1.1\" 200 512 \"-\" \"-\"";
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

    private static final class WithEnd extends ProcessWindowFunction<Long, PageCount, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void process(String page, Context context, Iterable<Long> counts, Collector<PageCount> out) {
            out.collect(new PageCount(
                    context.window().getEnd(), page, counts.iterator().next()));
        }
    }

    /** Waits until all counts of a window are there, which its end in event time tells. */
    private static final class Best extends KeyedProcessFunction<Long, PageCount, Ranking> {
        private static final long serialVersionUID = 1L;

        private transient ListState<PageCount> counts;

        @Override
        public void open(OpenContext openContext) {
            counts = getRuntimeContext().getListState(new ListStateDescriptor<>("counts", PageCount.class));
        }

        @Override
        public void processElement(PageCount count, Context ctx, Collector<Ranking> out) throws Exception {
            counts.add(count);
            ctx.timerService().registerEventTimeTimer(count.endMillis());
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<Ranking> out) throws Exception {
            List<PageCount> pages = new ArrayList<>();
            counts.get().forEach(pages::add);
            pages.sort(Comparator.comparingLong(PageCount::count).reversed().thenComparing(PageCount::page));
            out.collect(new Ranking(ctx.getCurrentKey(), List.copyOf(pages.subList(0, Math.min(BEST, pages.size())))));
            counts.clear();
        }
    }
}
