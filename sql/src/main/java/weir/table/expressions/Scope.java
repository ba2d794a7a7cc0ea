package weir.table.expressions;

import weir.sql.ast.Name;
import weir.sql.error.SqlException;
import weir.table.functions.UserDefinedFunction;

/** What the open names of an expression mean in one query. */
public interface Scope {
    /** A query without windows and functions given as objects. */
    Scope PLAIN = new Scope() {};

    /** No query at all: names stay as they were written, for people to read. */
    Scope READABLE = new Scope() {
        @Override
        public String edge(String window, Term.Edge edge) {
            return Name.quoted(window) + "." + edge.word() + "()";
        }

        @Override
        public String over(String window) {
            return Name.quoted(window);
        }
    };

    /** What a column is. */
    default String column(String name) {
        return Name.quoted(name);
    }

    /** What a window's start, end or time is. */
    default String edge(String window, Term.Edge edge) {
        throw new SqlException("'" + window + "' is no window of this query, so it has no " + edge.word() + ".")
                .hint("window(Tumble.over(…).on(…).as(\"" + window
                        + "\")) makes it one, and groupBy(…) has to name it.");
    }

    /** What stands behind OVER for a window. */
    default String over(String window) {
        throw new SqlException("'" + window + "' is no window of this query.")
                .hint("window(Over.partitionBy(…).orderBy(…).as(\"" + window + "\")) makes it one.");
    }

    /** What a function is called that is given as an object. */
    default String function(UserDefinedFunction function) {
        return Name.quoted(function.getClass().getName());
    }
}
