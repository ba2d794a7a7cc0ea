package weir.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.parser.SqlText;
import weir.sql.session.SqlSession;

/** Tables whose options nobody can make sense of are told of where a statement names them, with what was meant. */
class WrongTablesTest {
    private static final String QUERY = "SELECT id\nFROM   t";

    private static SqlException failure(String options, String statement) {
        SqlSession session = new SqlSession(new RunnerMaker(), Map.of());
        String table = "CREATE TABLE t (id INT) WITH (" + options + ");";
        String view = "CREATE VIEW w AS SELECT 1 AS id;";
        SqlText.parse(table + view).forEach(session::execute);
        return catchThrowableOfType(
                SqlException.class, () -> SqlText.parse(statement).forEach(session::execute));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'connector' = 'filesytem'                                  | the connector 'filesytem', which there is not. Did you mean 'filesystem'?
            'format' = 'json'                                          | does not say where its rows are. Add WITH ('connector' = '…')
            'connector' = 'filesystem', 'path' = '/x', 'format' = 'jsn' | the format 'jsn', which there is not. Did you mean 'json'?
            'connector' = 'filesystem', 'path' = '/x'                  | format
            'connector' = 'filesystem', 'format' = 'json'              | path
            'connector' = 'filesystem', 'pth' = '/x', 'format' = 'json' | the option 'pth', which its connector 'filesystem' does not know. Did you mean 'path'?
            'connector' = 'datagen', 'rows-per-second' = 'many'        | rows-per-second
            'connector' = 'print'                                      | cannot be read: its connector 'print' only writes
            """)
    void aTableThatIsRead(String options, String message) {
        SqlException failure = failure(options, QUERY);
        assertThat(failure.reason()).contains("Table t", message);
        assertThat(failure.position()).isEqualTo(Optional.of(new Position(2, 8)));
    }

    @Test
    void aTableThatIsWritten() {
        SqlException failure = failure("'connector' = 'datagen'", "INSERT INTO\n  t SELECT id FROM w");
        assertThat(failure.reason()).contains("cannot be written: its connector 'datagen' only reads");
        assertThat(failure.position()).isEqualTo(Optional.of(new Position(2, 3)));
    }

    @Test
    void anOptionInAHint() {
        SqlException failure =
                failure("'connector' = 'datagen'", "SELECT * FROM w, t /*+ OPTIONS('row-per-second' = '1') */");
        assertThat(failure.reason()).contains("'row-per-second'", "Did you mean 'rows-per-second'?");
        assertThat(failure.position()).isEqualTo(Optional.of(new Position(1, 18)));
    }

    @Test
    void aTableBehindAViewIsToldOfWhereTheStatementBegins() {
        SqlException failure = failure("'connector' = 'datagn'", "CREATE VIEW v AS SELECT * FROM t;\nSELECT id FROM v");
        assertThat(failure.reason()).contains("Did you mean 'datagen'?");
        assertThat(failure.position()).isEqualTo(Optional.of(new Position(2, 1)));
    }
}
