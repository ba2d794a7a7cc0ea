package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.late.LateRows;
import weir.sql.plan.JoinKind;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

class WindowJoinOperatorTest {
    private static final List<Field> SCHEMA = List.of(
            new Field("k", LogicalType.STRING),
            new Field("v", LogicalType.INT),
            new Field("window_end", LogicalType.timestamp(3)));

    private static OperatorScript join(JoinKind kind, ZoneId zone) {
        int[] key = {0, 2};
        JoinKeys keys = new JoinKeys(SCHEMA, key, SCHEMA, key, new boolean[2]);
        return new OperatorScript(
                (context, out) -> new WindowJoinOperator(
                        context,
                        out,
                        JoinOperatorTest.both(kind, SCHEMA, SCHEMA),
                        new TimedPairs(
                                new JoinRules(keys, new JoinShape(kind, 3, 3), JoinOperatorTest.ALL),
                                new JoinTimes(new int[] {2, 2}, new long[] {1_000, 1_000}, zone),
                                new LateRows(context, JoinOperatorTest.step(SCHEMA, SCHEMA)))),
                List.of(SCHEMA, SCHEMA));
    }

    @Test
    void rowsOfOneWindowArePairsWhenItIsOver() throws Exception {
        assertThat(join(JoinKind.FULL, null)
                        .left("+I", "a", 1, 10L)
                        .right("+I", "a", 2, 10L)
                        .right("+I", "a", 3, 20L)
                        .watermark(8)
                        .watermark(9)
                        .watermark(30)
                        .results())
                .containsExactly("@8", "+I[a, 1, 10, a, 2, 10]", "@9", "+I[null, null, null, a, 3, 20]", "@30");
    }

    @Test
    void rowsOfAWindowThatIsOverAreLeftOut() throws Exception {
        assertThat(join(JoinKind.LEFT, null)
                        .watermark(9)
                        .left("+I", "a", 1, 10L)
                        .left("+I", null, 1, 10L)
                        .watermark(100)
                        .rows())
                .isEmpty();
    }

    @Test
    void semiAndAntiJoinsDivideTheLeftRows() throws Exception {
        for (JoinKind kind : List.of(JoinKind.SEMI, JoinKind.ANTI)) {
            assertThat(join(kind, null)
                            .left("+I", "a", 1, 10L)
                            .left("+I", "b", 2, 10L)
                            .right("+I", "a", 2, 10L)
                            .right("+I", "a", 3, 10L)
                            .watermark(100)
                            .rows())
                    .containsExactly(kind == JoinKind.SEMI ? "+I[a, 1, 10]" : "+I[b, 2, 10]");
        }
    }

    @Test
    void windowsOfInstantsEndByTheClocksOfTheZone() throws Exception {
        long hour = 3_600_000L;
        assertThat(join(JoinKind.LEFT, ZoneId.of("+02:00"))
                        .left("+I", "a", 1, 3 * hour)
                        .watermark(hour - 2)
                        .watermark(hour - 1)
                        .results())
                .containsExactly("@3599998", "+I[a, 1, 10800000, null, null, null]", "@3599999");
    }

    @Test
    void aRowOfAWindowThatIsOverIsLateByItsLastMillisecond() throws Exception {
        assertThat(join(JoinKind.LEFT, null)
                        .watermark(12)
                        .left("+I", "a", 1, 10L)
                        .right("+I", "b", 2, 20L)
                        .right("+I", null, 3, 13L)
                        .lateRows())
                .containsExactly(
                        "+I[Operator, {\"k\":\"a\",\"v\":1,\"window_end\":\"1970-01-01T00:00:00.01\"}, 9, 12, 3]",
                        "+I[Operator, {\"k\":null,\"v\":3,\"window_end\":\"1970-01-01T00:00:00.013\"}, 12, 12, 0]");
    }
}
