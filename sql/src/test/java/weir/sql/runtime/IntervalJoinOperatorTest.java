package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.late.LateRows;
import weir.sql.plan.JoinKind;
import weir.sql.plan.TimeBounds;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** Left times from 5 ms before to 10 ms after right times. */
class IntervalJoinOperatorTest {
    private static final List<Field> SCHEMA =
            List.of(new Field("k", LogicalType.STRING), new Field("ts", LogicalType.timestamp(3)));

    private static OperatorScript join(JoinKind kind) {
        int[] key = {0};
        JoinKeys keys = new JoinKeys(SCHEMA, key, SCHEMA, key, new boolean[1]);
        JoinTimes times = new JoinTimes(new int[] {1, 1}, new long[] {1_000, 1_000}, null);
        IntervalJoinOperator.Reach reach = IntervalJoinOperator.Reach.of(new TimeBounds(1, 1, -5, 10));
        return new OperatorScript(
                (context, out) -> new IntervalJoinOperator(
                        context,
                        out,
                        JoinOperatorTest.both(kind, SCHEMA, SCHEMA),
                        new TimedPairs(
                                new JoinRules(keys, new JoinShape(kind, 2, 2), JoinOperatorTest.ALL),
                                times,
                                new LateRows(context, JoinOperatorTest.step(SCHEMA, SCHEMA))),
                        reach),
                List.of(SCHEMA, SCHEMA));
    }

    @Test
    void bothBoundsAreInclusive() throws Exception {
        assertThat(join(JoinKind.INNER)
                        .right("+I", "a", 100L)
                        .left("+I", "a", 94L)
                        .left("+I", "a", 95L)
                        .left("+I", "a", 110L)
                        .left("+I", "a", 111L)
                        .left("+I", "b", 100L)
                        .rows())
                .containsExactly("+I[a, 95, a, 100]", "+I[a, 110, a, 100]");
    }

    @Test
    void aLonelyRowLeavesWhenNoPartnerCanComeAnyMore() throws Exception {
        assertThat(join(JoinKind.LEFT)
                        .left("+I", "a", 100L)
                        .watermark(105)
                        .watermark(106)
                        .results())
                .containsExactly("@95", "+I[a, 100, null, null]", "@96");
    }

    @Test
    void aRowThatFoundAPartnerIsNotLonely() throws Exception {
        assertThat(join(JoinKind.FULL)
                        .left("+I", "a", 100L)
                        .right("+I", "a", 105L)
                        .right("+I", "a", 106L)
                        .watermark(Long.MAX_VALUE)
                        .rows())
                .containsExactly("+I[a, 100, a, 105]", "+I[null, null, a, 106]");
    }

    @Test
    void aRowWithoutAKeyIsLonelyAtOnce() throws Exception {
        assertThat(join(JoinKind.RIGHT).right("+I", null, 100L).rows()).containsExactly("+I[null, null, null, 100]");
    }

    @Test
    void aLateRowFindsThoseThatStillWaitAndIsLonelyOtherwise() throws Exception {
        assertThat(join(JoinKind.LEFT)
                        .right("+I", "a", 100L)
                        .watermark(108)
                        .left("+I", "a", 98L)
                        .watermark(111)
                        .left("+I", "a", 98L)
                        .rows())
                .containsExactly("+I[a, 98, a, 100]", "+I[a, 98, null, null]");
    }

    @Test
    void aRowIsLateWhereItCannotWaitAndFindsNothingAndWouldNotLeaveAlone() throws Exception {
        assertThat(join(JoinKind.LEFT)
                        .right("+I", "a", 100L)
                        .watermark(106)
                        .left("+I", "a", 98L)
                        .left("+I", "b", 98L)
                        .right("+I", "b", 96L)
                        .right("+I", "b", 95L)
                        .lateRows())
                .containsExactly(
                        "+I[Operator, {\"k\":\"b\",\"ts\":\"1970-01-01T00:00:00.096\"}, 96, 106, 10]",
                        "+I[Operator, {\"k\":\"b\",\"ts\":\"1970-01-01T00:00:00.095\"}, 95, 106, 11]");
    }
}
