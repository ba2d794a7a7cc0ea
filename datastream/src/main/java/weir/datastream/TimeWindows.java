package weir.datastream;

import weir.api.TimeCharacteristic;
import weir.api.time.Time;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.SlidingProcessingTimeWindows;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.TumblingEventTimeWindows;
import weir.api.windowing.TumblingProcessingTimeWindows;
import weir.api.windowing.WindowAssigner;

/** The windows that Flink 1.x's {@code timeWindow} stands for, which depend on the environment's time characteristic. */
final class TimeWindows {
    private TimeWindows() {}

    static WindowAssigner<Object, TimeWindow> tumbling(Time size, StreamExecutionEnvironment environment) {
        return isProcessingTime(environment)
                ? TumblingProcessingTimeWindows.of(size)
                : TumblingEventTimeWindows.of(size);
    }

    static WindowAssigner<Object, TimeWindow> sliding(Time size, Time slide, StreamExecutionEnvironment environment) {
        return isProcessingTime(environment)
                ? SlidingProcessingTimeWindows.of(size, slide)
                : SlidingEventTimeWindows.of(size, slide);
    }

    private static boolean isProcessingTime(StreamExecutionEnvironment environment) {
        return environment.getStreamTimeCharacteristic() == TimeCharacteristic.ProcessingTime;
    }
}
