package weir.table.expressions;

/** What a method of {@code Table} takes: a column, a value, a call. {@code weir.table.Expressions} makes them. */
public interface Expression {
    /** What the expression is in SQL. */
    Term term();

    /** The expression as people read it. */
    default String asSummaryString() {
        return term().sql(Scope.READABLE);
    }
}
