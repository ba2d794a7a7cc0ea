package weir.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weir.sql.error.SqlException;
import weir.table.expressions.Expression;
import weir.table.expressions.Term;

/** What a method selects: each expression with the name of its column, ranges of columns taken apart. */
final class Selection {
    private final String method;
    private final List<String> columns;

    /** For a method of a table that has these columns. */
    Selection(String method, List<String> columns) {
        this.method = method;
        this.columns = columns;
    }

    /** A column to be; {@code argument} is the place of the method's argument it comes from. */
    record Item(int argument, Term term, String name) {
        Item called(String other) {
            return new Item(argument, term, other);
        }
    }

    /** All columns as they are. */
    List<Item> all() {
        return columns.stream()
                .map(name -> new Item(0, new Term.Column(name), name))
                .toList();
    }

    /** The columns that arguments give. */
    List<Item> of(Expression... expressions) {
        List<Item> items = new ArrayList<>();
        int gathered = 0;
        for (int i = 0; i < expressions.length; i++) {
            Term term = expressions[i].term();
            if (term instanceof Term.Columns || term instanceof Term.Range) {
                for (String column : columns(term)) {
                    items.add(new Item(i + 1, new Term.Column(column), column));
                }
            } else {
                boolean result = term instanceof Term.Call && term.gathers() || term instanceof Term.WindowEdge;
                items.add(new Item(i + 1, term, result ? "EXPR$" + gathered++ : name(term, items.size())));
            }
        }
        return items;
    }

    private static String name(Term term, int place) {
        if (term instanceof Term.Named named) {
            return named.names().get(0);
        }
        return term instanceof Term.Column column ? column.name() : "_c" + place;
    }

    /** The names of the columns that a term stands for. */
    List<String> columns(Term term) {
        if (term instanceof Term.Column column) {
            check(column.name());
            return List.of(column.name());
        } else if (term instanceof Term.Value value && value.value() instanceof Integer place) {
            return List.of(columns.get(place(place)));
        } else if (term instanceof Term.Range range) {
            int first = place(range.first());
            int last = place(range.last());
            if (first > last) {
                throw new SqlException(method + "(): the range '" + range.first() + "' to '" + range.last()
                        + "' ends before it begins.");
            }
            return columns.subList(first, last + 1);
        } else if (term instanceof Term.Columns some) {
            List<String> named = some.parts().stream()
                    .flatMap(part -> columns(part).stream())
                    .toList();
            return some.without()
                    ? columns.stream().filter(name -> !named.contains(name)).toList()
                    : named;
        }
        throw new SqlException(method + "() takes columns, as in $(\"name\"), and this is "
                + term.sql(weir.table.expressions.Scope.READABLE) + ".");
    }

    private int place(Object nameOrPlace) {
        if (nameOrPlace instanceof Integer place) {
            if (place < 1 || place > columns.size()) {
                throw new SqlException(
                        method + "(): the table has the columns 1 to " + columns.size() + ", and no " + place + ".");
            }
            return place - 1;
        }
        check((String) nameOrPlace);
        return columns.indexOf(nameOrPlace);
    }

    private void check(String name) {
        try {
            ProgramScope.check(name, columns);
        } catch (SqlException wrong) {
            throw new SqlException(method + "(): " + wrong.reason()).hint(wrong.hint());
        }
    }

    /** That no two columns have one name. */
    List<Item> checked(List<Item> items) {
        Set<String> seen = new HashSet<>();
        for (Item item : items) {
            if (!seen.add(item.name())) {
                throw new SqlException(method + "(): two columns would be called '" + item.name() + "'.")
                        .hint("Give one of them another name with as(…).");
            }
        }
        return items;
    }
}
