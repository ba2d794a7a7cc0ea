package weir.sql.calcite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.Sarg;
import org.apache.calcite.util.TimestampString;
import weir.base.WeirException;
import weir.sql.expr.Expr;
import weir.sql.functions.json.JsonWriter;
import weir.sql.types.LogicalType;

/** Turns Calcite's expressions into ours. */
final class RexConverter {
    private static final java.util.Set<String> MAKES_JSON = java.util.Set.of("JSON_OBJECT", "JSON_ARRAY", "JSON");

    private final RexBuilder builder;
    private final IntFunction<Expr> inputs;
    private final java.util.function.Function<RexCall, Expr> special;

    /** Columns of the input are what {@code inputs} says; {@code special} may take calls out of the ordinary way, or gives null. */
    RexConverter(RexBuilder builder, IntFunction<Expr> inputs, java.util.function.Function<RexCall, Expr> special) {
        this.builder = builder;
        this.inputs = inputs;
        this.special = special;
    }

    List<Expr> all(List<? extends RexNode> nodes) {
        return nodes.stream().map(this::convert).toList();
    }

    Expr convert(RexNode node) {
        if (node instanceof RexInputRef input) {
            return inputs.apply(input.getIndex());
        } else if (node instanceof RexLiteral literal) {
            return literal(literal);
        } else if (node instanceof RexFieldAccess access) {
            return field(access);
        } else if (node instanceof RexCall call) {
            Expr found = special.apply(call);
            return found != null ? found : call(call);
        }
        throw new WeirException("The expression " + node + " cannot be worked out here.");
    }

    private Expr field(RexFieldAccess access) {
        if (access.getReferenceExpr() instanceof RexCorrelVariable) {
            throw new WeirException(
                    "This sub-query refers to the outer query in a way that is not possible yet: column '"
                            + access.getField().getName() + "'. Write it as a join.");
        }
        Expr index = new Expr.Literal(access.getField().getIndex(), LogicalType.INT);
        return new Expr.Call(
                "FIELD", List.of(convert(access.getReferenceExpr()), index), Types.toLogical(access.getType()));
    }

    private Expr call(RexCall call) {
        LogicalType type = Types.toLogical(call.getType());
        SqlKind kind = call.getKind();
        return switch (kind) {
            case SEARCH -> search(call, type);
            case DOT -> new Expr.Call("FIELD", dot(call), type);
            case PLUS_PREFIX -> convert(call.getOperands().get(0));
            case LIKE, SIMILAR -> negatable(call, type);
            case DEFAULT -> new Expr.Literal(null, type);
            default -> new Expr.Call(name(call), operands(name(call), call), type);
        };
    }

    private List<Expr> operands(String name, RexCall call) {
        List<Expr> operands = all(call.getOperands());
        return MAKES_JSON.contains(name) ? json(operands) : operands;
    }

    /** JSON that was just made goes into other JSON as it is, and not as text. */
    private static List<Expr> json(List<Expr> operands) {
        return operands.stream()
                .map(operand -> operand instanceof Expr.Call call && MAKES_JSON.contains(call.name())
                        ? new Expr.Call(call.name(), call.operands(), JsonWriter.JSON)
                        : operand)
                .toList();
    }

    private List<Expr> dot(RexCall call) {
        RexNode row = call.getOperands().get(0);
        String name = ((RexLiteral) call.getOperands().get(1)).getValueAs(String.class);
        int index = row.getType().getFieldNames().indexOf(name);
        return List.of(convert(row), new Expr.Literal(index, LogicalType.INT));
    }

    private Expr negatable(RexCall call, LogicalType type) {
        String name = call.getOperator().getName();
        boolean negated = name.startsWith("NOT ");
        Expr positive = new Expr.Call(plainName(negated ? name.substring(4) : name), all(call.getOperands()), type);
        return negated ? new Expr.Call("NOT", List.of(positive), type) : positive;
    }

    private static String name(RexCall call) {
        return switch (call.getKind()) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case DIVIDE -> "/";
            case MOD -> "%";
            case MINUS_PREFIX -> "NEGATE";
            case CAST -> "CAST";
            case SAFE_CAST -> "TRY_CAST";
            case REINTERPRET -> "REINTERPRET";
            case CASE -> "CASE";
            case ARRAY_VALUE_CONSTRUCTOR -> "ARRAY";
            case MAP_VALUE_CONSTRUCTOR -> "MAP";
            case ROW -> "ROW";
            case ITEM -> "ITEM";
            default ->
                UserOperators.isUsers(call.getOperator())
                        ? call.getOperator().getName()
                        : plainName(call.getOperator().getName());
        };
    }

    private static String plainName(String name) {
        return switch (name) {
            case "/INT" -> "/";
            case "||" -> "CONCAT";
            case "SIMILAR TO" -> "SIMILAR";
            case "PROCTIME" -> "CURRENT_ROW_TIMESTAMP";
            case "-", "+" -> name;
            default -> name.toUpperCase(java.util.Locale.ROOT);
        };
    }

    /** A list of values is looked up in a set; ranges become comparisons again. */
    private Expr search(RexCall call, LogicalType type) {
        RexLiteral literal = (RexLiteral) call.getOperands().get(1);
        Sarg<?> sarg = literal.getValueAs(Sarg.class);
        Expr wanted = convert(call.getOperands().get(0));
        if (sarg == null
                || !sarg.isPoints()
                || sarg.pointCount < 4
                || sarg.nullAs != org.apache.calcite.rex.RexUnknownAs.UNKNOWN
                || !setFriendly(wanted.type())) {
            return convert(RexUtil.expandSearch(builder, null, call));
        }
        List<Expr> operands = new ArrayList<>(List.of(wanted));
        sarg.rangeSet.asRanges().forEach(range -> operands.add(point(range.lowerEndpoint(), wanted.type())));
        return new Expr.Call("SEARCH", operands, type);
    }

    private static Expr point(Object value, LogicalType type) {
        if (value instanceof NlsString text) {
            return new Expr.Literal(text.getValue(), type);
        }
        BigDecimal number = (BigDecimal) value;
        boolean wide = type.kind() == LogicalType.Kind.BIGINT;
        return new Expr.Literal(wide ? (Object) number.longValue() : (Object) number.intValue(), type);
    }

    /** Types whose values are equal exactly if the objects for them are. */
    private static boolean setFriendly(LogicalType type) {
        return type.kind().isText() || type.kind().isInteger();
    }

    private static Expr literal(RexLiteral literal) {
        LogicalType type = Types.toLogical(literal.getType());
        return new Expr.Literal(literal.isNull() ? null : value(literal, type), type);
    }

    /** The value of a literal as an object of the class that {@link LogicalType} gives. */
    static Object value(RexLiteral literal, LogicalType type) {
        return switch (type.kind()) {
            case BOOLEAN -> literal.getValueAs(Boolean.class);
            case TINYINT, SMALLINT, INT -> literal.getValueAs(BigDecimal.class).intValue();
            case BIGINT -> literal.getValueAs(BigDecimal.class).longValue();
            case FLOAT -> (double) literal.getValueAs(BigDecimal.class).floatValue();
            case DOUBLE -> literal.getValueAs(Double.class);
            case DECIMAL -> literal.getValueAs(BigDecimal.class).setScale(type.scale(), java.math.RoundingMode.HALF_UP);
            case CHAR, VARCHAR -> text(literal);
            case BINARY, VARBINARY -> literal.getValueAs(ByteString.class).getBytes();
            case DATE, TIME -> literal.getValueAs(Integer.class);
            case TIMESTAMP, TIMESTAMP_LTZ -> ticks(literal.getValueAs(TimestampString.class), type);
            case INTERVAL_YEAR_MONTH -> literal.getValueAs(BigDecimal.class).intValue();
            case INTERVAL_DAY_TIME -> literal.getValueAs(BigDecimal.class).longValue();
            case SYMBOL -> LibraryFunction.word(literal.getValue());
            default -> throw new WeirException("A value of type " + type + " cannot be written out.");
        };
    }

    private static String text(RexLiteral literal) {
        if (literal.getValue() instanceof NlsString text) {
            return text.getValue();
        } else if (literal.getValue() instanceof ByteString bytes) {
            return new String(bytes.getBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        return literal.getValueAs(String.class);
    }

    private static long ticks(TimestampString text, LogicalType type) {
        String digits = text.toString();
        return weir.sql.kernel.Calendar.parseTimestamp(digits, Math.max(type.precision(), 3));
    }
}
