package weir.sql.codegen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weir.sql.expr.Expr;

/** IN with a list of values known beforehand. */
final class Searches {
    private Searches() {}

    /** The first operand is looked for among the others, which are literals and not NULL. */
    static Value write(Expr.Call call, Expressions expressions, CodeText code) {
        Value wanted = expressions.write(call.operand(0), code);
        Set<Object> values = new HashSet<>();
        call.operands().subList(1, call.operands().size()).forEach(value -> values.add(((Expr.Literal) value).value()));
        String set = expressions.owner().constant("java.util.Set", values);
        String contains = set + ".contains(" + JavaTypes.box(wanted.code(), wanted.type()) + ")";
        return expressions.strict(List.of(wanted), call.type(), contains, code);
    }
}
