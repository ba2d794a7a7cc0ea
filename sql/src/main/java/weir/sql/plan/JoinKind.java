package weir.sql.plan;

/** Which rows without a partner, or instead of pairs, leave a join. */
public enum JoinKind {
    INNER,
    LEFT,
    RIGHT,
    FULL,
    /** Left rows that have a partner, once. */
    SEMI,
    /** Left rows that have none. */
    ANTI;

    /** True where left rows without a partner leave, with NULLs for the right columns. */
    public boolean keepsLeft() {
        return this == LEFT || this == FULL;
    }

    public boolean keepsRight() {
        return this == RIGHT || this == FULL;
    }

    /** True where only left columns leave. */
    public boolean leftOnly() {
        return this == SEMI || this == ANTI;
    }
}
