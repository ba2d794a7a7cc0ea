package weir.sql.expr;

import java.util.List;
import java.util.function.Consumer;
import weir.sql.types.LogicalType;

/** An expression over one row. */
public sealed interface Expr {
    LogicalType type();

    /** A column of the row, by position. */
    record Field(int index, LogicalType type) implements Expr {
        @Override
        public String toString() {
            return "$" + index;
        }
    }

    /** A value known beforehand, of the class that {@link LogicalType} gives; null for NULL. */
    record Literal(Object value, LogicalType type) implements Expr {
        @Override
        public String toString() {
            return value instanceof String ? "'" + value + "'" : String.valueOf(value);
        }
    }

    /** An operator or function applied to operands; operators go by their signs and key words, such as {@code +} or {@code CASE}. */
    record Call(String name, List<Expr> operands, LogicalType type) implements Expr {
        public Call {
            operands = List.copyOf(operands);
        }

        public Expr operand(int index) {
            return operands.get(index);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(name).append('(');
            for (int i = 0; i < operands.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(operands.get(i));
            }
            return text.append(')').toString();
        }
    }

    /** Shows {@code visitor} this expression and all in it, outer ones first. */
    default void forEach(Consumer<Expr> visitor) {
        visitor.accept(this);
        if (this instanceof Call call) {
            call.operands().forEach(operand -> operand.forEach(visitor));
        }
    }
}
