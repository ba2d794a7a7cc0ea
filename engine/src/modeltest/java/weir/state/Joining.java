package weir.state;

import weir.api.functions.AggregateFunction;

/** Joins what it is given; its accumulators are changed in place. */
final class Joining implements AggregateFunction<Long, StringBuilder, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public StringBuilder createAccumulator() {
        return new StringBuilder();
    }

    @Override
    public StringBuilder add(Long value, StringBuilder accumulator) {
        return accumulator.append(value).append(' ');
    }

    @Override
    public String getResult(StringBuilder accumulator) {
        return accumulator.toString();
    }

    @Override
    public StringBuilder merge(StringBuilder a, StringBuilder b) {
        return a.append(b);
    }
}
