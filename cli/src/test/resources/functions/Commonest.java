package functions;

import weir.table.dataview.MapView;
import weir.table.functions.AggregateFunction;

/** How often the commonest value came. */
public class Commonest extends AggregateFunction<Integer, Commonest.Counts> {
    private static final long serialVersionUID = 1L;

    /** A count for each value. */
    public static class Counts {
        public MapView<Long, Integer> counts = new MapView<>();
    }

    @Override
    public Counts createAccumulator() {
        return new Counts();
    }

    public void accumulate(Counts counts, Long value) throws Exception {
        Integer before = counts.counts.get(value);
        counts.counts.put(value, before == null ? 1 : before + 1);
    }

    @Override
    public Integer getValue(Counts counts) {
        return counts.counts.getMap().values().stream().max(Integer::compare).orElse(0);
    }
}
