package weir.table;

import weir.table.expressions.Expression;

/** Windows one behind the other: {@code Tumble.over(lit(10).minutes()).on($("rowtime")).as("w")}. */
public final class Tumble {
    private Tumble() {}

    /** Windows of a length. */
    public static GroupWindow.WithLengths over(Expression size) {
        return new GroupWindow.WithLengths("TUMBLE", size);
    }
}
