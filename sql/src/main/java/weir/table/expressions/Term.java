package weir.table.expressions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import weir.table.functions.UserDefinedFunction;

/** Text of SQL in which the names of windows, groups and functions are open. */
public sealed interface Term {
    /** The text, with what {@code scope} knows. */
    String sql(Scope scope);

    /** Whether rows are gathered, so that the expression is one of a group. */
    default boolean gathers() {
        return false;
    }

    /** Text with a {@code ?} for each part. */
    static Term pattern(String pattern, Term... parts) {
        return new Pattern(pattern, List.of(parts));
    }

    /** What an expression is, or a value of Java. */
    static Term of(Object value) {
        return value instanceof Expression expression ? expression.term() : new Value(value);
    }

    static List<Term> all(Object... values) {
        return Arrays.stream(values).map(Term::of).toList();
    }

    /** The terms as SQL lists them. */
    static String listed(List<Term> terms, Scope scope) {
        return terms.stream().map(term -> term.sql(scope)).collect(Collectors.joining(", "));
    }

    /** A column, or the name of a window. */
    record Column(String name) implements Term {
        @Override
        public String sql(Scope scope) {
            return scope.column(name);
        }
    }

    /** A value of Java; null for none. */
    record Value(Object value) implements Term {
        @Override
        public String sql(Scope scope) {
            return Literals.text(value);
        }
    }

    /** Constant text with other terms in between. */
    record Pattern(String pattern, List<Term> parts) implements Term {
        @Override
        public String sql(Scope scope) {
            StringBuilder text = new StringBuilder();
            int part = 0;
            for (int i = 0; i < pattern.length(); i++) {
                if (pattern.charAt(i) == '?') {
                    text.append(parts.get(part++).sql(scope));
                } else {
                    text.append(pattern.charAt(i));
                }
            }
            return text.toString();
        }

        @Override
        public boolean gathers() {
            return parts.stream().anyMatch(Term::gathers);
        }
    }

    /** Text that is SQL already. */
    record Text(String text) implements Term {
        @Override
        public String sql(Scope scope) {
            return text;
        }
    }

    /** A function of the library or of the session. */
    record Call(String function, boolean distinct, List<Term> arguments, boolean gathers) implements Term {
        @Override
        public String sql(Scope scope) {
            return function + "(" + (distinct ? "DISTINCT " : "") + listed(arguments, scope) + ")";
        }
    }

    /** A function that the program has as an object. */
    record UserCall(UserDefinedFunction function, boolean distinct, List<Term> arguments) implements Term {
        @Override
        public String sql(Scope scope) {
            return scope.function(function) + "(" + (distinct ? "DISTINCT " : "") + listed(arguments, scope) + ")";
        }
    }

    /** A term with a name, or, of a call that makes rows, names for their columns. */
    record Named(Term term, List<String> names) implements Term {
        @Override
        public String sql(Scope scope) {
            return term.sql(scope);
        }

        @Override
        public boolean gathers() {
            return term.gathers();
        }
    }

    /** A term to sort by. */
    record Sorted(Term term, boolean descending) implements Term {
        @Override
        public String sql(Scope scope) {
            return term.sql(scope) + (descending ? " DESC" : " ASC");
        }
    }

    /** What a window of groups has besides its rows. */
    enum Edge {
        START,
        END,
        ROWTIME,
        PROCTIME;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An edge of the window that has a name. */
    record WindowEdge(String window, Edge edge) implements Term {
        @Override
        public String sql(Scope scope) {
            return scope.edge(window, edge);
        }
    }

    /** A call over the window that has a name. */
    record Over(Term call, String window) implements Term {
        @Override
        public String sql(Scope scope) {
            return call.sql(scope) + " OVER (" + scope.over(window) + ")";
        }
    }

    /** How far a window over rows reaches: a number of rows, or a length of time. */
    record Bound(String text, boolean rows) implements Term {
        @Override
        public String sql(Scope scope) {
            return text;
        }
    }

    /** Columns from one to another, by names or by places from 1 up. */
    record Range(Object first, Object last) implements Term {
        @Override
        public String sql(Scope scope) {
            return first + " to " + last;
        }
    }

    /** The columns that the parts name; or all others. */
    record Columns(boolean without, List<Term> parts) implements Term {
        @Override
        public String sql(Scope scope) {
            return (without ? "all but " : "") + listed(parts, scope);
        }
    }
}
