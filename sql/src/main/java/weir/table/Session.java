package weir.table;

import weir.table.expressions.Expression;

/** Windows that end when no row has come for a while: {@code Session.withGap(lit(10).minutes()).on($("rowtime")).as("w")}. */
public final class Session {
    private Session() {}

    /** Windows that end so long after their last row. */
    public static GroupWindow.WithLengths withGap(Expression gap) {
        return new GroupWindow.WithLengths("SESSION", gap);
    }
}
