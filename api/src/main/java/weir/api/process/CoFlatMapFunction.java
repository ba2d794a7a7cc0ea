package weir.api.process;

import weir.api.Collector;
import weir.api.functions.Function;

/** Turns each record of two connected streams into none, one or several; the two share one object and its fields. */
public interface CoFlatMapFunction<IN1, IN2, OUT> extends Function {
    void flatMap1(IN1 value, Collector<OUT> out) throws Exception;

    void flatMap2(IN2 value, Collector<OUT> out) throws Exception;
}
