package weir.sql.codegen;

import java.util.ArrayList;
import java.util.List;
import weir.sql.types.LogicalType;

/** How often each value came, for one DISTINCT aggregate: a value counts from its first row on, until its last one is taken back. */
final class CountedDistinctCode extends DistinctCode {
    private static final String LONGS = "weir.sql.kernel.DistinctLongs";
    private static final String VALUES = "weir.sql.kernel.DistinctValues";

    private final Member member;
    private final boolean longs;
    private final String object;

    /** {@code longs} where the values are whole numbers and never NULL. */
    CountedDistinctCode(Member member, AggregatorCode aggregator, boolean longs) {
        super(aggregator);
        this.member = member;
        this.longs = longs;
        this.object = aggregator.newObject("new " + (longs ? LONGS : "java.util.HashMap") + "()");
    }

    @Override
    void change(boolean adding, CodeText code) {
        code.line("{");
        int filter = member.call().filter();
        if (filter >= 0) {
            code.line("if (" + aggregator.holds(filter, code) + ") {");
        }
        List<Value> arguments = member.call().arguments().stream()
                .map(column -> aggregator.read(column, code))
                .toList();
        String isNull = member.part().skipsNulls() ? Expressions.anyNull(arguments) : Value.NEVER;
        if (!isNull.equals(Value.NEVER)) {
            code.line("if (!(" + isNull + ")) {");
        }
        code.line("if (" + counted(arguments, adding) + ") {");
        member.part().change(arguments, adding, code);
        code.end();
        if (!isNull.equals(Value.NEVER)) {
            code.end();
        }
        if (filter >= 0) {
            code.end();
        }
        code.end();
    }

    /** A condition that counts a value and holds where it came for the first time, or went for good. */
    private String counted(List<Value> arguments, boolean adding) {
        String method = adding ? "add" : "remove";
        return longs
                ? "((" + LONGS + ") group." + object + ")." + method + "("
                        + arguments.get(0).code() + ")"
                : VALUES + "." + method + "(group." + object + ", " + key(arguments) + ")";
    }

    /** Several values are one in a row, and so are bytes, which are equal by themselves only where they are the same object. */
    private static String key(List<Value> arguments) {
        if (!isRow(arguments.stream().map(Value::type).toList())) {
            return Expressions.boxed(arguments.get(0));
        }
        List<String> fields = arguments.stream().map(Expressions::boxed).toList();
        return "weir.types.Row.of(new Object[] {" + String.join(", ", fields) + "})";
    }

    private static boolean isRow(List<LogicalType> types) {
        return types.size() > 1 || JavaTypes.of(types.get(0)).equals("byte[]");
    }

    @Override
    void merge(int number, CodeText code) {
        if (longs) {
            mergeLongs(number, code);
        } else {
            mergeValues(number, code);
        }
    }

    private void mergeLongs(int number, CodeText code) {
        String table = "table" + number;
        String entries = "entries" + number;
        code.line(LONGS + " " + table + " = (" + LONGS + ") group." + object + ";");
        code.line("long[] " + entries + " = ((" + LONGS + ") other." + object + ").entries();");
        code.line("for (int i = 0; i < " + entries + ".length; i += 2) {");
        code.line("if (" + table + ".add(" + entries + "[i], " + entries + "[i + 1])) {");
        LogicalType type = aggregator.type(member.call().arguments().get(0));
        Value value = new Value("(" + JavaTypes.of(type) + ") " + entries + "[i]", Value.NEVER, type);
        member.part().change(List.of(value), true, code);
        code.end().end();
    }

    private void mergeValues(int number, CodeText code) {
        String entries = "entries" + number;
        code.line("java.util.Iterator " + entries + " = ((java.util.Map) other." + object + ").entrySet().iterator();");
        code.line("while (" + entries + ".hasNext()) {");
        code.line("java.util.Map.Entry entry = (java.util.Map.Entry) " + entries + ".next();");
        code.line("Object key = entry.getKey();");
        code.line("if (" + VALUES + ".add(group." + object + ", key, (Long) entry.getValue())) {");
        List<LogicalType> types =
                member.call().arguments().stream().map(aggregator::type).toList();
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            String field = "field" + number + "_" + i;
            code.line("Object " + field + " = " + (isRow(types) ? "((weir.types.Row) key).getField(" + i + ")" : "key")
                    + ";");
            arguments.add(aggregator.ofObject(field, types.get(i), code));
        }
        member.part().change(arguments, true, code);
        code.end().end();
    }
}
