package functions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import weir.table.dataview.ListView;
import weir.table.functions.AggregateFunction;

/** The value in the middle of all there were, which needs every one of them, and how far the outer ones are from each other. */
public class Middle extends AggregateFunction<Long, Middle.Values> {
    private static final long serialVersionUID = 1L;

    /** What has been gathered. */
    public static class Values {
        public ListView<Long> all = new ListView<>();
        public Extremes extremes = new Extremes();
    }

    /** A class within the accumulator. */
    public static class Extremes {
        public long least = Long.MAX_VALUE;
        public long most = Long.MIN_VALUE;
    }

    @Override
    public Values createAccumulator() {
        return new Values();
    }

    public void accumulate(Values values, Long value) throws Exception {
        values.all.add(value);
        values.extremes.least = Math.min(values.extremes.least, value);
        values.extremes.most = Math.max(values.extremes.most, value);
    }

    @Override
    public Long getValue(Values values) {
        List<Long> sorted = new ArrayList<>(values.all.getList());
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) + values.extremes.most - values.extremes.least;
    }
}
