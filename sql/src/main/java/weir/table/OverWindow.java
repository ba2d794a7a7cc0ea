package weir.table;

import java.util.List;
import weir.base.WeirException;
import weir.table.expressions.Expression;
import weir.table.expressions.Scope;
import weir.table.expressions.Term;

/** A window around each row: which rows of its group, by their time, are looked at with it. {@link Over} makes one. */
public final class OverWindow {
    private final Ordered ordered;
    private final String frame;
    private final String alias;

    private OverWindow(Ordered ordered, String frame, String alias) {
        this.ordered = ordered;
        this.frame = frame;
        this.alias = alias;
    }

    String alias() {
        return alias;
    }

    /** What stands behind OVER. */
    String sql(Scope scope) {
        String keys = ordered.keys.isEmpty() ? "" : "PARTITION BY " + Term.listed(ordered.keys, scope) + " ";
        return keys + "ORDER BY " + ordered.time.sql(scope) + frame;
    }

    /** Rows of one group. */
    public static final class Partitioned {
        private final List<Term> keys;

        Partitioned(Expression... keys) {
            this.keys = Term.all((Object[]) keys);
        }

        /** By their time. */
        public Ordered orderBy(Expression orderBy) {
            return new Ordered(keys, orderBy.term());
        }
    }

    /** Rows of one group in their order. */
    public static final class Ordered {
        private final List<Term> keys;
        private final Term time;

        private Ordered(List<Term> keys, Term time) {
            this.keys = keys;
            this.time = time;
        }

        /** From how many rows, or how long, before the row. */
        public Preceded preceding(Expression preceding) {
            return new Preceded(this, bound(preceding), null);
        }

        /** All rows up to the row and those of its time. */
        public OverWindow as(String alias) {
            return preceding(Expressions.UNBOUNDED_RANGE).as(alias);
        }

        public OverWindow as(Expression alias) {
            return as(name(alias));
        }
    }

    /** Rows from one place on. */
    public static final class Preceded {
        private final Ordered ordered;
        private final Term.Bound preceding;
        private final Term.Bound following;

        private Preceded(Ordered ordered, Term.Bound preceding, Term.Bound following) {
            this.ordered = ordered;
            this.preceding = preceding;
            this.following = following;
        }

        /** To where; in a stream that is {@code CURRENT_ROW} or {@code CURRENT_RANGE}. */
        public Preceded following(Expression to) {
            return new Preceded(ordered, preceding, bound(to));
        }

        /** The name by which {@code over} knows the window. */
        public OverWindow as(String alias) {
            if (following != null && following.rows() != preceding.rows()) {
                throw new WeirException("The window '" + alias + "' begins by " + word(preceding.rows())
                        + " and ends by " + word(following.rows()) + "; both ends have to be of one kind.");
            }
            String to = following == null ? "CURRENT ROW" : end(following, " FOLLOWING");
            String unit = preceding.rows() ? " ROWS" : " RANGE";
            return new OverWindow(ordered, unit + " BETWEEN " + end(preceding, " PRECEDING") + " AND " + to, alias);
        }

        public OverWindow as(Expression alias) {
            return as(name(alias));
        }

        private static String word(boolean rows) {
            return rows ? "rows" : "time";
        }

        private static String end(Term.Bound bound, String direction) {
            return bound.text().equals("CURRENT ROW") ? bound.text() : bound.text() + direction;
        }
    }

    private static Term.Bound bound(Expression expression) {
        if (expression.term() instanceof Term.Bound bound) {
            return bound;
        }
        throw new WeirException("A window reaches over rows, as in rowInterval(10L), or a length of time, as in"
                + " lit(10).minutes(), and not over " + expression.asSummaryString() + ".");
    }

    private static String name(Expression alias) {
        if (alias.term() instanceof Term.Column column) {
            return column.name();
        }
        throw new WeirException("as() takes the name of a window, as in as(\"w\").");
    }
}
