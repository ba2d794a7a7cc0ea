package weir.sql.codegen;

import weir.sql.expr.Expr;

/** Writes values that are known beforehand. */
final class Literals {
    private Literals() {}

    static Value write(Expr.Literal literal, ClassText owner) {
        if (literal.value() == null) {
            return new Value(typedNull(literal), Value.ALWAYS, literal.type());
        }
        return new Value(code(literal, owner), Value.NEVER, literal.type());
    }

    private static String typedNull(Expr.Literal literal) {
        String filler = JavaTypes.filler(literal.type());
        return filler.equals("null") ? "((" + JavaTypes.of(literal.type()) + ") null)" : filler;
    }

    private static String code(Expr.Literal literal, ClassText owner) {
        Object value = literal.value();
        if (value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof Integer number) {
            return number < 0 ? "(" + number + ")" : number.toString();
        } else if (value instanceof Long number) {
            return number == Long.MIN_VALUE ? "Long.MIN_VALUE" : number < 0 ? "(" + number + "L)" : number + "L";
        } else if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return number < 0 ? "(" + number + ")" : number.toString();
        } else if (value instanceof String text && text.length() < 1_000) {
            return quoted(text);
        } else if (value instanceof Double number) {
            return "Double.longBitsToDouble(" + Double.doubleToLongBits(number) + "L)";
        }
        return owner.constant(JavaTypes.of(literal.type()), value);
    }

    /** Text as a literal of Java. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c >= ' ' && c < 127) {
                quoted.append(c);
            } else {
                quoted.append(String.format("\\u%04x", (int) c));
            }
        }
        return quoted.append('"').toString();
    }
}
