package weir.cli.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.cli.line.LineParser;
import weir.cli.line.UsageException;
import weir.cli.terminal.Terminal;

class FunctionsCommandTest {
    private final FunctionsCommand command = new FunctionsCommand();

    private String run(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        command.run(LineParser.parse(command.verb(), List.of(words)), new Terminal(out, out, false, false, 60));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void allFunctionsAreListedByTopic() {
        assertThat(run()).startsWith("Text\n  ASCII BIN ").contains("\n\nAggregates\n  APPROX_COUNT_DISTINCT ");
        assertThat(run().lines()).allMatch(line -> line.length() <= 60);
    }

    @Test
    void oneIsExplainedWhateverTheCase() {
        assertThat(run("lpad")).isEqualTo("""
                LPAD(text STRING, length INT, pad STRING)

                  The text, filled up on the left to that length, or cut to
                  it. NULL when the length is negative or the padding is
                  empty.

                  LPAD('7', 3, '0')  gives '007'
                """);
    }

    @Test
    void anAggregateShowsItsRows() {
        assertThat(run("sum")).endsWith("SUM(x)  of 1, NULL, 4  gives 5\n");
    }

    @Test
    void aMistypedNameIsAnsweredWithTheNearestOne() {
        assertThatThrownBy(() -> run("LAPD"))
                .isInstanceOf(UsageException.class)
                .hasMessage("There is no function 'LAPD'. Did you mean 'LPAD'?");
        assertThatThrownBy(() -> run("FROBNICATE"))
                .hasMessage("There is no function 'FROBNICATE'. 'weir functions' lists all.");
    }

    @Test
    void jsonHasTheWholeDescription() {
        assertThat(run("--json", "pi"))
                .isEqualTo(
                        "[\n  {\"name\": \"PI\", \"aliases\": [], \"topic\": \"Numbers\", \"syntax\": [\"PI()\", \"PI\"],"
                                + " \"doc\": \"The number pi.\", \"example\": \"PI()\","
                                + " \"result\": \"3.141592653589793e0\"}\n]\n");
    }
}
