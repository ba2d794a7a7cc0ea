package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static weir.sql.runtime.WindowScripts.ROWS;
import static weir.sql.runtime.WindowScripts.ascending;
import static weir.sql.runtime.WindowScripts.call;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import weir.sql.plan.AggregateCall;
import weir.sql.plan.Frame;
import weir.sql.plan.Plan;

/** SUM(v) OVER (PARTITION BY k ORDER BY v), whose results change with every row that comes in between. */
class SortedOverOperatorTest {
    private static OperatorScript over(Frame frame) {
        List<AggregateCall> calls = List.of(call("SUM", 1));
        Plan.Over plan = new Plan.Over(
                new Plan.Rows(ROWS, List.of()),
                new int[] {0},
                List.of(ascending(1)),
                false,
                frame,
                calls,
                WindowScripts.schema(ROWS, calls, false));
        return new OperatorScript(
                new TimedOperator.Factory((context, out) -> new SortedOverOperator(
                        context,
                        out,
                        plan,
                        new WindowedGroups(
                                WindowScripts.keys(),
                                WindowScripts.times(context, null),
                                WindowScripts.aggregator(!frame.isUnbounded(), calls)))),
                List.of(ROWS));
    }

    /** Rows and their results at the end; every row taken back must have been there. */
    private static List<String> last(List<String> changes) {
        TreeMap<String, Integer> rows = new TreeMap<>();
        for (String change : changes) {
            boolean back = change.startsWith("-");
            int count = rows.merge(change.substring(2), back ? -1 : 1, Integer::sum);
            assertThat(count).as(change).isNotNegative();
        }
        rows.values().removeIf(count -> count == 0);
        return List.copyOf(rows.keySet());
    }

    @Test
    void aRowInBetweenUpdatesThoseBehindIt() throws Exception {
        assertThat(over(new Frame(true, Frame.UNBOUNDED))
                        .left("+I", "a", 1L, 0L)
                        .watermark(1)
                        .left("+I", "a", 4L, 0L)
                        .watermark(2)
                        .left("+I", "a", 2L, 0L)
                        .watermark(3)
                        .rows())
                .containsExactly(
                        "+I[a, 1, 0, 1]", "+I[a, 4, 0, 5]", "+I[a, 2, 0, 3]", "-U[a, 4, 0, 5]", "+U[a, 4, 0, 7]");
    }

    @Test
    void aRowTakenBackLeavesAndTheOthersFollow() throws Exception {
        List<String> changes = over(new Frame(true, 1))
                .left("+I", "a", 1L, 0L)
                .left("+I", "a", 2L, 0L)
                .left("+I", "a", 4L, 0L)
                .watermark(1)
                .left("-D", "a", 2L, 0L)
                .watermark(2)
                .rows();
        assertThat(last(changes)).containsExactly("[a, 1, 0, 1]", "[a, 4, 0, 5]");
    }

    @Test
    void equalRowsCountTogetherInARange() throws Exception {
        List<String> changes = over(new Frame(false, Frame.UNBOUNDED))
                .left("+I", "a", 2L, 0L)
                .watermark(1)
                .left("+I", "a", 2L, 5L)
                .watermark(2)
                .rows();
        assertThat(last(changes)).containsExactly("[a, 2, 0, 4]", "[a, 2, 5, 4]");
    }
}
