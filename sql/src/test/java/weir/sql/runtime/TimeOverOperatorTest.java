package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static weir.sql.runtime.WindowScripts.ROWS;
import static weir.sql.runtime.WindowScripts.ascending;
import static weir.sql.runtime.WindowScripts.call;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.plan.AggregateCall;
import weir.sql.plan.Frame;
import weir.sql.plan.Plan;

class TimeOverOperatorTest {
    private static OperatorScript over(Frame frame, AggregateCall... calls) {
        List<AggregateCall> all = List.of(calls);
        Plan.Over plan = new Plan.Over(
                new Plan.Rows(ROWS, List.of()),
                new int[] {0},
                List.of(ascending(2)),
                true,
                frame,
                all,
                WindowScripts.schema(ROWS, all, false));
        return new OperatorScript(
                new TimedOperator.Factory((context, out) -> new TimeOverOperator(
                        context,
                        out,
                        plan,
                        new WindowedGroups(
                                WindowScripts.keys(),
                                WindowScripts.times(context, null),
                                WindowScripts.aggregator(!frame.isUnbounded(), all)))),
                List.of(ROWS));
    }

    @Test
    void rowsWaitForTheWatermarkAndLeaveInTheOrderOfTime() throws Exception {
        assertThat(over(new Frame(true, Frame.UNBOUNDED), call("SUM", 1))
                        .left("+I", "a", 1L, 20L)
                        .left("+I", "a", 2L, 10L)
                        .left("+I", "b", 4L, 15L)
                        .watermark(15)
                        .watermark(20)
                        .results())
                .containsExactly("+I[a, 2, 10, 2]", "+I[b, 4, 15, 4]", "@15", "+I[a, 1, 20, 3]", "@20");
    }

    @Test
    void rowsOfOneTimeCountTogetherInARangeAndOneByOneInRows() throws Exception {
        assertThat(over(new Frame(false, Frame.UNBOUNDED), call("COUNT"))
                        .left("+I", "a", 1L, 10L)
                        .left("+I", "a", 2L, 10L)
                        .watermark(10)
                        .rows())
                .containsExactly("+I[a, 1, 10, 2]", "+I[a, 2, 10, 2]");
        assertThat(over(new Frame(true, Frame.UNBOUNDED), call("COUNT"))
                        .left("+I", "a", 1L, 10L)
                        .left("+I", "a", 2L, 10L)
                        .watermark(10)
                        .rows())
                .containsExactly("+I[a, 1, 10, 1]", "+I[a, 2, 10, 2]");
    }

    @Test
    void withoutABeginningRowsAtTheWatermarkAreLate() throws Exception {
        assertThat(over(new Frame(true, Frame.UNBOUNDED), call("SUM", 1))
                        .left("+I", "a", 1L, 10L)
                        .watermark(15)
                        .left("+I", "a", 2L, 15L)
                        .left("+I", "a", 4L, 16L)
                        .watermark(Long.MAX_VALUE)
                        .rows())
                .containsExactly("+I[a, 1, 10, 1]", "+I[a, 4, 16, 5]");
    }

    @Test
    void inABoundedFrameRowsAreLateBehindThoseThatHaveLeft() throws Exception {
        assertThat(over(new Frame(false, 100), call("SUM", 1))
                        .left("+I", "a", 1L, 10L)
                        .watermark(15)
                        .left("+I", "a", 2L, 12L)
                        .left("+I", "a", 4L, 10L)
                        .watermark(16)
                        .rows())
                .containsExactly("+I[a, 1, 10, 1]", "+I[a, 2, 12, 3]");
    }

    @Test
    void rowsLeaveABoundedFrame() throws Exception {
        assertThat(over(new Frame(false, 5), call("SUM", 1), call("MAX", 1))
                        .left("+I", "a", 8L, 10L)
                        .left("+I", "a", 1L, 15L)
                        .left("+I", "a", 2L, 16L)
                        .left("+I", "a", 4L, 30L)
                        .watermark(Long.MAX_VALUE)
                        .rows())
                .containsExactly(
                        "+I[a, 8, 10, 8, 8]", "+I[a, 1, 15, 9, 8]", "+I[a, 2, 16, 3, 2]", "+I[a, 4, 30, 4, 4]");
        assertThat(over(new Frame(true, 1), call("SUM", 1))
                        .left("+I", "a", 1L, 10L)
                        .left("+I", "a", 2L, 10L)
                        .left("+I", "a", 4L, 10L)
                        .watermark(10)
                        .rows())
                .containsExactly("+I[a, 1, 10, 1]", "+I[a, 2, 10, 3]", "+I[a, 4, 10, 6]");
    }

    @Test
    void aKeyWhoseRowsHaveAllLeftTheFrameIsForgotten() throws Exception {
        assertThat(over(new Frame(false, 5), call("SUM", 1))
                        .left("+I", "a", 1L, 10L)
                        .watermark(40)
                        .left("+I", "a", 2L, 9L)
                        .watermark(41)
                        .rows())
                .containsExactly("+I[a, 1, 10, 1]", "+I[a, 2, 9, 2]");
    }

    @Test
    void ranksAndRowsBeforeAreKnown() throws Exception {
        assertThat(over(
                                new Frame(true, Frame.UNBOUNDED),
                                call("ROW_NUMBER"),
                                call("RANK", 2),
                                call("DENSE_RANK", 2),
                                call("LAG", 1))
                        .left("+I", "a", 1L, 10L)
                        .left("+I", "a", 2L, 10L)
                        .left("+I", "a", 4L, 11L)
                        .watermark(11)
                        .rows())
                .containsExactly("+I[a, 1, 10, 1, 1, 1, null]", "+I[a, 2, 10, 2, 1, 1, 1]", "+I[a, 4, 11, 3, 3, 2, 2]");
    }

    @Test
    void rowsThatComeTooLateAreGivenAway() throws Exception {
        assertThat(over(new Frame(true, Frame.UNBOUNDED), call("COUNT"))
                        .watermark(15)
                        .left("+I", "a", 1L, 15L)
                        .left("+I", "a", 2L, 16L)
                        .watermark(20)
                        .lateRows())
                .containsExactly("+I[Operator, {\"k\":\"a\",\"v\":1,\"ts\":\"1970-01-01T00:00:00.015\"}, 15, 15, 0]");
    }
}
