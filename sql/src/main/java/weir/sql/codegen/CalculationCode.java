package weir.sql.codegen;

import java.util.ArrayList;
import java.util.List;
import weir.sql.expr.Expr;
import weir.sql.kernel.Calculation;
import weir.sql.types.LogicalType;

/** Writes the class of a filter and projection: one loop over the rows of a batch, one method for each expression. */
public final class CalculationCode {
    private final ClassText text;
    private final Columns columns;
    private final RememberedValues remembered;
    private final Expressions expressions;
    private final List<String> appenders = new ArrayList<>();

    private CalculationCode(String name, Library library) {
        text = new ClassText(name, Calculation.class);
        columns = new Columns(text, "column", "row");
        remembered = new RememberedValues(text);
        expressions = new Expressions(text, columns, library);
        expressions.remember(remembered);
    }

    /** The class; {@code condition} is null where all rows pass, {@code computed} are the expressions to evaluate. */
    public static ClassText of(String name, Expr condition, List<Expr> computed, Library library) {
        CalculationCode code = new CalculationCode(name, library);
        if (condition != null) {
            code.condition(condition);
        }
        for (int i = 0; i < computed.size(); i++) {
            code.computed(i, computed.get(i));
        }
        code.columns.bind("private void bind");
        code.loop(condition != null);
        code.listOfAppenders();
        return code.text;
    }

    private void condition(Expr condition) {
        CodeText code = new CodeText(2);
        code.line("return " + Logic.holds(expressions.write(condition, code)) + ";");
        text.method("private boolean passes(int row)", code);
    }

    private void computed(int index, Expr expression) {
        LogicalType type = expression.type();
        String appender = "result" + index;
        String kind = JavaTypes.appender(type);
        text.field("private final " + kind + " " + appender + " = (" + kind + ") "
                + text.constant("weir.batch.ColumnType", type.layout()) + ".appender();");
        appenders.add(appender);
        CodeText code = new CodeText(2);
        append(appender, expressions.write(expression, code), code);
        boolean hasDigits = DecimalDigits.isPossible(expression);
        text.method("private void compute" + index + (hasDigits ? "Exactly" : "") + "(int row)", code);
        if (hasDigits) {
            text.method("private void compute" + index + "(int row)", digits(index, appender, expression));
        }
    }

    /** Appends digits where they fit into a long; where not, objects reckon. */
    private CodeText digits(int index, String appender, Expr expression) {
        CodeText code = new CodeText(2);
        DecimalDigits digits = DecimalDigits.write(expression, expressions, code);
        code.line("if (!(" + digits.isNull() + ") && " + digits.code() + " != " + DecimalDigits.NONE + ") {")
                .line(appender + ".append(" + digits.code() + ");")
                .orElse()
                .line("compute" + index + "Exactly(row);")
                .end();
        return code;
    }

    /** Appends a value to a column. */
    static void append(String appender, Value value, CodeText code) {
        if (value.isAlwaysNull()) {
            code.line(appender + ".appendNull();");
            return;
        }
        if (!value.isNeverNull()) {
            code.line("if (" + value.isNull() + ") {")
                    .line(appender + ".appendNull();")
                    .orElse();
        }
        code.line(appender + ".append(" + value.code() + ");");
        if (!value.isNeverNull()) {
            code.end();
        }
    }

    private void loop(boolean filtered) {
        CodeText code = new CodeText(2);
        code.line("bind(batch);").line("int count = 0;");
        remembered.forget(code);
        code.line("int row = 0;").line("try {").line("for (; row < batch.size(); row++) {");
        if (filtered) {
            code.line("if (passes(row)) {");
        }
        code.line("selected[count++] = row;");
        for (int i = 0; i < appenders.size(); i++) {
            code.line("compute" + i + "(row);");
        }
        if (filtered) {
            code.end();
        }
        code.end()
                .end()
                .line("catch (RuntimeException failure) {")
                .line("throw failed(batch, row, failure);")
                .end()
                .line("return count;");
        text.method("public int process(weir.batch.Batch batch, int[] selected)", code);
    }

    private void listOfAppenders() {
        CodeText code = new CodeText(2);
        code.line("return new weir.batch.ColumnAppender[] {" + String.join(", ", appenders) + "};");
        text.method("public weir.batch.ColumnAppender[] appenders()", code);
    }
}
