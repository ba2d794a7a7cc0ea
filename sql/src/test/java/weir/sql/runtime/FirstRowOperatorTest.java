package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static weir.sql.runtime.WindowScripts.ROWS;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.plan.Plan;

class FirstRowOperatorTest {
    private static final int[] KEY = {0};
    private static final int TIME = 2;

    private static OperatorScript first() {
        Plan.Deduplicate plan = new Plan.Deduplicate(new Plan.Rows(ROWS, List.of()), KEY, TIME, false, false, ROWS);
        return new OperatorScript(
                new TimedOperator.Factory((context, out) -> new FirstRowOperator(
                        context, out, plan, WindowScripts.keys(), WindowScripts.times(context, null))),
                List.of(ROWS));
    }

    @Test
    void anEarlierRowThatComesLaterTakesThePlaceOfTheFirst() throws Exception {
        assertThat(first().left("+I", "a", 1L, 9L)
                        .left("+I", "a", 2L, 5L)
                        .left("+I", "a", 3L, 7L)
                        .left("+I", "a", 4L, 5L)
                        .watermark(9)
                        .rows())
                .containsExactly("+I[a, 2, 5]");
    }

    @Test
    void theFirstRowIsToldOnceTheWatermarkHasPassedIt() throws Exception {
        assertThat(first().left("+I", "a", 1L, 9L)
                        .watermark(8)
                        .watermark(9)
                        .left("+I", "a", 2L, 9L)
                        .watermark(20)
                        .results())
                .containsExactly("@8", "+I[a, 1, 9]", "@9", "@20");
    }

    @Test
    void aRowOfBeforeTheWatermarkIsLateAndOneOfItsTimeIsNot() throws Exception {
        assertThat(first().left("+I", "a", 1L, 9L)
                        .watermark(5)
                        .left("+I", "a", 2L, 4L)
                        .left("+I", "b", 3L, 5L)
                        .watermark(10)
                        .rows())
                .containsExactly("+I[b, 3, 5]", "+I[a, 1, 9]");
    }

    @Test
    void aRowOfBeforeTheWatermarkIsGivenAway() throws Exception {
        assertThat(first().watermark(5)
                        .left("+I", "a", 2L, 4L)
                        .left("+I", "b", 3L, 5L)
                        .watermark(10)
                        .left("+I", "b", 4L, 5L)
                        .lateRows())
                .containsExactly("+I[Operator, {\"k\":\"a\",\"v\":2,\"ts\":\"1970-01-01T00:00:00.004\"}, 4, 5, 1]");
    }
}
