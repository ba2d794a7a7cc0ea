package weir.sql.plan;

import java.time.Duration;

/** What each step keeps, and what bounds it: the answer to "will this query run for a year?". */
public final class StateText {
    private static final String BY_SETTING = "table.exec.state.ttl";

    private StateText() {}

    /** One phrase for people; {@code setting} is what table.exec.state.ttl is, null for nothing. */
    public static String of(Plan plan, String setting) {
        return of(plan).replace(
                        BY_SETTING, setting == null ? BY_SETTING + " only" : BY_SETTING + " = '" + setting + "'");
    }

    private static String of(Plan plan) {
        if (plan instanceof Plan.Final) {
            return "all rows until the input ends: grows with the result";
        } else if (plan instanceof Plan.GroupAggregate aggregate && aggregate.once()) {
            return "the aggregates of every group until the input ends: grows with the number of groups";
        } else if (plan instanceof Plan.GroupAggregate aggregate) {
            Duration hint = StateHints.of(aggregate.input());
            return aggregate.keys().length > 0
                    ? group(hint)
                    : "one row of aggregates"
                            + (hint == null ? "" : " for " + StateHints.text(hint) + " after it changed, by STATE_TTL")
                            + ": bounded";
        } else if (plan instanceof Plan.WindowAggregate) {
            return "the aggregates of each group in windows that are not over: bounded by time";
        } else if (plan instanceof Plan.Windowing windowing
                && windowing.window().kind() == Window.Kind.SESSION) {
            return "the rows of sessions that are not over: bounded by time";
        } else if (plan instanceof Plan.Join) {
            return join(
                    StateHints.of(plan.inputs().get(0)),
                    StateHints.of(plan.inputs().get(1)));
        } else if (plan instanceof Plan.IntervalJoin || plan instanceof Plan.WindowJoin) {
            return "the rows that may still find a partner: bounded by time";
        } else if (plan instanceof Plan.TemporalJoin) {
            return "left rows until their time has come, and the versions since then: bounded by time and the number of keys";
        } else if (plan instanceof Plan.TopN top) {
            return top(top);
        } else if (plan instanceof Plan.Deduplicate || plan instanceof Plan.Normalize) {
            return "one row for every key for ever: grows with the number of keys, bounded by " + BY_SETTING;
        } else if (plan instanceof Plan.Over over) {
            return over.frame().isUnbounded()
                    ? "the aggregates of every partition for ever, and rows until their time has come: grows with the partitions"
                    : "the rows of the range: bounded by it and by the number of partitions";
        } else if (plan instanceof Plan.LookupJoin) {
            return "the rows that wait for their answer: bounded";
        } else if (plan instanceof Plan.FullLookupJoin) {
            return "nothing; the table is in memory, and read again after a restart";
        } else if (plan instanceof Plan.TimeSort) {
            return "rows until their time has come: bounded by time";
        } else if (plan instanceof Plan.SetOperation) {
            return "how often each different row came: grows with the number of different rows";
        }
        return "nothing";
    }

    private static String group(Duration hint) {
        return hint == null
                ? "the aggregates of every group for ever: grows with the number of groups, bounded by " + BY_SETTING
                : "the aggregates of every group for " + StateHints.text(hint)
                        + " after they changed: bounded by STATE_TTL";
    }

    private static String join(Duration left, Duration right) {
        if (left == null && right == null) {
            return "all rows of both sides for ever: grows with the input, bounded by " + BY_SETTING;
        }
        return "all rows of the left side " + side(left) + ", of the right side " + side(right);
    }

    private static String side(Duration hint) {
        return hint == null ? "for ever, bounded by " + BY_SETTING : "for " + StateHints.text(hint) + ", by STATE_TTL";
    }

    private static String top(Plan.TopN top) {
        if (top.window() >= 0) {
            return "the first rows of windows that are not over: bounded by time";
        } else if (Changes.isUpdating(top.input())) {
            return "all rows, since the first ones may be taken back: grows with the input";
        }
        return top.order().isEmpty()
                ? "how many rows have come: bounded"
                : "up to " + top.limit() + " rows for every partition: grows with the number of partitions";
    }
}
