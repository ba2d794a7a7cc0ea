package weir.operators.join;

import java.io.Serializable;

/**
 * How far in time the right row may be from the left one, in milliseconds and both ends included: {@code left + lower <=
 * right <= left + upper}.
 */
public record IntervalBounds(long lowerMillis, long upperMillis) implements Serializable {
    /** The longest that a left row waits for its partners, counted from its own time. */
    long leftPatience() {
        return Math.max(upperMillis, 0);
    }

    /** The longest that a right row waits for its partners, counted from its own time. */
    long rightPatience() {
        return Math.max(-lowerMillis, 0);
    }

    /** The sum, or the nearest number there is. */
    static long shifted(long time, long millis) {
        long sum = time + millis;
        if (((time ^ sum) & (millis ^ sum)) < 0) {
            return time < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return sum;
    }
}
