package weir.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> VERBS = List.of("run", "doctor", "completion", "help");

    @Test
    void oneWrongLetterIsForgiven() {
        assertThat(Nearest.to("docter", VERBS)).isEqualTo("doctor");
    }

    @Test
    void swappedLettersCountAsOneMistake() {
        assertThat(Nearest.distance("hlep", "help")).isEqualTo(1);
        assertThat(Nearest.to("hlep", VERBS)).isEqualTo("help");
    }

    @Test
    void missingAndSuperfluousLettersCountOneEach() {
        assertThat(Nearest.distance("completon", "completion")).isEqualTo(1);
        assertThat(Nearest.distance("runn", "run")).isEqualTo(1);
        assertThat(Nearest.distance("", "run")).isEqualTo(3);
    }

    @Test
    void aWordThatIsLikeNoneGetsNoHint() {
        assertThat(Nearest.to("savepoint", VERBS)).isNull();
        assertThat(Nearest.hint("savepoint", VERBS)).isEmpty();
    }
}
