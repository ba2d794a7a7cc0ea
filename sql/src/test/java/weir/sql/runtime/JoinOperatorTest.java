package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.kernel.PairCondition;
import weir.sql.plan.JoinKind;
import weir.sql.plan.Plan;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;

class JoinOperatorTest {
    private static final List<Field> LEFT =
            List.of(new Field("k", LogicalType.STRING), new Field("v", LogicalType.INT));
    private static final List<Field> RIGHT =
            List.of(new Field("k", LogicalType.STRING), new Field("w", LogicalType.INT));

    static final PairCondition ALL = new PairCondition(new Object[0]) {
        @Override
        public boolean holds(Row left, Row right) {
            return true;
        }
    };

    /** v < w. */
    private static final PairCondition LESS = new PairCondition(new Object[0]) {
        @Override
        public boolean holds(Row left, Row right) {
            return (Integer) left.getField(1) < (Integer) right.getField(1);
        }
    };

    /** A step whose inputs have these columns; it only says what late rows look like. */
    static Plan step(List<Field> left, List<Field> right) {
        return new Plan.Union(List.of(new Plan.Rows(left, List.of()), new Plan.Rows(right, List.of())), left);
    }

    static List<Field> both(JoinKind kind, List<Field> left, List<Field> right) {
        List<Field> schema = new ArrayList<>(left);
        if (!kind.leftOnly()) {
            schema.addAll(right);
        }
        return schema;
    }

    private static OperatorScript join(JoinKind kind, PairCondition condition, boolean nullsMatch) {
        return join(kind, condition, nullsMatch, List.of(StateLife.OF_SESSION, StateLife.OF_SESSION));
    }

    private static OperatorScript join(
            JoinKind kind, PairCondition condition, boolean nullsMatch, List<StateLife> lives) {
        int[] key = {0};
        JoinKeys keys = new JoinKeys(LEFT, key, RIGHT, key, new boolean[] {nullsMatch});
        return new OperatorScript(
                (context, out) -> new JoinOperator(
                        context,
                        out,
                        both(kind, LEFT, RIGHT),
                        new JoinRules(keys, new JoinShape(kind, 2, 2), condition),
                        lives),
                List.of(LEFT, RIGHT));
    }

    private static OperatorScript join(JoinKind kind) {
        return join(kind, ALL, false);
    }

    @Test
    void rowsWithEqualKeysArePairsWhicheverComesFirst() throws Exception {
        assertThat(join(JoinKind.INNER)
                        .left("+I", "a", 1)
                        .right("+I", "a", 10)
                        .right("+I", "b", 20)
                        .left("+I", "b", 2)
                        .left("+I", "a", 3)
                        .rows())
                .containsExactly("+I[a, 1, a, 10]", "+I[b, 2, b, 20]", "+I[a, 3, a, 10]");
    }

    @Test
    void aRowThatCameTwiceIsInTwoPairsAndGoesOnce() throws Exception {
        assertThat(join(JoinKind.INNER)
                        .left("+I", "a", 1)
                        .left("+I", "a", 1)
                        .right("+I", "a", 10)
                        .left("-D", "a", 1)
                        .right("-D", "a", 10)
                        .rows())
                .containsExactly("+I[a, 1, a, 10]", "+I[a, 1, a, 10]", "-D[a, 1, a, 10]", "-D[a, 1, a, 10]");
    }

    @Test
    void anUpdateReplacesThePairs() throws Exception {
        assertThat(join(JoinKind.INNER)
                        .right("+I", "a", 10)
                        .left("+I", "a", 1)
                        .left("-U", "a", 1)
                        .left("+U", "a", 2)
                        .rows())
                .containsExactly("+I[a, 1, a, 10]", "-D[a, 1, a, 10]", "+I[a, 2, a, 10]");
    }

    @Test
    void aRowThatNeverCameTakesNothingBack() throws Exception {
        assertThat(join(JoinKind.FULL).right("+I", "a", 10).left("-D", "a", 1).rows())
                .containsExactly("+I[null, null, a, 10]");
    }

    @Test
    void aLeftJoinReplacesTheLonelyRowWhenAPartnerComesAndWhenTheLastOneGoes() throws Exception {
        assertThat(join(JoinKind.LEFT)
                        .left("+I", "a", 1)
                        .right("+I", "a", 10)
                        .right("+I", "a", 20)
                        .right("-D", "a", 10)
                        .right("-D", "a", 20)
                        .rows())
                .containsExactly(
                        "+I[a, 1, null, null]",
                        "-D[a, 1, null, null]",
                        "+I[a, 1, a, 10]",
                        "+I[a, 1, a, 20]",
                        "-D[a, 1, a, 10]",
                        "-D[a, 1, a, 20]",
                        "+I[a, 1, null, null]");
    }

    @Test
    void aFullJoinKeepsLonelyRowsOfBothSides() throws Exception {
        assertThat(join(JoinKind.FULL)
                        .left("+I", "a", 1)
                        .right("+I", "b", 10)
                        .left("+I", "b", 2)
                        .left("-D", "b", 2)
                        .left("-D", "a", 1)
                        .rows())
                .containsExactly(
                        "+I[a, 1, null, null]",
                        "+I[null, null, b, 10]",
                        "-D[null, null, b, 10]",
                        "+I[b, 2, b, 10]",
                        "-D[b, 2, b, 10]",
                        "+I[null, null, b, 10]",
                        "-D[a, 1, null, null]");
    }

    @Test
    void theConditionDecidesWhoIsAPartner() throws Exception {
        assertThat(join(JoinKind.RIGHT, LESS, false)
                        .right("+I", "a", 1)
                        .left("+I", "a", 1)
                        .left("+I", "a", 0)
                        .rows())
                .containsExactly("+I[null, null, a, 1]", "-D[null, null, a, 1]", "+I[a, 0, a, 1]");
    }

    @Test
    void nullEqualsNothing() throws Exception {
        assertThat(join(JoinKind.LEFT)
                        .left("+I", null, 1)
                        .right("+I", null, 10)
                        .left("-D", null, 1)
                        .rows())
                .containsExactly("+I[null, 1, null, null]", "-D[null, 1, null, null]");
    }

    @Test
    void nullEqualsNullWhereTheConditionSaysSo() throws Exception {
        assertThat(join(JoinKind.INNER, ALL, true)
                        .left("+I", null, 1)
                        .right("+I", null, 10)
                        .rows())
                .containsExactly("+I[null, 1, null, 10]");
    }

    @Test
    void aSemiJoinShowsALeftRowOnceForAsLongAsItHasPartners() throws Exception {
        assertThat(join(JoinKind.SEMI)
                        .left("+I", "a", 1)
                        .right("+I", "a", 10)
                        .right("+I", "a", 10)
                        .right("-D", "a", 10)
                        .right("-D", "a", 10)
                        .right("+I", "b", 20)
                        .left("+I", "b", 2)
                        .left("-D", "b", 2)
                        .rows())
                .containsExactly("+I[a, 1]", "-D[a, 1]", "+I[b, 2]", "-D[b, 2]");
    }

    @Test
    void anAntiJoinShowsALeftRowForAsLongAsItHasNone() throws Exception {
        assertThat(join(JoinKind.ANTI)
                        .left("+I", "a", 1)
                        .left("+I", null, 2)
                        .right("+I", "a", 10)
                        .right("-D", "a", 10)
                        .left("-D", "a", 1)
                        .rows())
                .containsExactly("+I[a, 1]", "+I[null, 2]", "-D[a, 1]", "+I[a, 1]", "-D[a, 1]");
    }

    @Test
    void eachSideIsForgottenInItsOwnTime() throws Exception {
        List<StateLife> lives = List.of(new StateLife(Duration.ofSeconds(1)), new StateLife(Duration.ZERO));
        assertThat(join(JoinKind.INNER, ALL, false, lives)
                        .keepingStateFor(500)
                        .left("+I", "a", 1)
                        .right("+I", "b", 20)
                        .pass(999)
                        .right("+I", "a", 10)
                        .pass(1)
                        .right("+I", "a", 11)
                        .pass(100_000)
                        .left("+I", "b", 2)
                        .rows())
                .containsExactly("+I[a, 1, a, 10]", "+I[b, 2, b, 20]");
    }
}
