package weir.difference.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.difference.engine.Answer;

class ComparisonTest {
    private static Answer rows(String type, String... rows) {
        return new Answer.Rows(List.of(type), List.of(rows));
    }

    private static Answer failure(Answer.Phase phase) {
        return new Answer.Failure(phase, "no");
    }

    @Test
    void rowsAreABag() {
        assertThat(Comparison.of(rows("INT", "[1]", "[2]", "[1]"), rows("INT", "[1]", "[1]", "[2]")))
                .isEqualTo(Comparison.Kind.NONE);
        assertThat(Comparison.of(rows("INT", "[1]", "[2]"), rows("INT", "[1]", "[1]", "[2]")))
                .isEqualTo(Comparison.Kind.ROWS);
    }

    @Test
    void onlyNumbersThatAreNearTheTruthMayBeNearEachOther() {
        assertThat(Comparison.of(rows("DOUBLE", "[~0.1, a]"), rows("DOUBLE", "[~0.10000000000000002, a]")))
                .isEqualTo(Comparison.Kind.NONE);
        assertThat(Comparison.of(rows("DOUBLE", "[~0.1]"), rows("DOUBLE", "[~0.2]")))
                .isEqualTo(Comparison.Kind.ROWS);
        assertThat(Comparison.of(rows("INT", "[10000000000]"), rows("INT", "[10000000001]")))
                .isEqualTo(Comparison.Kind.ROWS);
    }

    @Test
    void theEnginesMayNameATypeDifferently() {
        assertThat(Comparison.of(rows("STRING"), rows("VARCHAR(2147483647)"))).isEqualTo(Comparison.Kind.NONE);
        assertThat(Comparison.of(rows("TIMESTAMP_LTZ(3)"), rows("TIMESTAMP(3) WITH LOCAL TIME ZONE")))
                .isEqualTo(Comparison.Kind.NONE);
        assertThat(Comparison.of(rows("INT"), rows("BIGINT"))).isEqualTo(Comparison.Kind.TYPES);
    }

    @Test
    void aMistakeOfWeirIsADifferenceEvenWhereFlinkRefuses() {
        assertThat(Comparison.of(failure(Answer.Phase.PLAN), failure(Answer.Phase.RUN)))
                .isEqualTo(Comparison.Kind.BOTH_FAIL);
        assertThat(Comparison.of(failure(Answer.Phase.CRASH), failure(Answer.Phase.PLAN)))
                .isEqualTo(Comparison.Kind.WEIR_CRASHES);
        assertThat(Comparison.of(rows("INT"), failure(Answer.Phase.PLAN))).isEqualTo(Comparison.Kind.FLINK_FAILS);
        assertThat(Comparison.of(rows("INT"), failure(Answer.Phase.CRASH))).isEqualTo(Comparison.Kind.FLINK_CRASHES);
    }
}
