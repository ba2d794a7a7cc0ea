package weir.table.expressions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the interfaces of methods on expressions have in common.
 *
 * @param <E> what the methods give
 */
public interface Operand<E> extends Expression {
    /** The expression that is a term. */
    E of(Term term);

    /** Text with a {@code ?} for this expression and one for each value behind it. */
    default E pattern(String pattern, Object... values) {
        return of(Term.pattern(pattern, withThis(values).toArray(Term[]::new)));
    }

    /** A function whose first argument is this expression. */
    default E called(String function, Object... more) {
        return of(new Term.Call(function, false, withThis(more), false));
    }

    /** A function that gathers this expression in many rows. */
    default E gathered(String function, Object... more) {
        return of(new Term.Call(function, false, withThis(more), true));
    }

    private List<Term> withThis(Object... values) {
        List<Term> terms = new ArrayList<>(List.of(term()));
        Arrays.stream(values).map(Term::of).forEach(terms::add);
        return terms;
    }
}
