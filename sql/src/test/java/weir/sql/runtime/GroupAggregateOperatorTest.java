package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.kernel.Aggregator;
import weir.sql.plan.AggregateCall;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

class GroupAggregateOperatorTest {
    private static final List<Field> ROWS =
            List.of(new Field("k", LogicalType.STRING), new Field("v", LogicalType.BIGINT));
    private static final AggregateCall COUNT = WindowScripts.call("COUNT");
    private static final AggregateCall SUM = WindowScripts.call("SUM", 1);
    private static final AggregateCall MAX = WindowScripts.call("MAX", 1);
    private static final int[] BY_KEY = {0};
    private static final int[] ALL = {};

    private static OperatorScript group(int[] keys, boolean retracting, AggregateCall... calls) {
        List<Field> schema = new ArrayList<>();
        for (int key : keys) {
            schema.add(ROWS.get(key));
        }
        return new OperatorScript(
                (context, out) -> new GroupAggregateOperator(
                        context,
                        out,
                        WindowScripts.schema(schema, List.of(calls), false),
                        new Keys(keys, GroupSteps.layouts(ROWS, keys)),
                        aggregator(retracting, calls),
                        StateLife.OF_SESSION),
                List.of(ROWS));
    }

    private static Aggregator aggregator(boolean retracting, AggregateCall... calls) {
        return WindowScripts.aggregator(retracting, List.of(calls));
    }

    @Test
    void eachGroupHasOneRowThatItsNextOneReplaces() throws Exception {
        assertThat(group(BY_KEY, false, COUNT, SUM)
                        .left("+I", "a", 1L)
                        .left("+I", "b", 2L)
                        .left("+I", "a", 3L)
                        .left("+I", null, 4L)
                        .left("+I", null, null)
                        .finalRows())
                .containsExactly("[a, 2, 4]", "[b, 1, 2]", "[null, 2, 4]");
    }

    @Test
    void aRowThatChangesNothingIsNotTold() throws Exception {
        assertThat(group(BY_KEY, false, MAX)
                        .left("+I", "a", 3L)
                        .left("+I", "a", 2L)
                        .rows())
                .containsExactly("+I[a, 3]");
    }

    @Test
    void rowsThatAreTakenBackNoLongerCount() throws Exception {
        assertThat(group(BY_KEY, true, COUNT, SUM, MAX)
                        .left("+I", "a", 5L)
                        .left("+I", "a", 9L)
                        .left("-U", "a", 9L)
                        .left("+U", "a", 7L)
                        .left("+I", "b", 1L)
                        .left("-D", "a", 5L)
                        .finalRows())
                .containsExactly("[a, 1, 7, 7]", "[b, 1, 1, 1]");
    }

    @Test
    void aGroupWithoutRowsIsGoneAndBeginsAnew() throws Exception {
        assertThat(group(BY_KEY, true, COUNT, SUM)
                        .left("+I", "a", 5L)
                        .left("-D", "a", 5L)
                        .left("+I", "a", 6L)
                        .left("+I", "b", 1L)
                        .left("-D", "b", 1L)
                        .finalRows())
                .containsExactly("[a, 1, 6]");
    }

    @Test
    void whatNeverCameTakesNothingBack() throws Exception {
        assertThat(group(BY_KEY, true, COUNT)
                        .left("-D", "a", 5L)
                        .left("+I", "a", 6L)
                        .finalRows())
                .containsExactly("[a, 1]");
    }

    @Test
    void withoutKeysThereIsOneRowAndNoneBeforeTheFirst() throws Exception {
        assertThat(group(ALL, false, COUNT, SUM).rows()).isEmpty();
        assertThat(group(ALL, false, COUNT, SUM)
                        .left("+I", "a", 1L)
                        .left("+I", "b", 2L)
                        .finalRows())
                .containsExactly("[2, 3]");
    }

    @Test
    void ofDistinctValuesOneMayGoWhileAnotherLikeItStays() throws Exception {
        AggregateCall distinct = new AggregateCall("COUNT", true, List.of(1), -1, List.of(), LogicalType.BIGINT);
        assertThat(group(BY_KEY, true, distinct)
                        .left("+I", "a", 1L)
                        .left("+I", "a", 1L)
                        .left("+I", "a", 2L)
                        .left("-D", "a", 1L)
                        .left("-D", "a", 2L)
                        .finalRows())
                .containsExactly("[a, 1]");
    }

    @Test
    void aGroupIsForgottenWhenItHasNotChangedForSoLong() throws Exception {
        assertThat(group(BY_KEY, true, COUNT)
                        .keepingStateFor(1_000)
                        .left("+I", "a", 1L)
                        .left("+I", "b", 1L)
                        .pass(999)
                        .left("+I", "a", 2L)
                        .pass(999)
                        .left("+I", "a", 3L)
                        .left("-D", "b", 1L)
                        .left("+I", "b", 2L)
                        .rows())
                .containsExactly("+I[a, 1]", "+I[b, 1]", "-U[a, 1]", "+U[a, 2]", "-U[a, 2]", "+U[a, 3]", "+I[b, 1]");
    }

    /** Else what keeps it further on would forget it, as in Flink. */
    @Test
    void whereStateIsForgottenARowThatChangesNothingIsToldAllTheSame() throws Exception {
        assertThat(group(BY_KEY, false, MAX)
                        .keepingStateFor(1_000)
                        .left("+I", "a", 3L)
                        .pass(500)
                        .left("+I", "a", 2L)
                        .rows())
                .containsExactly("+I[a, 3]", "-U[a, 3]", "+U[a, 3]");
    }
}
