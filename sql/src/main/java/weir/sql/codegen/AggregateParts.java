package weir.sql.codegen;

import java.util.List;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** The aggregates that keep numbers, or a single object, and the code of them. */
final class AggregateParts {
    private AggregateParts() {}

    /** A primitive as a long, and back. */
    private static String toNumber(String code, LogicalType type) {
        return switch (JavaTypes.of(type)) {
            case "double" -> "Double.doubleToRawLongBits(" + code + ")";
            case "boolean" -> "(" + code + " ? 1L : 0L)";
            default -> code;
        };
    }

    private static String ofNumber(String code, LogicalType type) {
        return switch (JavaTypes.of(type)) {
            case "double" -> "Double.longBitsToDouble(" + code + ")";
            case "boolean" -> "(" + code + " != 0L)";
            case "int" -> "(int) " + code;
            default -> code;
        };
    }

    record Count(String number) implements AggregatePart {
        @Override
        public boolean skipsNulls() {
            return true;
        }

        @Override
        public void change(List<Value> arguments, boolean adding, CodeText code) {
            code.line("group." + number + (adding ? "++;" : "--;"));
        }

        @Override
        public void merge(CodeText code) {
            code.line("group." + number + " += other." + number + ";");
        }

        @Override
        public Value result(CodeText code) {
            return new Value("group." + number, Value.NEVER, LogicalType.BIGINT.nullable(false));
        }
    }

    /** A sum and how many values it is of; overflow wraps around. */
    record Sum(String sum, String count, LogicalType type, boolean zero) implements AggregatePart {
        @Override
        public boolean skipsNulls() {
            return true;
        }

        @Override
        public void change(List<Value> arguments, boolean adding, CodeText code) {
            String sign = adding ? " + " : " - ";
            String total = "(" + ofNumber("group." + sum, type) + ")" + sign
                    + arguments.get(0).code();
            code.line("group." + sum + " = " + toNumber(Arithmetic.narrowed(total, type), type) + ";");
            code.line("group." + count + (adding ? "++;" : "--;"));
        }

        @Override
        public void merge(CodeText code) {
            String total = "(" + ofNumber("group." + sum, type) + ") + (" + ofNumber("other." + sum, type) + ")";
            code.line("group." + sum + " = " + toNumber(Arithmetic.narrowed(total, type), type) + ";");
            code.line("group." + count + " += other." + count + ";");
        }

        @Override
        public Value result(CodeText code) {
            String isNull = zero ? Value.NEVER : "(group." + count + " == 0L)";
            return new Value("(" + ofNumber("group." + sum, type) + ")", isNull, type);
        }
    }

    /** The mean of whole numbers is cut off to a whole number. */
    record Average(String sum, String count, LogicalType argument, LogicalType type) implements AggregatePart {
        private LogicalType sumType() {
            return argument.kind().isInteger() ? LogicalType.BIGINT : LogicalType.DOUBLE;
        }

        @Override
        public boolean skipsNulls() {
            return true;
        }

        @Override
        public void change(List<Value> arguments, boolean adding, CodeText code) {
            new Sum(sum, count, sumType(), false).change(arguments, adding, code);
        }

        @Override
        public void merge(CodeText code) {
            new Sum(sum, count, sumType(), false).merge(code);
        }

        @Override
        public Value result(CodeText code) {
            String mean = "(group." + count + " == 0L ? " + (sumType().kind() == Kind.BIGINT ? "0L" : "0.0") + " : "
                    + ofNumber("group." + sum, sumType()) + " / group." + count + ")";
            String narrowed = sumType().kind() == Kind.BIGINT
                    ? Arithmetic.narrowed("(" + JavaTypes.of(type) + ") " + mean, type)
                    : type.kind() == Kind.FLOAT ? "(double) (float) " + mean : mean;
            return new Value("(" + narrowed + ")", "(group." + count + " == 0L)", type);
        }
    }

    /** Exact decimals; {@code mean} is null for the sum itself. */
    record DecimalSum(String count, String sum, LogicalType type, LogicalType mean) implements AggregatePart {
        private String total(String of) {
            return "((java.math.BigDecimal) " + of + "." + sum + ")";
        }

        @Override
        public boolean skipsNulls() {
            return true;
        }

        @Override
        public void change(List<Value> arguments, boolean adding, CodeText code) {
            code.line("group." + sum + " = " + total("group") + (adding ? ".add(" : ".subtract(")
                    + arguments.get(0).code() + ");");
            code.line("group." + count + (adding ? "++;" : "--;"));
        }

        @Override
        public void merge(CodeText code) {
            code.line("group." + sum + " = " + total("group") + ".add(" + total("other") + ");");
            code.line("group." + count + " += other." + count + ";");
        }

        @Override
        public Value result(CodeText code) {
            LogicalType result = mean == null ? type : mean;
            String shape = result.precision() + ", " + result.scale() + ")";
            String value = mean == null
                    ? "weir.sql.kernel.Decimals.fit(" + total("group") + ", " + shape
                    : "weir.sql.kernel.Decimals.divide(" + total("group") + ", java.math.BigDecimal.valueOf(group."
                            + count + "), " + shape;
            String name = sum.replace("objects[", "decimal").replace("]", "");
            code.line("java.math.BigDecimal " + name + " = group." + count + " == 0L ? null : " + value + ";");
            return new Value(name, "(" + name + " == null)", result);
        }
    }

    record NumberExtreme(String number, String present, LogicalType type, boolean greatest) implements AggregatePart {
        @Override
        public boolean skipsNulls() {
            return true;
        }

        @Override
        public void change(List<Value> arguments, boolean adding, CodeText code) {
            String value = arguments.get(0).code();
            String before = "(" + ofNumber("group." + number, type) + ")";
            take("group." + present + " == 0L || " + better(value, before), toNumber(value, type), code);
        }

        private String better(String value, String before) {
            if (JavaTypes.of(type).equals("boolean")) {
                return greatest ? value : "!" + value;
            }
            return value + (greatest ? " > " : " < ") + before;
        }

        private void take(String condition, String value, CodeText code) {
            code.line("if (" + condition + ") {")
                    .line("group." + number + " = " + value + ";")
                    .line("group." + present + " = 1L;")
                    .end();
        }

        @Override
        public void merge(CodeText code) {
            String value = "(" + ofNumber("other." + number, type) + ")";
            String before = "(" + ofNumber("group." + number, type) + ")";
            take(
                    "other." + present + " == 1L && (group." + present + " == 0L || " + better(value, before) + ")",
                    "other." + number,
                    code);
        }

        @Override
        public Value result(CodeText code) {
            return new Value("(" + ofNumber("group." + number, type) + ")", "(group." + present + " == 0L)", type);
        }
    }

    record ObjectExtreme(String object, LogicalType type, boolean greatest) implements AggregatePart {
        @Override
        public boolean skipsNulls() {
            return true;
        }

        @Override
        public void change(List<Value> arguments, boolean adding, CodeText code) {
            take(arguments.get(0).code(), "", code);
        }

        private void take(String value, String condition, CodeText code) {
            code.line("if (" + condition + "(group." + object + " == null || weir.sql.types.ValueComparison.compare("
                            + value + ", group." + object + ")" + (greatest ? " > 0" : " < 0") + ")) {")
                    .line("group." + object + " = " + value + ";")
                    .end();
        }

        @Override
        public void merge(CodeText code) {
            take("other." + object, "other." + object + " != null && ", code);
        }

        @Override
        public Value result(CodeText code) {
            return new Value(
                    "((" + JavaTypes.of(type) + ") group." + object + ")", "(group." + object + " == null)", type);
        }
    }
}
