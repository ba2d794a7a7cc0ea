package weir.datastream;

import java.io.Serializable;
import java.util.List;
import weir.api.functions.KeySelector;
import weir.api.functions.ReduceFunction;
import weir.api.process.KeyedProcessFunction;
import weir.operators.keyed.FieldReduction;
import weir.operators.keyed.KeyedOperators;
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
        super(stream.getExecutionEnvironment(), keyed(stream, keySelector), stream.knownType());
        this.keySelector = keySelector;
        this.keyType = keyType;
    }

    private static <T> List<Origin> keyed(DataStream<T> stream, KeySelector<T, ?> keySelector) {
        return stream.by(Partitions.hash(keySelector)).origins();
    }

    public KeySelector<T, KEY> getKeySelector() {
        return keySelector;
    }

    /** The type that is known of the keys; that of {@code Object} where only the values will tell. */
    @SuppressWarnings("unchecked")
    public TypeInformation<KEY> getKeyType() {
        return keyType != null ? keyType : (TypeInformation<KEY>) Types.GENERIC(Object.class);
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
        return keyedTransform("KeyedProcess", keyedProcessFunction, KeyedOperators::process, null);
    }

    public <R> SingleOutputStreamOperator<R> process(
            KeyedProcessFunction<KEY, T, R> keyedProcessFunction, TypeInformation<R> outputType) {
        return process(keyedProcessFunction).returns(outputType);
    }

    /** Adds an operator that is given the key selector beside its function. */
    <F extends Serializable, R> SingleOutputStreamOperator<R> keyedTransform(
            String name, F function, KeyedMaker<F, T, KEY, R> maker, TypeInformation<R> outputType) {
        KeySelector<T, KEY> selector = keySelector;
        OperatorFactory<R> factory =
                Functions.factory(function, (context, out, copy) -> maker.make(context, out, copy, selector));
        return transform(name, factory, outputType);
    }
}
