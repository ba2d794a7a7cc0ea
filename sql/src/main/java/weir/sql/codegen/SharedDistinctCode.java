package weir.sql.codegen;

import java.util.ArrayList;
import java.util.List;
import weir.sql.types.LogicalType;

/**
 * One table of whole numbers for all DISTINCT aggregates of a column, where no row is taken back: beside each number a bit for each
 * aggregate that has counted it. So aggregates that differ in their filters ask once for each row.
 */
final class SharedDistinctCode extends DistinctCode {
    private static final String TABLE = "weir.sql.kernel.DistinctLongs";

    private final int column;
    private final String object;
    private final List<Member> members = new ArrayList<>();

    SharedDistinctCode(Member first, AggregatorCode aggregator) {
        super(aggregator);
        this.column = first.call().arguments().get(0);
        this.object = aggregator.newObject("new " + TABLE + "()");
        members.add(first);
    }

    @Override
    boolean takes(Member member) {
        return member.part().skipsNulls()
                && member.call().arguments().equals(List.of(column))
                && members.size() < Long.SIZE;
    }

    @Override
    void add(Member member) {
        members.add(member);
    }

    @Override
    void change(boolean adding, CodeText code) {
        code.line("{").line("long bits = " + always() + "L;");
        for (int i = 0; i < members.size(); i++) {
            int filter = members.get(i).call().filter();
            if (filter >= 0) {
                code.line("if (" + aggregator.holds(filter, code) + ") {")
                        .line("bits |= " + bit(i) + ";")
                        .end();
            }
        }
        Value value = aggregator.read(column, code);
        code.line("if (bits != 0L" + (value.isNeverNull() ? "" : " && !" + value.isNull()) + ") {");
        count("((" + TABLE + ") group." + object + ")", value, "bits", code);
        code.end().end();
    }

    /** The aggregates without a filter. */
    private long always() {
        long bits = 0;
        for (int i = 0; i < members.size(); i++) {
            bits |= members.get(i).call().filter() < 0 ? 1L << i : 0;
        }
        return bits;
    }

    private static String bit(int member) {
        return (1L << member) + "L";
    }

    private void count(String table, Value value, String bits, CodeText code) {
        code.line("long fresh = " + table + ".mark(" + value.code() + ", " + bits + ");");
        code.line("if (fresh != 0L) {");
        for (int i = 0; i < members.size(); i++) {
            code.line("if ((fresh & " + bit(i) + ") != 0L) {");
            members.get(i).part().change(List.of(value), true, code);
            code.end();
        }
        code.end();
    }

    @Override
    void merge(int number, CodeText code) {
        String table = "table" + number;
        String marks = "marks" + number;
        code.line(TABLE + " " + table + " = (" + TABLE + ") group." + object + ";");
        code.line("long[] " + marks + " = ((" + TABLE + ") other." + object + ").entries();");
        code.line("for (int i = 0; i < " + marks + ".length; i += 2) {");
        LogicalType type = aggregator.type(column);
        Value value = new Value("(" + JavaTypes.of(type) + ") " + marks + "[i]", Value.NEVER, type);
        count(table, value, marks + "[i + 1]", code);
        code.end();
    }
}
