package weir.api.process;

import weir.api.functions.Function;

/** Turns each record of two connected streams into exactly one other; the two share one object and its fields. */
public interface CoMapFunction<IN1, IN2, OUT> extends Function {
    OUT map1(IN1 value) throws Exception;

    OUT map2(IN2 value) throws Exception;
}
