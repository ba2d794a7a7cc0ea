package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import weir.batch.Batch;
import weir.batch.ColumnAppender;
import weir.sql.kernel.Calculation;
import weir.sql.kernel.PairCondition;
import weir.sql.plan.LookupManner;
import weir.sql.plan.TableCall;
import weir.sql.table.Field;
import weir.sql.table.TableLookup;
import weir.sql.types.LogicalType;
import weir.types.Row;

class AnswerOperatorTest {
    private static final LogicalType INTS = LogicalType.array(LogicalType.INT);

    /** Computes a column as it is. */
    private static final class Column extends Calculation {
        private final int column;
        private final ColumnAppender values;

        Column(int column, LogicalType type) {
            super(new Object[0]);
            this.column = column;
            this.values = type.layout().appender();
        }

        @Override
        public int process(Batch batch, int[] selected) {
            values.appendAll(batch.column(column));
            return batch.size();
        }

        @Override
        public ColumnAppender[] appenders() {
            return new ColumnAppender[] {values};
        }
    }

    /** The answer's first column is more than 1. */
    private static final PairCondition MORE_THAN_ONE = new PairCondition(new Object[0]) {
        @Override
        public boolean holds(Row left, Row right) {
            return (Integer) right.getField(0) > 1;
        }
    };

    private static OperatorScript unnest(LogicalType type, boolean left, PairCondition condition, LogicalType... made) {
        List<Field> input = List.of(new Field("id", LogicalType.INT), new Field("c", type));
        List<Field> schema = new java.util.ArrayList<>(input);
        Arrays.asList(made).forEach(each -> schema.add(new Field("x", each)));
        Unnesting unnesting = Unnesting.of(new TableCall(
                "UNNEST",
                List.of(new weir.sql.expr.Expr.Field(1, type)),
                List.of(made),
                made.length == 2 && type.kind() == LogicalType.Kind.ARRAY));
        AnsweringOperator.Shape shape = new AnswerOperator.Shape(schema, 2, left);
        return new OperatorScript(
                (context, out) -> new UnnestOperator(context, out, shape, new Column(1, type), condition, unnesting),
                List.of(input));
    }

    @Test
    void aRowComesOnceForEachElementWithItsKind() throws Exception {
        assertThat(unnest(INTS, false, null, LogicalType.INT)
                        .left("+I", 1, List.of(7, 8))
                        .left("+I", 2, List.of())
                        .left("+I", 3, null)
                        .left("-D", 1, List.of(7, 8))
                        .watermark(5)
                        .results())
                .containsExactly("+I[1, [7, 8], 7]", "+I[1, [7, 8], 8]", "-D[1, [7, 8], 7]", "-D[1, [7, 8], 8]", "@5");
    }

    @Test
    void aLeftJoinKeepsRowsWithoutElementsAndThoseOfWhichNoneMeetsTheCondition() throws Exception {
        assertThat(unnest(INTS, true, MORE_THAN_ONE, LogicalType.INT)
                        .left("+I", 1, List.of(1, 2))
                        .left("+I", 2, List.of(1))
                        .left("+I", 3, null)
                        .rows())
                .containsExactly("+I[1, [1, 2], 2]", "+I[2, [1], null]", "+I[3, null, null]");
    }

    @Test
    void elementsAreNumberedFromOne() throws Exception {
        assertThat(unnest(INTS, false, null, LogicalType.INT, LogicalType.INT)
                        .left("+I", 1, List.of(7, 8))
                        .rows())
                .containsExactly("+I[1, [7, 8], 7, 1]", "+I[1, [7, 8], 8, 2]");
    }

    @Test
    void aMapGivesKeysAndValuesAndAMultisetItsElementsAsOftenAsTheyAreInIt() throws Exception {
        Map<Object, Object> map = new LinkedHashMap<>(Map.of("k", 2));
        LogicalType ofMap = LogicalType.map(LogicalType.STRING, LogicalType.INT);
        assertThat(unnest(ofMap, false, null, LogicalType.STRING, LogicalType.INT)
                        .left("+I", 1, map)
                        .rows())
                .containsExactly("+I[1, {k=2}, k, 2]");
        assertThat(unnest(LogicalType.multiset(LogicalType.STRING), false, null, LogicalType.STRING)
                        .left("+I", 1, map)
                        .rows())
                .containsExactly("+I[1, {k=2}, k]", "+I[1, {k=2}, k]");
    }

    /** Knows squares. */
    private record Squares(boolean keepsWaiting) implements TableLookup {
        /** Who has asked for them; every task has a copy of the look-up, so it is none of its fields. */
        private static final Set<Thread> ASKERS = ConcurrentHashMap.newKeySet();

        @Override
        public List<Row> find(Object[] keys) {
            ASKERS.add(Thread.currentThread());
            int key = (Integer) keys[0];
            return key < 0 ? List.of() : List.of(Row.of(key, key * key));
        }
    }

    private static OperatorScript join(Squares squares) {
        List<Field> input = List.of(new Field("id", LogicalType.INT));
        List<Field> schema = List.of(new Field("id", LogicalType.INT), new Field("square", LogicalType.INT));
        AnsweringOperator.Shape shape = new AnswerOperator.Shape(schema, 1, true);
        Column keys = new Column(0, LogicalType.INT);
        LookupJoinOperator.Question question =
                new LookupJoinOperator.Question(squares, LookupManner.PLAIN, new int[] {1});
        return new OperatorScript(
                (context, out) -> BackgroundLookupOperator.of(
                        question,
                        context,
                        out,
                        input,
                        answers -> new LookupJoinOperator(context, answers, shape, keys, null, question)),
                List.of(input));
    }

    @Test
    void aLookupJoinAsksForTheKeyOfEachRowButNotForNull() throws Exception {
        OperatorScript script = join(new Squares(false));
        assertThat(script.left("+I", 3).left("+I", -1).left("+I", (Object) null).rows())
                .containsExactly("+I[3, 9]", "+I[-1, null]", "+I[null, null]");
    }

    @Test
    void onlyATableThatKeepsWaitingIsAskedInAnotherThread() throws Exception {
        Squares.ASKERS.clear();
        assertThat(join(new Squares(false)).left("+I", 3).rows()).containsExactly("+I[3, 9]");
        assertThat(Squares.ASKERS).containsExactly(Thread.currentThread());
    }
}
