package weir.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterToolTest {
    private static ParameterTool args(String... args) {
        return ParameterTool.fromArgs(args);
    }

    @Test
    void namesTakeOneOrTwoDashesAndTheValueBehindThem() {
        ParameterTool parameters = args("--input", "a.txt", "-parallelism", "4", "--offset", "-1.5e3", "--verbose");

        assertThat(parameters.get("input")).isEqualTo("a.txt");
        assertThat(parameters.getInt("parallelism")).isEqualTo(4);
        assertThat(parameters.getDouble("offset")).isEqualTo(-1500);
        assertThat(parameters.has("verbose")).isTrue();
        assertThat(parameters.getBoolean("verbose")).isTrue();
        assertThat(parameters.getNumberOfParameters()).isEqualTo(4);
    }

    @Test
    void theLastValueOfARepeatedParameterCounts() {
        assertThat(args("--n", "1", "--n", "2").getLong("n")).isEqualTo(2);
    }

    @Test
    void whatIsNotGivenHasTheDefault() {
        ParameterTool none = args();
        assertThat(none.get("x")).isNull();
        assertThat(none.get("x", "y")).isEqualTo("y");
        assertThat(none.getInt("x", 1)).isEqualTo(1);
        assertThat(none.getLong("x", 2)).isEqualTo(2);
        assertThat(none.getFloat("x", 0.5f)).isEqualTo(0.5f);
        assertThat(none.getDouble("x", 0.25)).isEqualTo(0.25);
        assertThat(none.getShort("x", (short) 3)).isEqualTo((short) 3);
        assertThat(none.getByte("x", (byte) 4)).isEqualTo((byte) 4);
        assertThat(none.getBoolean("x", true)).isTrue();
    }

    @Test
    void aMissingParameterIsNamedBesideThoseThatWereGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> args("--output", "x", "--window", "5").getRequired("input"))
                .withMessage("The parameter 'input' is missing; given were output, window. Add --input VALUE.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> args().getInt("input"))
                .withMessage("The parameter 'input' is missing; no parameter was given. Add --input VALUE.");
    }

    @Test
    void textThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> args("--n", "many").getInt("n", 1))
                .withMessage("The parameter 'n' needs a whole number, not 'many'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> args("--b", "200").getByte("b"))
                .withMessageContaining("from -128 to 127");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> args("--on", "perhaps").getBoolean("on"))
                .withMessage("The parameter 'on' needs true or false, not 'perhaps'.");
    }

    @Test
    void aValueWithoutNameIsRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> args("--input", "a.txt", "b.txt"))
                .withMessageStartingWith("Argument 3 of the program, 'b.txt', should be the name of a parameter");
        assertThatIllegalArgumentException().isThrownBy(() -> args("--")).withMessageContaining("'--'");
        assertThatIllegalArgumentException().isThrownBy(() -> args("")).withMessageContaining("Argument 1");
    }

    @Test
    void parametersThatNobodyAskedForAreKnown() {
        ParameterTool parameters = args("--input", "a", "--paralelism", "4");
        parameters.get("input");
        parameters.getInt("parallelism", 1);
        assertThat(parameters.getUnrequestedParameters()).containsExactly("paralelism");
    }

    @Test
    void whenToolsMergeTheOtherOneWins() {
        ParameterTool merged = ParameterTool.fromMap(Map.of("a", "1", "b", "1")).mergeWith(args("--b", "2"));
        assertThat(merged.toMap()).containsOnly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThat(merged.getConfiguration().getInteger("b", 0)).isEqualTo(2);
        assertThat(merged.getProperties()).containsEntry("a", "1");
    }

    @Test
    void aPropertiesFileReadsBackWhatWasWritten(@TempDir Path directory) throws IOException {
        String file = directory.resolve("deep/job.properties").toString();
        ParameterTool written = args("--city", "Zürich = schön", "--n", "3");
        written.createPropertiesFile(file);

        assertThat(ParameterTool.fromPropertiesFile(file).toMap()).isEqualTo(written.toMap());
        assertThatIOException()
                .isThrownBy(() -> written.createPropertiesFile(file, false))
                .withMessageContaining("there already");
    }

    @Test
    void aPropertiesStreamIsReadAsUtf8() throws IOException {
        byte[] text = "# a comment\ncity=Zürich\n".getBytes(StandardCharsets.UTF_8);
        assertThat(ParameterTool.fromPropertiesFile(new ByteArrayInputStream(text))
                        .get("city"))
                .isEqualTo("Zürich");
    }

    @Test
    void aMissingPropertiesFileIsNamed(@TempDir Path directory) {
        assertThatIOException()
                .isThrownBy(() -> ParameterTool.fromPropertiesFile(
                        directory.resolve("none").toFile()))
                .withMessageContaining("none'. Give the path");
        assertThatIOException()
                .isThrownBy(() -> ParameterTool.fromPropertiesFile(directory.toString()))
                .withMessageContaining("directory");
    }

    @Test
    void systemPropertiesAreParametersToo() {
        assertThat(ParameterTool.fromSystemProperties().get("java.version"))
                .isEqualTo(System.getProperty("java.version"));
    }

    @Test
    void aMultipleToolKeepsAllValues() {
        MultipleParameterTool parameters =
                MultipleParameterTool.fromArgs(new String[] {"--input", "a", "--input", "b", "--n", "1", "--flag"});

        assertThat(parameters.getMultiParameter("input")).containsExactly("a", "b");
        assertThat(parameters.getMultiParameterRequired("n")).containsExactly("1");
        assertThat(parameters.getMultiParameter("none")).isNull();
        assertThat(parameters.getInt("n")).isEqualTo(1);
        assertThat(parameters.get("flag")).isEqualTo(AbstractParameterTool.NO_VALUE_KEY);
        assertThat(parameters.toMap()).containsEntry("input", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.get("input"))
                .withMessage("The parameter 'input' is given 2 times where one value is expected: a, b.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.getMultiParameterRequired("output"))
                .withMessageContaining("given were input, n, flag");
    }

    @Test
    void multipleToolsMergeValueByValue() {
        MultipleParameterTool left = MultipleParameterTool.fromMultiMap(Map.of("x", List.of("1")));
        MultipleParameterTool right = MultipleParameterTool.fromArgs(new String[] {"--x", "2", "--y", "3"});
        assertThat(left.mergeWith(right).toMultiMap())
                .containsOnly(Map.entry("x", List.of("1", "2")), Map.entry("y", List.of("3")));
    }
}
