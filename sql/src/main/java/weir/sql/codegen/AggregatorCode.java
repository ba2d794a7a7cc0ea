package weir.sql.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weir.base.WeirException;
import weir.sql.expr.Expr;
import weir.sql.functions.aggregate.Aggregate;
import weir.sql.functions.aggregate.AggregateBinding;
import weir.sql.kernel.Aggregator;
import weir.sql.kernel.OrderedAggregates;
import weir.sql.kernel.SingleValue;
import weir.sql.plan.AggregateCall;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** Writes the class that keeps the aggregates of groups: numbers in an array of longs wherever they fit. */
public final class AggregatorCode {
    private static final String LONGS = "weir.sql.kernel.DistinctLongs";

    private final ClassText text;
    private final Columns columns;
    private final List<Field> input;
    private final Expressions expressions;
    private final List<String> creations = new ArrayList<>();
    private final CodeText add = new CodeText(2);
    private final CodeText retract = new CodeText(2);
    private final CodeText merge = new CodeText(2);
    private final List<Value> results = new ArrayList<>();
    private final CodeText append = new CodeText(2);
    private final CodeText values = new CodeText(2);
    private final boolean retracting;
    private final Library library;
    private int numbers;
    private int objects;

    private AggregatorCode(String name, List<Field> input, boolean retracting, Library library) {
        this.text = new ClassText(name, Aggregator.class);
        this.columns = new Columns(text, "column", "row");
        this.input = input;
        this.retracting = retracting;
        this.library = library;
        this.expressions = new Expressions(text, columns, library);
    }

    /** The class; {@code retracting} where rows may be taken back. */
    public static ClassText of(
            String name, List<Field> input, List<AggregateCall> calls, boolean retracting, Library library) {
        AggregatorCode code = new AggregatorCode(name, input, retracting, library);
        for (int i = 0; i < calls.size(); i++) {
            code.call(calls.get(i), i);
        }
        code.finish();
        return code.text;
    }

    private void finish() {
        columns.bind("private void bindColumns");
        text.method("public void bind(weir.batch.Batch batch)", new CodeText(2).line("bindColumns(batch);"));
        CodeText create = new CodeText(2);
        create.line("Object[] objects = new Object[" + objects + "];");
        creations.forEach(create::line);
        create.line("return new weir.sql.kernel.Accumulator(new long[" + numbers + "], objects);");
        text.method("public weir.sql.kernel.Accumulator create()", create);
        text.method("public void add(weir.sql.kernel.Accumulator group, int row) throws Exception", add);
        text.method("public void retract(weir.sql.kernel.Accumulator group, int row) throws Exception", retract);
        text.method(
                "public void merge(weir.sql.kernel.Accumulator group, weir.sql.kernel.Accumulator other) throws Exception",
                merge);
        text.method(
                "public void append(weir.sql.kernel.Accumulator group, weir.batch.BatchBuilder results, int column)"
                        + " throws Exception",
                append);
        values.line("return new Object[] {"
                + String.join(", ", results.stream().map(Expressions::boxed).toList()) + "};");
        text.method("public Object[] values(weir.sql.kernel.Accumulator group) throws Exception", values);
    }

    private void call(AggregateCall call, int index) {
        String distinct =
                call.distinct() ? newObject("new " + (countsLongs(call) ? LONGS : "java.util.HashMap") + "()") : null;
        Part part = part(call);
        change(call, part, distinct, true, add);
        if (retracting) {
            change(call, part, distinct, false, retract);
        }
        if (distinct == null) {
            part.merge(merge);
        } else {
            mergeDistinct(call, part, distinct, index);
        }
        result(call, part, index);
    }

    /** One row in or out: if the filter lets it, and if DISTINCT says that it counts. */
    private void change(AggregateCall call, Part part, String distinct, boolean adding, CodeText code) {
        code.line("{");
        if (call.filter() >= 0) {
            code.line("if (" + Logic.holds(read(call.filter(), code)) + ") {");
        }
        List<Value> arguments =
                call.arguments().stream().map(column -> read(column, code)).toList();
        boolean skipsNulls =
                part.skipsNulls() && !arguments.isEmpty() && !arguments.get(0).isNeverNull();
        if (skipsNulls) {
            code.line("if (!" + arguments.get(0).isNull() + ") {");
        }
        if (distinct != null) {
            code.line("if (" + counted(call, arguments.get(0), distinct, adding) + ") {");
        }
        part.change(arguments, adding, code);
        if (distinct != null) {
            code.end();
        }
        if (skipsNulls) {
            code.end();
        }
        if (call.filter() >= 0) {
            code.end();
        }
        code.end();
    }

    /** True where the different values are whole numbers, so that they need not be objects. */
    private boolean countsLongs(AggregateCall call) {
        String java = JavaTypes.of(input.get(call.arguments().get(0)).type());
        return java.equals("long") || java.equals("int");
    }

    /** A condition that counts a value and holds where it came for the first time, or went for good. */
    private String counted(AggregateCall call, Value value, String distinct, boolean adding) {
        String method = adding ? "add" : "remove";
        return countsLongs(call)
                ? "((" + LONGS + ") group." + distinct + ")." + method + "(" + value.code() + ")"
                : "weir.sql.kernel.DistinctValues." + method + "(group." + distinct + ", "
                        + JavaTypes.box(value.code(), value.type()) + ")";
    }

    /** The values that the other group has and this one has not are added one by one. */
    private void mergeDistinct(AggregateCall call, Part part, String distinct, int index) {
        LogicalType type = input.get(call.arguments().get(0)).type();
        if (countsLongs(call)) {
            mergeDistinctLongs(part, distinct, type, index);
            return;
        }
        String entries = "entries" + index;
        merge.line(
                "java.util.Iterator " + entries + " = ((java.util.Map) other." + distinct + ").entrySet().iterator();");
        merge.line("while (" + entries + ".hasNext()) {");
        merge.line("java.util.Map.Entry entry = (java.util.Map.Entry) " + entries + ".next();");
        merge.line("if (weir.sql.kernel.DistinctValues.add(group." + distinct + ", entry.getKey())) {");
        Value value = new Value(JavaTypes.unbox("entry.getKey()", type), Value.NEVER, type);
        part.change(List.of(value), true, merge);
        merge.end().end();
    }

    private void mergeDistinctLongs(Part part, String distinct, LogicalType type, int index) {
        String set = "set" + index;
        merge.line(LONGS + " " + set + " = (" + LONGS + ") group." + distinct + ";");
        merge.line("long[] values" + index + " = ((" + LONGS + ") other." + distinct + ").values();");
        merge.line("for (int i = 0; i < values" + index + ".length; i++) {");
        merge.line("if (" + set + ".add(values" + index + "[i])) {");
        Value value = new Value("(" + JavaTypes.of(type) + ") values" + index + "[i]", Value.NEVER, type);
        part.change(List.of(value), true, merge);
        merge.end().end();
    }

    private Value read(int column, CodeText code) {
        return columns.read(new Expr.Field(column, input.get(column).type()), code);
    }

    private void result(AggregateCall call, Part part, int index) {
        Value forAppend = part.result(append);
        String appender = "result" + index;
        String kind = JavaTypes.appender(call.type());
        append.line(kind + " " + appender + " = (" + kind + ") results.column(column + " + index + ");");
        CalculationCode.append(appender, forAppend, append);
        results.add(part.result(values));
    }

    /** What one aggregate keeps, and what it does with it. */
    private interface Part {
        boolean skipsNulls();

        void change(List<Value> arguments, boolean adding, CodeText code);

        void merge(CodeText code);

        Value result(CodeText code);
    }

    private Part part(AggregateCall call) {
        LogicalType type = call.type();
        LogicalType argument = call.arguments().isEmpty()
                ? null
                : input.get(call.arguments().get(0)).type();
        return switch (call.name()) {
            case "COUNT", "ROW_NUMBER" -> new Count(newNumber());
            case "SUM", "$SUM0" ->
                type.kind() == Kind.DECIMAL
                        ? new DecimalSum(newNumber(), newObject("java.math.BigDecimal.ZERO"), type, null)
                        : new Sum(newNumber(), newNumber(), type, call.name().equals("$SUM0"));
            case "AVG" ->
                type.kind() == Kind.DECIMAL
                        ? new DecimalSum(newNumber(), newObject("java.math.BigDecimal.ZERO"), argument, type)
                        : new Average(newNumber(), newNumber(), argument, type);
            case "MIN", "MAX" -> extreme(call, argument);
            default -> new ObjectPart(call);
        };
    }

    private Part extreme(AggregateCall call, LogicalType argument) {
        boolean greatest = call.name().equals("MAX");
        if (retracting) {
            return new CountedExtreme(newObject("new java.util.HashMap()"), argument, greatest);
        } else if (JavaTypes.isPrimitive(argument)) {
            return new NumberExtreme(newNumber(), newNumber(), argument, greatest);
        }
        return new ObjectExtreme(newObject("null"), argument, greatest);
    }

    private String newNumber() {
        return "numbers[" + numbers++ + "]";
    }

    private String newObject(String initial) {
        String object = "objects[" + objects++ + "]";
        if (!initial.equals("null")) {
            creations.add(object + " = " + initial + ";");
        }
        return object;
    }

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

    private record Count(String number) implements Part {
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
    private record Sum(String sum, String count, LogicalType type, boolean zero) implements Part {
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
    private record Average(String sum, String count, LogicalType argument, LogicalType type) implements Part {
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
    private record DecimalSum(String count, String sum, LogicalType type, LogicalType mean) implements Part {
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

    private record NumberExtreme(String number, String present, LogicalType type, boolean greatest) implements Part {
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

    private record ObjectExtreme(String object, LogicalType type, boolean greatest) implements Part {
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

    /** All values with how often they came, since the extreme one may be taken back. */
    private final class CountedExtreme implements Part {
        private final String object;
        private final LogicalType type;
        private final boolean greatest;

        CountedExtreme(String object, LogicalType type, boolean greatest) {
            this.object = object;
            this.type = type;
            this.greatest = greatest;
        }

        @Override
        public boolean skipsNulls() {
            return true;
        }

        @Override
        public void change(List<Value> arguments, boolean adding, CodeText code) {
            code.line("weir.sql.kernel.DistinctValues." + (adding ? "add" : "remove") + "(group." + object + ", "
                    + JavaTypes.box(arguments.get(0).code(), type) + ");");
        }

        @Override
        public void merge(CodeText code) {
            code.line("weir.sql.kernel.DistinctValues.addAll(group." + object + ", other." + object + ");");
        }

        @Override
        public Value result(CodeText code) {
            String name = text.unique("extreme");
            code.line("Object " + name + " = weir.sql.kernel.Extremes.of(group." + object + ", " + greatest + ");");
            return expressions.unboxed(name, type, code);
        }
    }

    /** Everything else gathers in an object, as the library says. */
    private final class ObjectPart implements Part {
        private static final String CLASS = "weir.sql.functions.aggregate.Aggregate";

        private final String object;
        private final String function;
        private final LogicalType type;
        private final List<LogicalType> passed;

        ObjectPart(AggregateCall call) {
            this.type = call.type();
            List<LogicalType> given = call.arguments().stream()
                    .map(column -> input.get(column).type())
                    .toList();
            Optional<Aggregate> own = call.name().equals(SingleValue.NAME)
                    ? Optional.of(new SingleValue(type))
                    : OrderedAggregates.find(call.name(), type);
            if (own.isPresent()) {
                this.passed = given;
                this.function = text.constant(CLASS, own.get());
            } else {
                AggregateBinding binding = library.aggregate(call, given, retracting);
                this.passed = binding.arguments().stream()
                        .filter(each -> each.kind() != Kind.SYMBOL)
                        .toList();
                this.function = text.constant(
                        CLASS,
                        binding.aggregate()
                                .orElseThrow(() ->
                                        new WeirException(call.name() + " needs OVER and an order of the rows.")));
            }
            this.object = newObject(function + ".create()");
        }

        @Override
        public boolean skipsNulls() {
            return false;
        }

        @Override
        public void change(List<Value> given, boolean adding, CodeText code) {
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                arguments.add(
                        Expressions.boxed(LibraryCalls.converted(given.get(i), passed.get(i), expressions, code)));
            }
            code.line("group." + object + " = " + function + (adding ? ".add(" : ".retract(") + "group." + object
                    + ", new Object[] {" + String.join(", ", arguments) + "});");
        }

        @Override
        public void merge(CodeText code) {
            code.line("group." + object + " = " + function + ".merge(group." + object + ", other." + object + ");");
        }

        @Override
        public Value result(CodeText code) {
            String name = text.unique("object");
            code.line("Object " + name + " = " + function + ".value(group." + object + ");");
            Value value = expressions.unboxed(name, type, code);
            return JavaTypes.isPrimitive(type)
                    ? value
                    : new Value("((" + JavaTypes.of(type) + ") " + value.code() + ")", value.isNull(), type);
        }
    }
}
