package weir.sql.execution;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import weir.sql.expr.Expr;
import weir.sql.table.Field;

/** An expression as SQL would write it, with the names of its columns. */
final class ExpressionText {
    private static final Set<String> BETWEEN = Set.of(
            "+",
            "-",
            "*",
            "/",
            "%",
            "=",
            "<>",
            "<",
            "<=",
            ">",
            ">=",
            "AND",
            "OR",
            "LIKE",
            "IS DISTINCT FROM",
            "IS NOT DISTINCT FROM");
    private static final Set<String> BEHIND =
            Set.of("IS NULL", "IS NOT NULL", "IS TRUE", "IS NOT TRUE", "IS FALSE", "IS NOT FALSE");

    private final List<Field> columns;

    private ExpressionText(List<Field> columns) {
        this.columns = columns;
    }

    static String of(Expr expression, List<Field> columns) {
        return new ExpressionText(columns).text(expression, false);
    }

    private String text(Expr expression, boolean inner) {
        if (expression instanceof Expr.Field field) {
            return columns.get(field.index()).name();
        } else if (expression instanceof Expr.Literal literal) {
            return literal(literal);
        }
        Expr.Call call = (Expr.Call) expression;
        if (BETWEEN.contains(call.name()) && call.operands().size() > 1) {
            String joined = call.operands().stream()
                    .map(operand -> text(operand, true))
                    .collect(Collectors.joining(" " + call.name() + " "));
            return inner ? "(" + joined + ")" : joined;
        } else if (BEHIND.contains(call.name())) {
            return text(call.operand(0), true) + " " + call.name();
        } else if (call.name().equals("CASE")) {
            return choice(call);
        } else if (call.name().endsWith("CAST")) {
            return call.name() + "(" + text(call.operand(0), false) + " AS "
                    + call.type().nullable(true) + ")";
        }
        return call.name()
                + call.operands().stream()
                        .map(operand -> text(operand, false))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(Expr.Literal literal) {
        boolean interval = literal.type().kind().name().startsWith("INTERVAL_DAY");
        return interval ? literal.value() + " ms" : literal.toString();
    }

    private String choice(Expr.Call call) {
        StringBuilder text = new StringBuilder("CASE");
        int last = call.operands().size() - 1;
        for (int i = 0; i < last; i += 2) {
            text.append(" WHEN ").append(text(call.operand(i), false));
            text.append(" THEN ").append(text(call.operand(i + 1), false));
        }
        return text.append(" ELSE ")
                .append(text(call.operand(last), false))
                .append(" END")
                .toString();
    }
}
