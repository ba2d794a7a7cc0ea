package weir.cli.sql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the shell stops asking for more lines. */
class StatementParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SELECT 1;                            | true",
                "SELECT 1; -- done                    | true",
                "SELECT 1                             | false",
                "SELECT ';'                           | false",
                "SELECT 1; SELECT                     | false",
                "INSERT INTO t SELECT 1; &            | true",
                "SELECT 1 &                           | false",
                "-- nothing                           | true",
                ".tables                              | true",
                "quit                                 | true",
                "Exit;                                | true",
                "EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; | false",
                "EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; END; | true"
            })
    void statementsEndWithSemicolons(String text, boolean complete) {
        assertThat(StatementParser.isComplete(text)).isEqualTo(complete);
    }
}
