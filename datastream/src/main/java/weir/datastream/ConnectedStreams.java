package weir.datastream;

import java.io.Serializable;
import weir.api.functions.Function;
import weir.api.functions.KeySelector;
import weir.api.process.CoFlatMapFunction;
import weir.api.process.CoMapFunction;
import weir.api.process.CoProcessFunction;
import weir.api.process.KeyedCoProcessFunction;
import weir.base.WeirException;
import weir.operators.co.CoOperators;
import weir.operators.co.ConnectedKeys;
import weir.operators.keyed.KeyedPairFactory;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.Receiver;
import weir.types.TypeInformation;

/**
 * Two streams of different types that one function works on, so that what comes on one side can steer what becomes of the
 * other. The function's state belongs to a key if both streams are keyed, before or after they were connected.
 */
public class ConnectedStreams<IN1, IN2> {
    private final DataStream<IN1> first;
    private final DataStream<IN2> second;

    ConnectedStreams(DataStream<IN1> first, DataStream<IN2> second) {
        this.first = first;
        this.second = second;
    }

    public StreamExecutionEnvironment getExecutionEnvironment() {
        return first.getExecutionEnvironment();
    }

    public DataStream<IN1> getFirstInput() {
        return first;
    }

    public DataStream<IN2> getSecondInput() {
        return second;
    }

    public TypeInformation<IN1> getType1() {
        return first.getType();
    }

    public TypeInformation<IN2> getType2() {
        return second.getType();
    }

    /** These streams: {@link weir.api.state.v2 state with asynchronous methods} needs nothing to be enabled. */
    public ConnectedStreams<IN1, IN2> enableAsyncState() {
        return this;
    }

    /** Partitions both streams by a field of each, counted from 0. */
    public ConnectedStreams<IN1, IN2> keyBy(int keyPosition1, int keyPosition2) {
        return new ConnectedStreams<>(first.keyBy(keyPosition1), second.keyBy(keyPosition2));
    }

    public ConnectedStreams<IN1, IN2> keyBy(int[] keyPositions1, int[] keyPositions2) {
        return new ConnectedStreams<>(first.keyBy(keyPositions1), second.keyBy(keyPositions2));
    }

    /** Partitions both streams by a field of each, given by name. */
    public ConnectedStreams<IN1, IN2> keyBy(String field1, String field2) {
        return new ConnectedStreams<>(first.keyBy(field1), second.keyBy(field2));
    }

    public ConnectedStreams<IN1, IN2> keyBy(String[] fields1, String[] fields2) {
        return new ConnectedStreams<>(first.keyBy(fields1), second.keyBy(fields2));
    }

    /** Partitions both streams: records of either with equal keys reach one task and share its state. */
    public <KEY> ConnectedStreams<IN1, IN2> keyBy(
            KeySelector<IN1, KEY> keySelector1, KeySelector<IN2, KEY> keySelector2) {
        return new ConnectedStreams<>(first.keyBy(keySelector1), second.keyBy(keySelector2));
    }

    public <KEY> ConnectedStreams<IN1, IN2> keyBy(
            KeySelector<IN1, KEY> keySelector1, KeySelector<IN2, KEY> keySelector2, TypeInformation<KEY> keyType) {
        return new ConnectedStreams<>(first.keyBy(keySelector1, keyType), second.keyBy(keySelector2, keyType));
    }

    public <R> SingleOutputStreamOperator<R> map(CoMapFunction<IN1, IN2, R> coMapper) {
        return transform("Co-Map", coMapper, CoOperators::map);
    }

    public <R> SingleOutputStreamOperator<R> map(CoMapFunction<IN1, IN2, R> coMapper, TypeInformation<R> outputType) {
        return map(coMapper).returns(outputType);
    }

    public <R> SingleOutputStreamOperator<R> flatMap(CoFlatMapFunction<IN1, IN2, R> coFlatMapper) {
        return transform("Co-Flat Map", coFlatMapper, CoOperators::flatMap);
    }

    public <R> SingleOutputStreamOperator<R> flatMap(
            CoFlatMapFunction<IN1, IN2, R> coFlatMapper, TypeInformation<R> outputType) {
        return flatMap(coFlatMapper).returns(outputType);
    }

    /** Timers need keys: on streams without, the function can only ask for the time. */
    public <R> SingleOutputStreamOperator<R> process(CoProcessFunction<IN1, IN2, R> coProcessFunction) {
        return transform("Co-Process", coProcessFunction, CoOperators::process);
    }

    public <R> SingleOutputStreamOperator<R> process(
            CoProcessFunction<IN1, IN2, R> coProcessFunction, TypeInformation<R> outputType) {
        return process(coProcessFunction).returns(outputType);
    }

    /**
     * Runs a function that needs keys.
     *
     * @throws WeirException if one of the streams is not keyed
     */
    public <K, R> SingleOutputStreamOperator<R> process(KeyedCoProcessFunction<K, IN1, IN2, R> keyedCoProcessFunction) {
        if (keys() == null) {
            throw new WeirException("A KeyedCoProcessFunction needs keys on both streams, and "
                    + (first instanceof KeyedStream ? "the second has" : "the first has")
                    + " none. Call keyBy(..., ...) on the connected streams, or use a CoProcessFunction.");
        }
        return transform("Co-Keyed-Process", keyedCoProcessFunction, CoOperators::keyedProcess);
    }

    public <K, R> SingleOutputStreamOperator<R> process(
            KeyedCoProcessFunction<K, IN1, IN2, R> keyedCoProcessFunction, TypeInformation<R> outputType) {
        return process(keyedCoProcessFunction).returns(outputType);
    }

    /** Makes an operator around a function on two streams; {@code keys} is null where they have none. */
    @FunctionalInterface
    private interface Maker<F, A, B, O> extends Serializable {
        Operator make(OperatorContext context, Receiver<O> out, F function, ConnectedKeys<A, B> keys) throws Exception;
    }

    private <F extends Function, R> SingleOutputStreamOperator<R> transform(
            String name, F function, Maker<F, IN1, IN2, R> maker) {
        ConnectedKeys<IN1, IN2> keys = keys();
        OperatorFactory<R> factory =
                Functions.factory(function, (context, out, copy) -> maker.make(context, out, copy, keys));
        return first.transformWith(
                second, name, keys == null ? factory : new KeyedPairFactory<>(factory, keys.first(), keys.second()));
    }

    private ConnectedKeys<IN1, IN2> keys() {
        if (first instanceof KeyedStream<IN1, ?> one && second instanceof KeyedStream<IN2, ?> two) {
            checkKeyTypes(one.knownKeyType(), two.knownKeyType());
            return new ConnectedKeys<>(one.getKeySelector(), two.getKeySelector());
        }
        return null;
    }

    private static void checkKeyTypes(TypeInformation<?> one, TypeInformation<?> two) {
        if (one != null && two != null && !one.equals(two)) {
            throw new IllegalArgumentException("The first of the connected streams has keys of type " + one
                    + ", the second of type " + two + ", which are never equal. Give both sides keys of one type.");
        }
    }
}
