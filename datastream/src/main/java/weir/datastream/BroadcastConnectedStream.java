package weir.datastream;

import java.util.List;
import weir.api.functions.KeySelector;
import weir.api.functions.NullByteKeySelector;
import weir.api.process.BroadcastProcessFunction;
import weir.api.process.KeyedBroadcastProcessFunction;
import weir.api.state.MapStateDescriptor;
import weir.operators.broadcast.BroadcastOperators;
import weir.operators.keyed.KeyedPairFactory;
import weir.spi.OperatorFactory;
import weir.types.TypeInformation;

/** A stream, keyed or not, together with one that every task gets in full. */
public class BroadcastConnectedStream<IN1, IN2> {
    private final DataStream<IN1> first;
    private final BroadcastStream<IN2> second;

    BroadcastConnectedStream(DataStream<IN1> first, BroadcastStream<IN2> second) {
        this.first = first;
        this.second = second;
    }

    public StreamExecutionEnvironment getExecutionEnvironment() {
        return first.getExecutionEnvironment();
    }

    public DataStream<IN1> getFirstInput() {
        return first;
    }

    public BroadcastStream<IN2> getSecondInput() {
        return second;
    }

    public TypeInformation<IN1> getType1() {
        return first.getType();
    }

    public TypeInformation<IN2> getType2() {
        return second.getType();
    }

    /**
     * Joins a keyed stream with the broadcast one.
     *
     * @throws IllegalArgumentException if the stream is not keyed
     */
    public <KEY, OUT> SingleOutputStreamOperator<OUT> process(
            KeyedBroadcastProcessFunction<KEY, IN1, IN2, OUT> function) {
        if (!(first instanceof KeyedStream)) {
            throw new IllegalArgumentException(
                    "A KeyedBroadcastProcessFunction needs a keyed stream, and this one has no"
                            + " keys. Call keyBy(...) before connect(...), or use a BroadcastProcessFunction.");
        }
        List<MapStateDescriptor<?, ?>> descriptors = second.getBroadcastStateDescriptors();
        @SuppressWarnings("unchecked") // the function says what the keys are
        KeySelector<IN1, KEY> keySelector = ((KeyedStream<IN1, KEY>) first).getKeySelector();
        return transform(
                "Co-Process-Broadcast-Keyed",
                Functions.factory(
                        function,
                        (context, out, copy) ->
                                BroadcastOperators.process(context, out, copy, descriptors, keySelector)));
    }

    public <KEY, OUT> SingleOutputStreamOperator<OUT> process(
            KeyedBroadcastProcessFunction<KEY, IN1, IN2, OUT> function, TypeInformation<OUT> outTypeInfo) {
        return process(function).returns(outTypeInfo);
    }

    /**
     * Joins a stream without keys with the broadcast one.
     *
     * @throws IllegalArgumentException if the stream is keyed
     */
    public <OUT> SingleOutputStreamOperator<OUT> process(BroadcastProcessFunction<IN1, IN2, OUT> function) {
        if (first instanceof KeyedStream) {
            throw new IllegalArgumentException("A BroadcastProcessFunction knows nothing of keys, and this stream has"
                    + " them. Use a KeyedBroadcastProcessFunction, or leave out keyBy(...).");
        }
        List<MapStateDescriptor<?, ?>> descriptors = second.getBroadcastStateDescriptors();
        return transform(
                "Co-Process-Broadcast",
                Functions.factory(
                        function, (context, out, copy) -> BroadcastOperators.process(context, out, copy, descriptors)));
    }

    public <OUT> SingleOutputStreamOperator<OUT> process(
            BroadcastProcessFunction<IN1, IN2, OUT> function, TypeInformation<OUT> outTypeInfo) {
        return process(function).returns(outTypeInfo);
    }

    private <OUT> SingleOutputStreamOperator<OUT> transform(String name, OperatorFactory<OUT> factory) {
        KeySelector<IN1, ?> groups =
                first instanceof KeyedStream<IN1, ?> keyed ? keyed.getKeySelector() : new NullByteKeySelector<>();
        return first.transformWith(second.stream(), name, new KeyedPairFactory<>(factory, groups, null));
    }
}
