package weir.table;

import java.util.List;
import weir.base.WeirException;
import weir.table.expressions.Expression;
import weir.table.expressions.Scope;
import weir.table.expressions.Term;

/** Windows of time by which rows are grouped; {@link Tumble}, {@link Slide} and {@link Session} make them. */
public final class GroupWindow {
    private final String function;
    private final Term time;
    private final List<Term> lengths;
    private final String alias;

    private GroupWindow(String function, Term time, List<Term> lengths, String alias) {
        this.function = function;
        this.time = time;
        this.lengths = lengths;
        this.alias = alias;
    }

    String alias() {
        return alias;
    }

    /** The call that makes the windows, or, with an ending such as {@code _START}, the one that tells of them. */
    String sql(String ending, Scope scope) {
        return function + ending + "(" + time.sql(Scope.PLAIN) + ", " + Term.listed(lengths, scope) + ")";
    }

    /** Windows that have lengths, and yet no column of time. */
    public static final class WithLengths {
        private final String function;
        private final List<Term> lengths;

        WithLengths(String function, Expression... lengths) {
            this.function = function;
            this.lengths = Term.all((Object[]) lengths);
            this.lengths.forEach(WithLengths::check);
        }

        private static void check(Term length) {
            if (length instanceof Term.Bound bound && bound.rows()) {
                throw new WeirException(
                        "Windows of a number of rows cannot be grouped by; give a length of time, as in lit(10).minutes().");
            }
        }

        /** The column of time. */
        public OnTime on(Expression timeField) {
            return new OnTime(this, timeField);
        }
    }

    /** Windows without a name. */
    public static final class OnTime {
        private final WithLengths windows;
        private final Expression time;

        private OnTime(WithLengths windows, Expression time) {
            this.windows = windows;
            this.time = time;
        }

        /** The name by which {@code groupBy} and {@code select} know the windows. */
        public GroupWindow as(String alias) {
            return new GroupWindow(windows.function, time.term(), windows.lengths, alias);
        }

        /** As {@link #as(String)}, with the name as {@code $("w")}. */
        public GroupWindow as(Expression alias) {
            if (alias.term() instanceof Term.Column column) {
                return as(column.name());
            }
            throw new WeirException("as() takes the name of a window, as in as(\"w\").");
        }
    }
}
