package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static weir.sql.runtime.WindowScripts.ROWS;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.batch.ColumnType;
import weir.sql.plan.Plan;
import weir.sql.plan.SortKey;

class TimeSortOperatorTest {
    private static OperatorScript byTime(SortKey... further) {
        Plan.TimeSort plan = new Plan.TimeSort(new Plan.Rows(ROWS, List.of()), 2, List.of(further));
        return new OperatorScript(
                new TimedOperator.Factory((context, out) -> new TimeSortOperator(
                        context,
                        out,
                        plan,
                        new Keys(new int[0], new ColumnType[0]),
                        WindowScripts.times(context, null))),
                List.of(ROWS));
    }

    @Test
    void rowsLeaveInTheOrderOfTimeAndThenOfTheFurtherColumns() throws Exception {
        assertThat(byTime(new SortKey(1, true, false))
                        .left("+I", "a", 1L, 20L)
                        .left("+I", "b", 2L, 10L)
                        .left("+I", "c", 3L, 10L)
                        .watermark(10)
                        .watermark(20)
                        .results())
                .containsExactly("+I[c, 3, 10]", "+I[b, 2, 10]", "@10", "+I[a, 1, 20]", "@20");
    }

    @Test
    void aRowIsLateOnlyWhenOneOfItsTimeOrLaterHasLeft() throws Exception {
        assertThat(byTime().left("+I", "a", 1L, 10L)
                        .watermark(30)
                        .left("+I", "b", 2L, 20L)
                        .left("+I", "c", 3L, 10L)
                        .watermark(31)
                        .rows())
                .containsExactly("+I[a, 1, 10]", "+I[b, 2, 20]");
    }

    @Test
    void aLateRowIsGivenAwayWithTheWatermarkBeforeIt() throws Exception {
        assertThat(byTime().left("+I", "a", 1L, 10L)
                        .watermark(30)
                        .left("+I", "c", 3L, 10L)
                        .lateRows())
                .containsExactly("+I[Operator, {\"k\":\"c\",\"v\":3,\"ts\":\"1970-01-01T00:00:00.01\"}, 10, 30, 20]");
    }
}
