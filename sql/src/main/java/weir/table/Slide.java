package weir.table;

import weir.table.expressions.Expression;

/** Windows that overlap: {@code Slide.over(lit(10).minutes()).every(lit(5).minutes()).on($("rowtime")).as("w")}. */
public final class Slide {
    private final Expression size;

    private Slide(Expression size) {
        this.size = size;
    }

    /** Windows of a length. */
    public static Slide over(Expression size) {
        return new Slide(size);
    }

    /** How long after one window the next one begins. */
    public GroupWindow.WithLengths every(Expression slide) {
        return new GroupWindow.WithLengths("HOP", slide, size);
    }
}
