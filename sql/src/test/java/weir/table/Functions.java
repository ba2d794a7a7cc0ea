package weir.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import weir.table.annotation.DataTypeHint;
import weir.table.annotation.FunctionHint;
import weir.table.annotation.InputGroup;
import weir.table.dataview.ListView;
import weir.table.dataview.MapView;
import weir.table.functions.AggregateFunction;
import weir.table.functions.FunctionContext;
import weir.table.functions.ScalarFunction;
import weir.table.functions.TableFunction;
import weir.types.Row;

/** Functions as users write them. */
public final class Functions {
    private Functions() {}

    /** Several ways to call one function. */
    public static class Add extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        public Integer eval(Integer a, Integer b) {
            return a == null || b == null ? null : a + b;
        }

        public long eval(long a, long b) {
            return a + b;
        }

        public String eval(String... parts) {
            return String.join("+", parts);
        }
    }

    /** Classes that SQL sees otherwise. */
    public static class NextDay extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        public LocalDateTime eval(LocalDateTime time) {
            return time.plusDays(1);
        }

        public @DataTypeHint("DECIMAL(12, 3)") BigDecimal eval(double a) {
            return BigDecimal.valueOf(a);
        }

        public String[] eval(List<String> words) {
            return words.stream().map(String::toUpperCase).toArray(String[]::new);
        }

        public @DataTypeHint("ROW<name STRING, length INT>") Row eval(String name) {
            return Row.of(name, name.length());
        }
    }

    /** Takes anything. */
    public static class Describe extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        public String eval(@DataTypeHint(inputGroup = InputGroup.ANY) Object value) {
            return value == null ? "nothing" : value.getClass().getSimpleName();
        }
    }

    /** Needs to be opened. */
    public static class Prefixed extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        private transient String prefix;

        @Override
        public void open(FunctionContext context) {
            prefix = context.getJobParameter("prefix", ">");
        }

        public String eval(String text) {
            return prefix + text;
        }
    }

    /** Fails. */
    public static class Divide extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        public int eval(int a, int b) {
            return a / b;
        }
    }

    /** Has no eval. */
    public static class Nothing extends ScalarFunction {
        private static final long serialVersionUID = 1L;
    }

    /** Rows with names. */
    @FunctionHint(output = @DataTypeHint("ROW<word STRING, length INT>"))
    public static class Split extends TableFunction<Row> {
        private static final long serialVersionUID = 1L;

        public void eval(String text) {
            for (String word : text.split(" ")) {
                if (!word.isEmpty()) {
                    collect(Row.of(word, word.length()));
                }
            }
        }
    }

    /** Single values. */
    public static class UpTo extends TableFunction<Integer> {
        private static final long serialVersionUID = 1L;

        public void eval(int most) {
            for (int i = 1; i <= most; i++) {
                collect(i);
            }
        }
    }

    /** What WeightedAverage gathers. */
    public static class Weights {
        public long sum;
        public int count;
    }

    /** The aggregate of Flink's documentation. */
    public static class WeightedAverage extends AggregateFunction<Long, Weights> {
        private static final long serialVersionUID = 1L;

        @Override
        public Weights createAccumulator() {
            return new Weights();
        }

        @Override
        public Long getValue(Weights acc) {
            return acc.count == 0 ? null : acc.sum / acc.count;
        }

        public void accumulate(Weights acc, Long value, Integer weight) {
            acc.sum += value * weight;
            acc.count += weight;
        }

        public void retract(Weights acc, Long value, Integer weight) {
            acc.sum -= value * weight;
            acc.count -= weight;
        }

        public void merge(Weights acc, Iterable<Weights> others) {
            Iterator<Weights> each = others.iterator();
            while (each.hasNext()) {
                Weights other = each.next();
                acc.sum += other.sum;
                acc.count += other.count;
            }
        }
    }

    /** What Kinds gathers. */
    public static class KindCounts {
        public MapView<String, Integer> counts = new MapView<>();
        public ListView<String> inOrder = new ListView<>();
    }

    /** Each value there is, in the order of its first coming. */
    public static class Kinds extends AggregateFunction<String, KindCounts> {
        private static final long serialVersionUID = 1L;

        @Override
        public KindCounts createAccumulator() {
            return new KindCounts();
        }

        @Override
        public String getValue(KindCounts acc) {
            return String.join("|", acc.inOrder.getList());
        }

        public void accumulate(KindCounts acc, String value) throws Exception {
            if (!acc.counts.contains(value)) {
                acc.inOrder.add(value);
                acc.counts.put(value, 0);
            }
            acc.counts.put(value, acc.counts.get(value) + 1);
        }

        public void retract(KindCounts acc, String value) throws Exception {
            acc.counts.put(value, acc.counts.get(value) - 1);
            if (acc.counts.get(value) == 0) {
                acc.counts.remove(value);
                acc.inOrder.remove(value);
            }
        }
    }

    /** An aggregate that cannot take rows back. */
    public static class Longest extends AggregateFunction<String, Functions.Text> {
        private static final long serialVersionUID = 1L;

        @Override
        public Text createAccumulator() {
            return new Text();
        }

        @Override
        public String getValue(Text acc) {
            return acc.text;
        }

        public void accumulate(Text acc, String value) {
            if (acc.text == null || value.length() > acc.text.length()) {
                acc.text = value;
            }
        }
    }

    /** A text that changes. */
    public static class Text {
        public String text;
    }
}
