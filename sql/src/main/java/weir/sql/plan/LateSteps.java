package weir.sql.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** Which steps drop rows that come too late, and what kind of time they go by. */
public final class LateSteps {
    private static final LogicalType LOCAL = LogicalType.timestamp(3);
    private static final LogicalType INSTANT = LogicalType.timestampLtz(3);

    private LateSteps() {}

    /** TIMESTAMP(3) or TIMESTAMP_LTZ(3), as the time is that decides; empty for a step that no row is too late for. */
    public static Optional<LogicalType> time(Plan step) {
        if (step instanceof Plan.WindowAggregate aggregate) {
            return time(aggregate.window(), aggregate.input());
        } else if (step instanceof Plan.Windowing windowing
                && windowing.window().kind() == Window.Kind.SESSION) {
            return time(windowing.window(), windowing.input());
        } else if (step instanceof Plan.WindowJoin join) {
            return Optional.of(join.zoned() ? INSTANT : LOCAL);
        } else if (step instanceof Plan.IntervalJoin join) {
            return time(join.left(), join.bounds().leftTime());
        } else if (step instanceof Plan.TemporalJoin join) {
            return time(join.left(), join.leftTime());
        } else if (step instanceof Plan.TimeSort sort) {
            return time(sort.input(), sort.rowtime());
        }
        return ranked(step);
    }

    private static Optional<LogicalType> ranked(Plan step) {
        if (step instanceof Plan.Over over && over.byTime() && !Changes.isUpdating(over.input())) {
            return time(over.input(), over.order().get(0).column());
        } else if (step instanceof Plan.TopN top && top.window() >= 0) {
            return Optional.of(top.zoned() ? INSTANT : LOCAL);
        } else if (step instanceof Plan.Deduplicate deduplicate && !deduplicate.last()) {
            return time(deduplicate.input(), deduplicate.rowtime());
        }
        return Optional.empty();
    }

    private static Optional<LogicalType> time(Window window, Plan input) {
        return window.isAttached() ? Optional.of(window.zoned() ? INSTANT : LOCAL) : time(input, window.time());
    }

    /** The kind of a column of time; there is none where the clock decides. */
    private static Optional<LogicalType> time(Plan input, int column) {
        if (column < 0) {
            return Optional.empty();
        }
        Field field = input.schema().get(column);
        return Optional.of(field.type().kind() == LogicalType.Kind.TIMESTAMP_LTZ ? INSTANT : LOCAL);
    }

    /** For each step that feeds one of {@code plans}, or is one, the rows that are too late for it. */
    public static List<Plan.Late> of(Collection<Plan> plans) {
        Set<Plan> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Plan.Late> found = new ArrayList<>();
        plans.forEach(plan -> collect(plan, seen, found));
        return found;
    }

    private static void collect(Plan plan, Set<Plan> seen, List<Plan.Late> found) {
        if (seen.add(plan)) {
            time(plan).ifPresent(time -> found.add(new Plan.Late(plan, time)));
            plan.inputs().forEach(input -> collect(input, seen, found));
        }
    }
}
