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
    private final ClassText text;
    private final Columns columns;
    private final List<Field> input;
    private final Expressions expressions;
    private final List<String> creations = new ArrayList<>();
    private final CodeText add = new CodeText(2);
    private final CodeText retract = new CodeText(2);
    private final CodeText merge = new CodeText(2);
    private final List<DistinctCode> distinct = new ArrayList<>();
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
        for (int i = 0; i < distinct.size(); i++) {
            distinct.get(i).change(true, add);
            if (retracting) {
                distinct.get(i).change(false, retract);
            }
            distinct.get(i).merge(i, merge);
        }
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
        AggregatePart part = part(call);
        if (call.distinct()) {
            distinct(new DistinctCode.Member(call, part));
        } else {
            change(call, part, true, add);
            if (retracting) {
                change(call, part, false, retract);
            }
            part.merge(merge);
        }
        result(call, part, index);
    }

    /** Aggregates that ask which values came share what is known of them, unless each has to know how often it saw one. */
    private void distinct(DistinctCode.Member member) {
        for (DistinctCode each : distinct) {
            if (each.takes(member)) {
                each.add(member);
                return;
            }
        }
        distinct.add(DistinctCode.of(member, this, retracting));
    }

    /** One row in or out, if the filter lets it. */
    private void change(AggregateCall call, AggregatePart part, boolean adding, CodeText code) {
        code.line("{");
        if (call.filter() >= 0) {
            code.line("if (" + holds(call.filter(), code) + ") {");
        }
        List<Value> arguments =
                call.arguments().stream().map(column -> read(column, code)).toList();
        String isNull = part.skipsNulls() ? Expressions.anyNull(arguments) : Value.NEVER;
        if (!isNull.equals(Value.NEVER)) {
            code.line("if (!(" + isNull + ")) {");
        }
        part.change(arguments, adding, code);
        if (!isNull.equals(Value.NEVER)) {
            code.end();
        }
        if (call.filter() >= 0) {
            code.end();
        }
        code.end();
    }

    /** The value of a column in the present row. */
    Value read(int column, CodeText code) {
        return columns.read(new Expr.Field(column, type(column)), code);
    }

    /** A condition that holds where a column of the present row is TRUE. */
    String holds(int column, CodeText code) {
        return Logic.holds(read(column, code));
    }

    /** The value that a variable of class Object holds, null for NULL. */
    Value ofObject(String variable, LogicalType type, CodeText code) {
        Value value = expressions.unboxed(variable, type, code);
        return JavaTypes.isPrimitive(type)
                ? value
                : new Value("((" + JavaTypes.of(type) + ") " + value.code() + ")", value.isNull(), type);
    }

    LogicalType type(int column) {
        return input.get(column).type();
    }

    private void result(AggregateCall call, AggregatePart part, int index) {
        Value forAppend = part.result(append);
        String appender = "result" + index;
        String kind = JavaTypes.appender(call.type());
        append.line(kind + " " + appender + " = (" + kind + ") results.column(column + " + index + ");");
        CalculationCode.append(appender, forAppend, append);
        results.add(part.result(values));
    }

    private AggregatePart part(AggregateCall call) {
        LogicalType type = call.type();
        LogicalType argument = call.arguments().isEmpty()
                ? null
                : input.get(call.arguments().get(0)).type();
        return switch (call.name()) {
            case "COUNT", "ROW_NUMBER" -> new AggregateParts.Count(newNumber());
            case "SUM", "$SUM0" ->
                type.kind() == Kind.DECIMAL
                        ? new AggregateParts.DecimalSum(newNumber(), newObject("java.math.BigDecimal.ZERO"), type, null)
                        : new AggregateParts.Sum(
                                newNumber(), newNumber(), type, call.name().equals("$SUM0"));
            case "AVG" ->
                type.kind() == Kind.DECIMAL
                        ? new AggregateParts.DecimalSum(
                                newNumber(), newObject("java.math.BigDecimal.ZERO"), argument, type)
                        : new AggregateParts.Average(newNumber(), newNumber(), argument, type);
            case "MIN", "MAX" -> extreme(call, argument);
            default -> new ObjectPart(call);
        };
    }

    private AggregatePart extreme(AggregateCall call, LogicalType argument) {
        boolean greatest = call.name().equals("MAX");
        if (retracting) {
            return new CountedExtreme(newObject("new java.util.HashMap()"), argument, greatest);
        } else if (JavaTypes.isPrimitive(argument)) {
            return new AggregateParts.NumberExtreme(newNumber(), newNumber(), argument, greatest);
        }
        return new AggregateParts.ObjectExtreme(newObject("null"), argument, greatest);
    }

    private String newNumber() {
        return "numbers[" + numbers++ + "]";
    }

    /** Room for an object in each group; {@code initial} is code. */
    String newObject(String initial) {
        String object = "objects[" + objects++ + "]";
        if (!initial.equals("null")) {
            creations.add(object + " = " + initial + ";");
        }
        return object;
    }

    /** All values with how often they came, since the extreme one may be taken back. */
    private final class CountedExtreme implements AggregatePart {
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
    private final class ObjectPart implements AggregatePart {
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
            return ofObject(name, type, code);
        }
    }
}
