package weir.datastream;

import java.io.Serializable;
import java.time.Duration;
import weir.api.OutputTag;
import weir.api.functions.FilterFunction;
import weir.api.functions.FlatMapFunction;
import weir.api.functions.KeySelector;
import weir.api.functions.MapFunction;
import weir.api.functions.NullByteKeySelector;
import weir.api.functions.ReduceFunction;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.ProcessFunction;
import weir.api.process.ProcessJoinFunction;
import weir.api.process.RichFunction;
import weir.api.time.Time;
import weir.api.windowing.GlobalWindow;
import weir.api.windowing.GlobalWindows;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.Window;
import weir.api.windowing.WindowAssigner;
import weir.job.Exchange;
import weir.operators.co.ConnectedKeys;
import weir.operators.join.IntervalBounds;
import weir.operators.join.IntervalPairing;
import weir.operators.keyed.FieldReduction;
import weir.operators.keyed.KeyedFactory;
import weir.operators.keyed.KeyedOperators;
import weir.operators.keyed.KeyedPairFactory;
import weir.operators.keyed.RichRows;
import weir.operators.keyed.TimedRows;
import weir.spi.OperatorFactory;
import weir.types.FieldFold;
import weir.types.FieldPath;
import weir.types.TypeInformation;
import weir.types.Types;

/** A stream whose records of one key reach one task, so that functions have state and timers of that key. */
public class KeyedStream<T, KEY> extends DataStream<T> implements FieldAggregations<T> {
    private final KeySelector<T, KEY> keySelector;
    private final TypeInformation<KEY> keyType;

    KeyedStream(DataStream<T> stream, KeySelector<T, KEY> keySelector, TypeInformation<KEY> keyType) {
        this(stream, Partitions.hash(keySelector), keySelector, keyType);
    }

    /** A stream whose records find the task of their key by {@code exchange}. */
    KeyedStream(
            DataStream<T> stream, Exchange exchange, KeySelector<T, KEY> keySelector, TypeInformation<KEY> keyType) {
        super(stream.getExecutionEnvironment(), stream.by(exchange).origins(), stream.knownType());
        this.keySelector = keySelector;
        this.keyType = keyType;
    }

    public KeySelector<T, KEY> getKeySelector() {
        return keySelector;
    }

    /** The type of the keys if it is known, else null. */
    final TypeInformation<KEY> knownKeyType() {
        return keyType;
    }

    /** The type that is known of the keys; that of {@code Object} where only the values will tell. */
    @SuppressWarnings("unchecked")
    public TypeInformation<KEY> getKeyType() {
        return keyType != null ? keyType : (TypeInformation<KEY>) Types.GENERIC(Object.class);
    }

    /** This stream: {@link weir.api.state.v2 state with asynchronous methods} needs nothing to be enabled. */
    public KeyedStream<T, KEY> enableAsyncState() {
        return this;
    }

    /** Emits for each record the combination of all records of its key so far; in batch mode only the last. */
    public SingleOutputStreamOperator<T> reduce(ReduceFunction<T> reducer) {
        return keyedTransform("Keyed Reduce", reducer, KeyedOperators::reduce, knownType());
    }

    /** Emits for each record what the fold has made of all records of its key so far; in batch mode only the last. */
    @Override
    public SingleOutputStreamOperator<T> aggregate(FieldFold fold, FieldPath field) {
        return keyedTransform(
                "Keyed Aggregation", new FieldReduction<T>(fold, field), KeyedOperators::reduce, knownType());
    }

    public <R> SingleOutputStreamOperator<R> process(KeyedProcessFunction<KEY, T, R> keyedProcessFunction) {
        return this.<KeyedProcessFunction<KEY, T, R>, R>keyedTransform(
                        "KeyedProcess", keyedProcessFunction, KeyedOperators::process, null)
                .telling(() -> RecordTypes.given(keyedProcessFunction, KeyedProcessFunction.class, 2));
    }

    public <R> SingleOutputStreamOperator<R> process(
            KeyedProcessFunction<KEY, T, R> keyedProcessFunction, TypeInformation<R> outputType) {
        return process(keyedProcessFunction).returns(outputType);
    }

    /** Pairs records of this stream with those of another of the same key whose time is near theirs. */
    public <T1> IntervalJoin<T, T1, KEY> intervalJoin(KeyedStream<T1, KEY> otherStream) {
        return new IntervalJoin<>(this, otherStream, true);
    }

    /** Gives a process function that knows nothing of keys the state and timers of each record's key, as Flink 1.x did. */
    @Override
    public <R> SingleOutputStreamOperator<R> process(ProcessFunction<T, R> processFunction) {
        return perKey("Process", new TimedRows<KEY, T, R>(processFunction), null);
    }

    /** As on any stream; a rich function has the state of each record's key. */
    @Override
    public <R> SingleOutputStreamOperator<R> map(MapFunction<T, R> mapper) {
        return mapper instanceof RichFunction
                ? perKey("Map", RichRows.<KEY, T, R>map(mapper), null)
                : super.map(mapper);
    }

    /** As on any stream; a rich function has the state of each record's key. */
    @Override
    public <R> SingleOutputStreamOperator<R> flatMap(FlatMapFunction<T, R> flatMapper) {
        return flatMapper instanceof RichFunction
                ? perKey("Flat Map", RichRows.<KEY, T, R>flatMap(flatMapper), null)
                : super.flatMap(flatMapper);
    }

    /** As on any stream; a rich function has the state of each record's key. */
    @Override
    public SingleOutputStreamOperator<T> filter(FilterFunction<T> filter) {
        return filter instanceof RichFunction
                ? perKey("Filter", RichRows.<KEY, T>filter(filter), knownType())
                : super.filter(filter);
    }

    /** Gathers the records of each key in windows. */
    public <W extends Window> WindowedStream<T, KEY, W> window(WindowAssigner<? super T, W> assigner) {
        return new WindowedStream<>(this, assigner);
    }

    /** Looks at all records of each key as a whole, at the end of bounded input. */
    @Override
    public PartitionWindowedStream<T> fullWindowPartition() {
        return new WholePartitions<>(this, task -> keySelector);
    }

    /** Windows of {@code size} records of a key. */
    public WindowedStream<T, KEY, GlobalWindow> countWindow(long size) {
        return window(GlobalWindows.create()).trigger(CountWindows.whole(size));
    }

    /** Every {@code slide} records of a key, a window of the last {@code size} ones. */
    public WindowedStream<T, KEY, GlobalWindow> countWindow(long size, long slide) {
        return window(GlobalWindows.create()).evictor(CountWindows.latest(size)).trigger(CountWindows.sliding(slide));
    }

    /** Tumbling windows, in event or processing time as {@code setStreamTimeCharacteristic} says. */
    public WindowedStream<T, KEY, TimeWindow> timeWindow(Time size) {
        return window(TimeWindows.tumbling(size, getExecutionEnvironment()));
    }

    /** Sliding windows, in event or processing time as {@code setStreamTimeCharacteristic} says. */
    public WindowedStream<T, KEY, TimeWindow> timeWindow(Time size, Time slide) {
        return window(TimeWindows.sliding(size, slide, getExecutionEnvironment()));
    }

    private <R> SingleOutputStreamOperator<R> perKey(
            String name, KeyedProcessFunction<KEY, T, R> function, TypeInformation<R> outputType) {
        return keyedTransform(name, function, KeyedOperators::process, outputType);
    }

    /** Adds an operator of windows, for which in batch mode only the order of time matters. */
    <R> SingleOutputStreamOperator<R> transformWindows(
            String name, OperatorFactory<R> factory, TypeInformation<R> outputType) {
        return transform(name, new KeyedFactory<>(factory, new NullByteKeySelector<T>()), outputType);
    }

    /** Adds an operator that is given the key selector beside its function. */
    <F extends Serializable, R> SingleOutputStreamOperator<R> keyedTransform(
            String name, F function, KeyedMaker<F, T, KEY, R> maker, TypeInformation<R> outputType) {
        KeySelector<T, KEY> selector = keySelector;
        OperatorFactory<R> factory =
                Functions.factory(function, (context, out, copy) -> maker.make(context, out, copy, selector));
        return transform(name, new KeyedFactory<>(factory, selector), outputType);
    }

    /** Two keyed streams to be joined, before it is said how near the records must be. */
    public static class IntervalJoin<T1, T2, KEY> {
        private final KeyedStream<T1, KEY> left;
        private final KeyedStream<T2, KEY> right;
        private final boolean eventTime;

        IntervalJoin(KeyedStream<T1, KEY> left, KeyedStream<T2, KEY> right, boolean eventTime) {
            this.left = left;
            this.right = right;
            this.eventTime = eventTime;
        }

        public IntervalJoin<T1, T2, KEY> inEventTime() {
            return new IntervalJoin<>(left, right, true);
        }

        /** As in Flink there is no join for this clock yet: {@link #between(Duration, Duration)} will refuse. */
        public IntervalJoin<T1, T2, KEY> inProcessingTime() {
            return new IntervalJoin<>(left, right, false);
        }

        /**
         * Joins right records whose time is at least that of the left one plus {@code lowerBound}, and at most that of the
         * left one plus {@code upperBound}; both may be negative.
         *
         * @throws IllegalStateException in processing time
         * @throws IllegalArgumentException if the lower bound lies above the upper
         */
        public IntervalJoined<T1, T2, KEY> between(Duration lowerBound, Duration upperBound) {
            if (!eventTime) {
                throw new IllegalStateException("An interval join works in event time only, as in Flink. Leave out"
                        + " inProcessingTime(), or join by windows in processing time.");
            }
            return new IntervalJoined<>(left, right, lowerBound.toMillis(), upperBound.toMillis(), true, true);
        }

        public IntervalJoined<T1, T2, KEY> between(Time lowerBound, Time upperBound) {
            return between(lowerBound.toDuration(), upperBound.toDuration());
        }
    }

    /** Two keyed streams with the bounds in time that their records are to be joined by. */
    public static class IntervalJoined<IN1, IN2, KEY> {
        private final KeyedStream<IN1, KEY> left;
        private final KeyedStream<IN2, KEY> right;
        private final long lowerMillis;
        private final long upperMillis;
        private boolean lowerInclusive;
        private boolean upperInclusive;
        private OutputTag<IN1> lateLeft;
        private OutputTag<IN2> lateRight;

        public IntervalJoined(
                KeyedStream<IN1, KEY> left,
                KeyedStream<IN2, KEY> right,
                long lowerBound,
                long upperBound,
                boolean lowerBoundInclusive,
                boolean upperBoundInclusive) {
            if (lowerBound > upperBound) {
                throw new IllegalArgumentException("No record can be in the interval of this join: its lower bound, "
                        + lowerBound + " ms, lies above the upper, " + upperBound + " ms.");
            }
            this.left = left;
            this.right = right;
            this.lowerMillis = lowerBound;
            this.upperMillis = upperBound;
            this.lowerInclusive = lowerBoundInclusive;
            this.upperInclusive = upperBoundInclusive;
        }

        public IntervalJoined<IN1, IN2, KEY> upperBoundExclusive() {
            upperInclusive = false;
            return this;
        }

        public IntervalJoined<IN1, IN2, KEY> lowerBoundExclusive() {
            lowerInclusive = false;
            return this;
        }

        /** Sends left records that come behind the watermark to a side output instead of dropping them. */
        public IntervalJoined<IN1, IN2, KEY> sideOutputLeftLateData(OutputTag<IN1> outputTag) {
            lateLeft = outputTag;
            return this;
        }

        /** Sends right records that come behind the watermark to a side output instead of dropping them. */
        public IntervalJoined<IN1, IN2, KEY> sideOutputRightLateData(OutputTag<IN2> outputTag) {
            lateRight = outputTag;
            return this;
        }

        public <OUT> SingleOutputStreamOperator<OUT> process(ProcessJoinFunction<IN1, IN2, OUT> processJoinFunction) {
            IntervalPairing<IN1, IN2> join = new IntervalPairing<>(
                    new ConnectedKeys<>(left.keySelector, right.keySelector), bounds(), lateLeft, lateRight);
            OperatorFactory<OUT> factory = Functions.factory(processJoinFunction, join::operator);
            return left.transformWith(
                    right, "Interval Join", new KeyedPairFactory<>(factory, left.keySelector, right.keySelector));
        }

        public <OUT> SingleOutputStreamOperator<OUT> process(
                ProcessJoinFunction<IN1, IN2, OUT> processJoinFunction, TypeInformation<OUT> outputType) {
            return process(processJoinFunction).returns(outputType);
        }

        private IntervalBounds bounds() {
            return new IntervalBounds(
                    lowerInclusive ? lowerMillis : lowerMillis + 1, upperInclusive ? upperMillis : upperMillis - 1);
        }
    }
}
