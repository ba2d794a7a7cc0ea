package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.plan.Plan;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

class DeduplicateOperatorTest {
    private static final List<Field> ROWS = List.of(
            new Field("k", LogicalType.STRING),
            new Field("v", LogicalType.INT),
            new Field("ts", LogicalType.timestamp(3)));
    private static final int[] KEY = {0};
    private static final int TIME = 2;
    private static final int ARRIVAL = -1;

    private static OperatorScript keeping(boolean last, int rowtime) {
        Plan.Deduplicate plan = new Plan.Deduplicate(new Plan.Rows(ROWS, List.of()), KEY, rowtime, last, false, ROWS);
        return new OperatorScript(
                (context, out) ->
                        new DeduplicateOperator(context, out, plan, new Keys(KEY, GroupSteps.layouts(ROWS, KEY))),
                List.of(ROWS));
    }

    @Test
    void theFirstToComeStays() throws Exception {
        assertThat(keeping(false, ARRIVAL)
                        .left("+I", "a", 1, 9L)
                        .left("+I", "a", 2, 5L)
                        .left("+I", "b", 3, 7L)
                        .rows())
                .containsExactly("+I[a, 1, 9]", "+I[b, 3, 7]");
    }

    @Test
    void theLastToComeReplacesTheOneBefore() throws Exception {
        assertThat(keeping(true, ARRIVAL)
                        .left("+I", "a", 1, 9L)
                        .left("+I", "a", 2, 5L)
                        .left("+I", null, 3, 5L)
                        .left("+I", null, 4, 5L)
                        .finalRows())
                .containsExactly("[a, 2, 5]", "[null, 4, 5]");
    }

    @Test
    void theLastByTimeIsNotReplacedByAnEarlierOneAndOfOneTimeTheLastToComeWins() throws Exception {
        assertThat(keeping(true, TIME)
                        .left("+I", "a", 1, 5L)
                        .left("+I", "a", 2, 9L)
                        .left("+I", "a", 3, 7L)
                        .left("+I", "a", 4, 9L)
                        .finalRows())
                .containsExactly("[a, 4, 9]");
    }

    @Test
    void aKeyIsNewAgainWhenItsRowWasForgotten() throws Exception {
        assertThat(keeping(false, ARRIVAL)
                        .keepingStateFor(1_000)
                        .left("+I", "a", 1, 1L)
                        .pass(999)
                        .left("+I", "a", 2, 2L)
                        .pass(1)
                        .left("+I", "a", 3, 3L)
                        .rows())
                .containsExactly("+I[a, 1, 1]", "+I[a, 3, 3]");
    }
}
