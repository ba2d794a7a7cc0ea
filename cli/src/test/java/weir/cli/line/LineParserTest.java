package weir.cli.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineParserTest {
    private static final Verb VERB = new Verb(
            "start",
            "",
            "",
            Operands.PROGRAM,
            List.of(
                    Option.valued("N", "how many", "-p", "--parallelism"),
                    Option.repeatable("KEY=VALUE", "a setting", "-D"),
                    Option.flag("say more", "-v", "--verbose"),
                    Option.notYet("there is no cluster", "-d", "--detached")));

    @Test
    void valuesComeInEveryUsualSpelling() {
        for (String[] words : new String[][] {{"-p", "4"}, {"-p4"}, {"--parallelism", "4"}, {"--parallelism=4"}}) {
            assertThat(parse(words).value("--parallelism", null)).isEqualTo("4");
        }
    }

    @Test
    void settingsAddUpAndTheLaterOneWins() {
        Line line = parse("-Da=1", "-D", "b=x=y", "-Da=2");
        assertThat(line.pairs("-D"))
                .containsEntry("a", "2")
                .containsEntry("b", "x=y")
                .hasSize(2);
    }

    @Test
    void whatFollowsTheProgramIsThePrograms() {
        Line line = parse("-v", "job.jar", "-p", "--detached", "--", "x");
        assertThat(line.operand()).isEqualTo("job.jar");
        assertThat(line.passedOn()).containsExactly("-p", "--detached", "--", "x");
        assertThat(line.has("--verbose")).isTrue();
        assertThat(line.has("--parallelism")).isFalse();
    }

    @Test
    void aFileMayBeginWithADashBehindTwoDashes() {
        assertThat(parse("--", "-job.jar", "x").operand()).isEqualTo("-job.jar");
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheNearestOne() {
        assertThatThrownBy(() -> parse("--paralelism=3"))
                .isInstanceOf(UsageException.class)
                .hasMessage("weir start has no option '--paralelism'. Did you mean '--parallelism'?");
    }

    @Test
    void anOptionOfFlinksThatIsMissingSaysSo() {
        assertThatThrownBy(() -> parse("-d", "job.jar")).hasMessage("'-d' cannot be used yet: there is no cluster.");
    }

    @Test
    void mistakesWithValuesAreNamed() {
        assertThatThrownBy(() -> parse("-p")).hasMessageContaining("'--parallelism' needs a value");
        assertThatThrownBy(() -> parse("--verbose=yes")).hasMessageContaining("takes no value");
        assertThatThrownBy(() -> parse("-p1", "-p2")).hasMessageContaining("given twice");
        assertThatThrownBy(() -> parse("-D", "novalue").pairs("-D")).hasMessageContaining("names no setting");
    }

    @Test
    void aVerbWithoutOperandsTakesNone() {
        Verb bare = new Verb("doctor", "", "", Operands.NONE, List.of());
        assertThatThrownBy(() -> LineParser.parse(bare, List.of("now"))).hasMessageContaining("one word too many");
    }

    @Test
    void anOperandOutsideTheChoicesGetsASuggestion() {
        Verb choice = new Verb("completion", "", "", Operands.oneOf("SHELL", List.of("bash", "zsh")), List.of());
        assertThatThrownBy(() -> LineParser.parse(choice, List.of("bsh"))).hasMessageEndingWith("Did you mean 'bash'?");
    }

    private static Line parse(String... words) {
        return LineParser.parse(VERB, List.of(words));
    }
}
