package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.late.LateRows;
import weir.sql.plan.JoinKind;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

class TemporalJoinOperatorTest {
    private static final List<Field> SCHEMA =
            List.of(new Field("k", LogicalType.STRING), new Field("ts", LogicalType.timestamp(3)));

    private static OperatorScript join(JoinKind kind) {
        int[] key = {0};
        JoinKeys keys = new JoinKeys(SCHEMA, key, SCHEMA, key, new boolean[1]);
        return new OperatorScript(
                (context, out) -> new TemporalJoinOperator(
                        context,
                        out,
                        JoinOperatorTest.both(kind, SCHEMA, SCHEMA),
                        new TimedPairs(
                                new JoinRules(keys, new JoinShape(kind, 2, 2), JoinOperatorTest.ALL),
                                new JoinTimes(new int[] {1, 1}, new long[] {1_000, 1_000}, null),
                                new LateRows(context, JoinOperatorTest.step(SCHEMA, SCHEMA)))),
                List.of(SCHEMA, SCHEMA));
    }

    @Test
    void aRowGetsTheVersionOfItsTimeOnceAllVersionsAreKnown() throws Exception {
        assertThat(join(JoinKind.INNER)
                        .left("+I", "a", 15L)
                        .right("+I", "a", 20L)
                        .right("+I", "a", 10L)
                        .watermark(14)
                        .left("+I", "a", 20L)
                        .watermark(15)
                        .watermark(30)
                        .results())
                .containsExactly("@14", "+I[a, 15, a, 10]", "@15", "+I[a, 20, a, 20]", "@30");
    }

    @Test
    void aLeftJoinKeepsRowsThatAreOlderThanAllVersionsOrOfADeletedOne() throws Exception {
        assertThat(join(JoinKind.LEFT)
                        .right("+I", "a", 10L)
                        .right("-D", "a", 20L)
                        .left("+I", "a", 9L)
                        .left("+I", "a", 19L)
                        .left("+I", "a", 21L)
                        .left("+I", null, 5L)
                        .watermark(Long.MAX_VALUE)
                        .rows())
                .containsExactly(
                        "+I[null, 5, null, null]", "+I[a, 9, null, null]", "+I[a, 19, a, 10]", "+I[a, 21, null, null]");
    }

    @Test
    void theFormerRowOfAnUpdateIsNoVersion() throws Exception {
        assertThat(join(JoinKind.INNER)
                        .right("+I", "a", 10L)
                        .right("-U", "a", 10L)
                        .right("+U", "a", 20L)
                        .left("+I", "a", 12L)
                        .watermark(100)
                        .rows())
                .containsExactly("+I[a, 12, a, 10]");
    }

    @Test
    void aRowBehindTimeThatFindsNoVersionIsLateUnlessItLeavesAlone() throws Exception {
        for (JoinKind kind : List.of(JoinKind.INNER, JoinKind.LEFT)) {
            assertThat(join(kind)
                            .right("+I", "a", 10L)
                            .right("+I", "a", 20L)
                            .left("+I", "a", 5L)
                            .watermark(30)
                            .left("+I", "a", 15L)
                            .left("+I", "a", 25L)
                            .watermark(40)
                            .lateRows())
                    .isEqualTo(
                            kind == JoinKind.LEFT
                                    ? List.of()
                                    : List.of(
                                            "+I[Operator, {\"k\":\"a\",\"ts\":\"1970-01-01T00:00:00.015\"}, 15, 30, 15]"));
        }
    }
}
