package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.plan.Plan;
import weir.sql.plan.SortKey;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

class TopNOperatorTest {
    private static final List<Field> ROWS =
            List.of(new Field("k", LogicalType.STRING), new Field("v", LogicalType.INT));
    private static final int[] BY_KEY = {0};
    private static final int[] ALL = {};

    /** The rows from {@code offset} up to {@code limit} with the smallest v, NULL before all numbers. */
    private static OperatorScript top(int[] partition, long offset, long limit, boolean rank, boolean retracting) {
        List<Field> schema = new ArrayList<>(ROWS);
        if (rank) {
            schema.add(new Field("rn", LogicalType.BIGINT));
        }
        Plan.TopN plan = new Plan.TopN(
                new Plan.Rows(ROWS, List.of()),
                partition,
                List.of(new SortKey(1, false, true)),
                offset,
                limit,
                rank,
                -1,
                false,
                false,
                schema);
        return new OperatorScript(
                (context, out) -> retracting
                        ? new TopNOperator(context, out, plan, keys(partition))
                        : new GrowingTopNOperator(context, out, plan, keys(partition)),
                List.of(ROWS));
    }

    private static Keys keys(int[] partition) {
        return new Keys(partition, GroupSteps.layouts(ROWS, partition));
    }

    @Test
    void aSmallerRowPushesTheLargestOut() throws Exception {
        assertThat(top(ALL, 0, 2, false, false)
                        .left("+I", "a", 5)
                        .left("+I", "b", 3)
                        .left("+I", "c", 9)
                        .left("+I", "d", 1)
                        .finalRows())
                .containsExactly("[b, 3]", "[d, 1]");
    }

    @Test
    void eachPartitionHasFirstRowsOfItsOwn() throws Exception {
        assertThat(top(BY_KEY, 0, 1, false, false)
                        .left("+I", "a", 5)
                        .left("+I", "b", 3)
                        .left("+I", "a", 4)
                        .left("+I", null, 7)
                        .left("+I", "b", 8)
                        .left("+I", null, 6)
                        .finalRows())
                .containsExactly("[a, 4]", "[b, 3]", "[null, 6]");
    }

    @Test
    void aRowInBetweenMovesTheRanksBehindIt() throws Exception {
        assertThat(top(ALL, 0, 3, true, false)
                        .left("+I", "a", 10)
                        .left("+I", "b", 30)
                        .left("+I", "c", 20)
                        .finalRows())
                .containsExactly("[a, 10, 1]", "[b, 30, 3]", "[c, 20, 2]");
    }

    @Test
    void nullComesBeforeAllNumbersAndOfEqualRowsTheFirstToComeStaysFirst() throws Exception {
        assertThat(top(ALL, 0, 2, true, false)
                        .left("+I", "a", 1)
                        .left("+I", "b", 1)
                        .left("+I", "c", 1)
                        .left("+I", "d", null)
                        .finalRows())
                .containsExactly("[a, 1, 2]", "[d, null, 1]");
    }

    @Test
    void rowsBeforeTheOffsetAreLeftOut() throws Exception {
        assertThat(top(ALL, 1, 3, false, false)
                        .left("+I", "a", 1)
                        .left("+I", "b", 2)
                        .left("+I", "c", 3)
                        .left("+I", "d", 4)
                        .left("+I", "e", 0)
                        .finalRows())
                .containsExactly("[a, 1]", "[b, 2]");
    }

    @Test
    void whenAFirstRowIsTakenBackTheNextOneMovesUp() throws Exception {
        assertThat(top(ALL, 0, 2, true, true)
                        .left("+I", "a", 1)
                        .left("+I", "b", 2)
                        .left("+I", "c", 3)
                        .left("-D", "a", 1)
                        .left("-U", "b", 2)
                        .left("+U", "b", 9)
                        .finalRows())
                .containsExactly("[b, 9, 2]", "[c, 3, 1]");
    }

    @Test
    void ofEqualRowsOneTakenBackLeavesTheOther() throws Exception {
        assertThat(top(ALL, 0, 5, false, true)
                        .left("+I", "a", 1)
                        .left("+I", "a", 1)
                        .left("-D", "a", 1)
                        .finalRows())
                .containsExactly("[a, 1]");
    }

    @Test
    void aPartitionOfWhichAllRowsAreTakenBackIsGone() throws Exception {
        assertThat(top(BY_KEY, 0, 2, true, true)
                        .left("+I", "a", 1)
                        .left("-D", "a", 1)
                        .left("+I", "a", 2)
                        .finalRows())
                .containsExactly("[a, 2, 1]");
    }
}
