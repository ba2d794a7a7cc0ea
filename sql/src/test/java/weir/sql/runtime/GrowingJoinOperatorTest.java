package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.batch.Batch;
import weir.batch.IntColumn;
import weir.sql.kernel.KeptCondition;
import weir.sql.kernel.RowFormat;
import weir.sql.plan.JoinKind;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

class GrowingJoinOperatorTest {
    private static final List<Field> LEFT =
            List.of(new Field("k", LogicalType.STRING), new Field("v", LogicalType.INT));
    private static final List<Field> RIGHT =
            List.of(new Field("k", LogicalType.STRING), new Field("w", LogicalType.INT));
    private static final RowFormat LEFT_FORMAT = format(LEFT);
    private static final RowFormat RIGHT_FORMAT = format(RIGHT);

    private static RowFormat format(List<Field> schema) {
        return RowFormat.of(schema.stream().map(field -> field.type().layout()).toList());
    }

    /** v < w. */
    private static final class Less extends KeptCondition {
        private Batch left;
        private Batch right;

        Less() {
            super(new Object[0]);
        }

        @Override
        public void bindLeft(Batch batch) {
            left = batch;
        }

        @Override
        public void bindRight(Batch batch) {
            right = batch;
        }

        @Override
        public boolean holdsForLeft(int row, byte[] bytes, int at) {
            return value(left, row) < RowFormat.word(bytes, at + RIGHT_FORMAT.place(1));
        }

        @Override
        public boolean holdsForRight(int row, byte[] bytes, int at) {
            return RowFormat.word(bytes, at + LEFT_FORMAT.place(1)) < value(right, row);
        }

        private static int value(Batch batch, int row) {
            return ((IntColumn) batch.column(1)).getInt(row);
        }
    }

    private static OperatorScript join(boolean nullsMatch) {
        int[] key = {0};
        JoinKeys keys = new JoinKeys(LEFT, key, RIGHT, key, new boolean[] {nullsMatch});
        return new OperatorScript(
                (context, out) -> new GrowingJoinOperator(
                        context,
                        out,
                        JoinOperatorTest.both(JoinKind.INNER, LEFT, RIGHT),
                        keys,
                        new Less(),
                        LEFT_FORMAT,
                        RIGHT_FORMAT),
                List.of(LEFT, RIGHT));
    }

    @Test
    void rowsWithEqualKeysThatMeetTheConditionArePairsWhicheverComesFirst() throws Exception {
        assertThat(join(false)
                        .left("+I", "a", 1)
                        .right("+I", "a", 10)
                        .right("+I", "b", 20)
                        .left("+I", "b", 2)
                        .left("+I", "a", 11)
                        .right("+I", "a", 12)
                        .rows())
                .containsExactly("+I[a, 1, a, 10]", "+I[b, 2, b, 20]", "+I[a, 1, a, 12]", "+I[a, 11, a, 12]");
    }

    @Test
    void equalRowsAreAsManyPairs() throws Exception {
        assertThat(join(false)
                        .left("+I", "a", 1)
                        .left("+I", "a", 1)
                        .right("+I", "a", 10)
                        .rows())
                .containsExactly("+I[a, 1, a, 10]", "+I[a, 1, a, 10]");
    }

    @Test
    void aNullKeyMatchesNothingUnlessNullsMatch() throws Exception {
        assertThat(join(false).left("+I", null, 1).right("+I", null, 10).rows()).isEmpty();
        assertThat(join(true).left("+I", null, 1).right("+I", null, 10).rows())
                .containsExactly("+I[null, 1, null, 10]");
    }
}
