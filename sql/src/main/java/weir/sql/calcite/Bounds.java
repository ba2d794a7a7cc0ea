package weir.sql.calcite;

import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import weir.sql.calcite.Step.Role;
import weir.sql.plan.TimeBounds;

/** Finds in a join's condition how far apart the times of two rows may be. */
final class Bounds {
    /** A time column and what is added to it, in milliseconds. */
    private record Moment(boolean left, int column, long shift) {}

    private final Step left;
    private final Step right;
    private final int width;
    private int leftTime = -1;
    private int rightTime = -1;
    private long lower = Long.MIN_VALUE;
    private long upper = Long.MAX_VALUE;

    private Bounds(Step left, Step right) {
        this.left = left;
        this.right = right;
        this.width = left.plan().schema().size();
    }

    /** The bounds, if there are two; conditions that say something else go to {@code rest}. */
    static TimeBounds of(Step left, Step right, JoinConversion.Condition condition, List<RexNode> rest) {
        Bounds bounds = new Bounds(left, right);
        for (RexNode each : condition.rest()) {
            if (!bounds.takes(each)) {
                rest.add(each);
            }
        }
        for (int i = 0; i < condition.leftKeys().length; i++) {
            bounds.takesKey(condition.leftKeys()[i], condition.rightKeys()[i]);
        }
        boolean bounded = bounds.lower != Long.MIN_VALUE && bounds.upper != Long.MAX_VALUE;
        return bounded ? new TimeBounds(bounds.leftTime, bounds.rightTime, bounds.lower, bounds.upper) : null;
    }

    private void takesKey(int leftKey, int rightKey) {
        if (isTime(left.roles()[leftKey]) && isTime(right.roles()[rightKey])) {
            narrow(leftKey, rightKey, 0, 0);
        }
    }

    private static boolean isTime(Role role) {
        return role == Role.ROWTIME;
    }

    private boolean takes(RexNode condition) {
        if (condition.getKind() == SqlKind.SEARCH
                || !(condition instanceof RexCall call)
                || call.getOperands().size() != 2) {
            return false;
        }
        Moment a = moment(call.getOperands().get(0));
        Moment b = moment(call.getOperands().get(1));
        if (a == null || b == null || a.left() == b.left()) {
            return false;
        }
        SqlKind kind = a.left() ? call.getKind() : call.getKind().reverse();
        Moment ofLeft = a.left() ? a : b;
        Moment ofRight = a.left() ? b : a;
        long distance = ofRight.shift() - ofLeft.shift();
        switch (kind) {
            case GREATER_THAN -> narrow(ofLeft.column(), ofRight.column(), distance + 1, Long.MAX_VALUE);
            case GREATER_THAN_OR_EQUAL -> narrow(ofLeft.column(), ofRight.column(), distance, Long.MAX_VALUE);
            case LESS_THAN -> narrow(ofLeft.column(), ofRight.column(), Long.MIN_VALUE, distance - 1);
            case LESS_THAN_OR_EQUAL -> narrow(ofLeft.column(), ofRight.column(), Long.MIN_VALUE, distance);
            case EQUALS -> narrow(ofLeft.column(), ofRight.column(), distance, distance);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void narrow(int leftColumn, int rightColumn, long from, long to) {
        leftTime = left.columns()[leftColumn];
        rightTime = right.columns()[rightColumn];
        lower = Math.max(lower, from);
        upper = Math.min(upper, to);
    }

    /** A time attribute, or one with an interval added or taken off; else null. */
    private Moment moment(RexNode node) {
        if (node instanceof RexInputRef ref) {
            boolean ofLeft = ref.getIndex() < width;
            int column = ofLeft ? ref.getIndex() : ref.getIndex() - width;
            return isTime((ofLeft ? left : right).roles()[column]) ? new Moment(ofLeft, column, 0) : null;
        } else if (node instanceof RexCall call && call.getKind() == SqlKind.CAST) {
            return moment(call.getOperands().get(0));
        } else if (node instanceof RexCall call
                && (call.getKind() == SqlKind.PLUS || call.getKind() == SqlKind.MINUS)) {
            Moment moment = moment(call.getOperands().get(0));
            Long shift = millis(call.getOperands().get(1));
            return moment == null || shift == null
                    ? null
                    : new Moment(moment.left(), moment.column(), call.getKind() == SqlKind.PLUS ? shift : -shift);
        }
        return null;
    }

    private static Long millis(RexNode node) {
        return node instanceof RexLiteral literal && SqlTypeName.DAY_INTERVAL_TYPES.contains(literal.getTypeName())
                ? (Long) literal.getValueAs(BigDecimal.class).longValue()
                : null;
    }
}
