package weir.sql.codegen;

import java.util.List;
import weir.sql.plan.AggregateCall;

/** What DISTINCT aggregates of a group know of the values that came, so that each value counts once. */
abstract class DistinctCode {
    /** The aggregator that this is part of. */
    protected final AggregatorCode aggregator;

    /** An aggregate that counts each value once. */
    record Member(AggregateCall call, AggregatePart part) {}

    DistinctCode(AggregatorCode aggregator) {
        this.aggregator = aggregator;
    }

    /** For {@code member}; {@code retracting} where rows may be taken back. */
    static DistinctCode of(Member member, AggregatorCode aggregator, boolean retracting) {
        boolean longs = isOfLongs(member, aggregator);
        return longs && !retracting
                ? new SharedDistinctCode(member, aggregator)
                : new CountedDistinctCode(member, aggregator, longs);
    }

    /** True where the values are whole numbers, so that they need not be objects. */
    private static boolean isOfLongs(Member member, AggregatorCode aggregator) {
        List<Integer> arguments = member.call().arguments();
        String java = JavaTypes.of(aggregator.type(arguments.get(0)));
        return arguments.size() == 1
                && (java.equals("long") || java.equals("int"))
                && (member.part().skipsNulls()
                        || !aggregator.type(arguments.get(0)).nullable());
    }

    /** Whether this can know the values for one more aggregate. */
    boolean takes(Member member) {
        return false;
    }

    /** Has this know the values for one more aggregate. */
    void add(Member member) {
        throw new IllegalStateException("Only an aggregate that this takes can be added.");
    }

    /** One row in or out. */
    abstract void change(boolean adding, CodeText code);

    /** Adds the values that the group {@code other} has and this one has not; {@code number} makes variables unique. */
    abstract void merge(int number, CodeText code);
}
