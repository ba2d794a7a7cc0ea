package weir.table;

import java.util.List;
import weir.table.expressions.Collected;
import weir.table.expressions.Conditions;
import weir.table.expressions.Gathering;
import weir.table.expressions.Numbers;
import weir.table.expressions.Term;
import weir.table.expressions.Texts;
import weir.table.expressions.Times;
import weir.table.types.DataType;

/** An expression of the Table API: a column, a value, a call, and what its methods make of them. {@link Expressions} begins one. */
public final class ApiExpression
        implements Conditions<ApiExpression>,
                Numbers<ApiExpression>,
                Gathering<ApiExpression>,
                Texts<ApiExpression>,
                Times<ApiExpression>,
                Collected<ApiExpression> {
    private final Term term;

    ApiExpression(Term term) {
        this.term = term;
    }

    @Override
    public Term term() {
        return term;
    }

    @Override
    public ApiExpression of(Term other) {
        return new ApiExpression(other);
    }

    /** The expression with a name; of a call that makes rows, names for their columns. */
    public ApiExpression as(String name, String... more) {
        return of(new Term.Named(
                term,
                java.util.stream.Stream.concat(java.util.stream.Stream.of(name), List.of(more).stream())
                        .toList()));
    }

    public ApiExpression asc() {
        return of(new Term.Sorted(term, false));
    }

    public ApiExpression desc() {
        return of(new Term.Sorted(term, true));
    }

    public ApiExpression cast(DataType toType) {
        return of(Term.pattern("CAST(? AS " + Expressions.text(toType) + ")", term));
    }

    /** As {@link #cast}, with NULL where a value has no counterpart. */
    public ApiExpression tryCast(DataType toType) {
        return of(Term.pattern("TRY_CAST(? AS " + Expressions.text(toType) + ")", term));
    }

    /** Whether the value is in the only column of a table. */
    public ApiExpression in(Table table) {
        return of(Term.pattern("(? IN (?))", term, new Term.Text(table.query())));
    }

    @Override
    public String toString() {
        return asSummaryString();
    }
}
