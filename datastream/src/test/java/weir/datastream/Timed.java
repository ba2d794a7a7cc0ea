package weir.datastream;

import java.util.List;
import weir.api.time.Watermark;
import weir.api.time.WatermarkGenerator;
import weir.api.time.WatermarkOutput;
import weir.api.time.WatermarkStrategy;

/** A row of tests: who, when, how much. */
record Timed(String key, long at, long amount) {
    /** Rows such as {@code "a@7"}, which is one of key a, at 7, that counts 1, or {@code "a@7=3"}. */
    static List<Timed> rows(String text) {
        return List.of(text.trim().split("\\s+")).stream().map(Timed::row).toList();
    }

    private static Timed row(String text) {
        String[] parts = text.split("[@=]");
        return new Timed(parts[0], Long.parseLong(parts[1]), parts.length > 2 ? Long.parseLong(parts[2]) : 1);
    }

    /** A watermark behind every row that is younger than all before it, {@code disorder} behind it. */
    static WatermarkStrategy<Timed> watermarks(long disorder) {
        return WatermarkStrategy.<Timed>forGenerator(context -> new EveryRow(disorder))
                .withTimestampAssigner((row, before) -> row.at());
    }

    /** The stream of the rows, with their times. */
    static SingleOutputStreamOperator<Timed> stream(StreamExecutionEnvironment env, String rows, long disorder) {
        return env.fromData(rows(rows))
                .assignTimestampsAndWatermarks(watermarks(disorder))
                .setParallelism(1);
    }

    private static final class EveryRow implements WatermarkGenerator<Timed> {
        private final long disorder;
        private long latest = Long.MIN_VALUE;

        EveryRow(long disorder) {
            this.disorder = disorder;
        }

        @Override
        public void onEvent(Timed event, long eventTimestamp, WatermarkOutput output) {
            if (eventTimestamp > latest) {
                latest = eventTimestamp;
                output.emitWatermark(new Watermark(latest - disorder));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }
}
