package weir.sql.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weir.sql.error.SqlErrorText;
import weir.sql.error.SqlException;

/** What cannot be read gets a place, a reason and, where one is near, the right word. */
class SyntaxErrorsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    SELCT 1                                     | 1:1  | No statement begins with 'SELCT'. Did you mean 'SELECT'?
                    foo bar                                     | 1:1  | No statement begins with 'foo'.
                    DELETE FROM t                               | 1:1  | There is no DELETE.
                    1 + 2                                       | 1:1  | A query is wanted here, not an expression.
                    SELECT a FORM t                             | 1:10 | 'FORM' is not understood here. Did you mean FROM?
                    SELECT a FROM t WHRE x = 1                  | 1:17 | 'WHRE' is not understood here. Did you mean WHERE?
                    SELECT a FROM t GROUP YB x                  | 1:23 | 'YB' is not understood here. Did you mean BY?
                    CREATE TABEL t (a INT)                      | 1:8  | 'TABEL' is not understood here. Did you mean TABLE?
                    CREATE TABLE t (a INTT)                     | 1:19 | 'INTT' is not understood here. Did you mean INT?
                    SHOW TABELS                                 | 1:6  | 'TABELS' is not understood here. Did you mean TABLES?
                    SELECT a FROM t WHERE                       | 1:21 | The statement ends too early, after WHERE.
                    SELECT FROM t                               | 1:8  | Something is missing between SELECT and FROM.
                    SELECT id, k, FROM ev                       | 1:13 | A comma stands before FROM.
                    SELECT a,, b FROM t                         | 1:10 | Two commas stand in a row.
                    SELECT a FROM t WHERE a IN (1, 2,)          | 1:33 | A comma stands before ).
                    SELECT a FROM t WHERE a == 1                | 1:25 | SQL compares by a single =, not by ==.
                    SELECT 1 AS one                             | 1:13 | ONE is a reserved word. As a name it goes into back-ticks: `one`.
                    CREATE TABLE t (a INT, value STRING)        | 1:24 | VALUE is a reserved word.
                    SELECT (a + (b FROM t                       | 1:13 | This parenthesis is not closed before FROM.
                    SELECT * FROM (SELECT 1                     | 1:15 | This parenthesis is not closed.
                    SELECT CASE WHEN a THEN b FROM t            | 1:27 | END is missing before FROM
                    SELECT a FROM t ORDER a                     | 1:23 | What fits is BY.
                    INSERT t SELECT 1                           | 1:8  | What fits is INTO or OVERWRITE.
                    SELECT a FROM t GROUP BY HOP(INTERVAL '1' MINUTE', INTERVAL '2' DAY) | 1:49 | A stray quote stands behind MINUTE.
                    SELECT 'abc FROM t                          | 1:8  | The text that begins here has no closing quote.
                    SELECT `abc FROM t                          | 1:8  | The name in back-ticks or the comment that begins here is not closed.
                    SELECT # FROM t                             | 1:8  | This character has no meaning in SQL.
                    CREATE TABLE t (a INT) WITH (connector='x') | 1:30 | Write 'connector'.
                    CREATE TABLE t (a INT UNIQUE)               | 1:23 | UNIQUE is no constraint that a table here can have.
                    CREATE TABLE t (a DECIMAL(40, 2))           | 1:19 | A DECIMAL has between 1 and 38 digits, not 40.
                    CREATE TABLE t (a DECIMAL(4, 5))            | 1:19 | can't have 5 of them behind the point
                    CREATE TABLE t (a TIMESTAMP(10))            | 1:19 | TIMESTAMP has at most 9 digits of a second, not 10.
                    CREATE TABLE t (a VARCHAR(0))               | 1:19 | VARCHAR holds at least 1 character or byte, not 0.
                    CREATE TABLE t (a TIMESTAMP WITH TIME ZONE) | 1:19 | No column has the type TIMESTAMP WITH TIME ZONE.
                    SELECT * FROM TABLE(MATCH_RECOGNIZE(a))     | 1:21 | MATCH_RECOGNIZE can't stand here
                    SELECT "a" FROM t                           | 1:8  | Double quotes enclose neither names nor texts.
                    """)
    void saysWhereAndWhy(String sql, String place, String sentence) {
        SqlException error = errorOf(sql);

        assertThat(error.position()).map(at -> at.line() + ":" + at.column()).contains(place);
        assertThat(error).hasMessageContaining(sentence);
        assertThat(error.getMessage()).doesNotContain("org.", "Encountered", "<IDENTIFIER>");
    }

    @Test
    void countsLinesFromTheBeginningOfTheScript() {
        SqlException error = errorOf("-- a comment\r\nSELECT 1;\n\n  SELECT\n\tFROM t;");

        assertThat(error).hasMessageStartingWith("line 5, column 2: ");
    }

    @Test
    void drawsACaretUnderThePlace() {
        String script = "SELECT 1;\nSELECT a,\n\tb, FROM t;";

        assertThat(SqlErrorText.of(errorOf(script), script, "job.sql"))
                .isEqualTo("job.sql, line 3, column 3: A comma stands before FROM.\n3 | \tb, FROM t;\n    \t ^\n"
                        + "Remove it, or name what should follow it.");
    }

    @Test
    void cutsLongLinesAroundThePlace() {
        String script = "SELECT " + "a, ".repeat(100) + "FROM t" + " ".repeat(300);

        assertThat(SqlErrorText.of(errorOf(script), script, "").lines().skip(1).limit(1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(120).contains("FROM t"));
    }

    @Test
    void refusesWhatWouldOverflowTheStack() {
        String deep = "SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000);
        String negated = "SELECT " + "NOT ".repeat(200_000) + "TRUE";

        assertThat(errorOf(deep)).hasMessageContaining("nested too deeply");
        assertThat(errorOf(negated)).hasMessageContaining("nested too deeply");
    }

    @Test
    void refusesStatementsWithoutEnd() {
        assertThat(errorOf("SELECT '" + "x".repeat(1_000_000) + "'")).hasMessageContaining("at most 1000000 are read");
    }

    @Test
    void readsThreeHundredLevelsInNoTime() {
        String sql = "SELECT " + "(".repeat(Limits.DEEPEST) + "1" + ")".repeat(Limits.DEEPEST);

        assertThat(SqlText.parse(sql)).hasSize(1);
    }

    private static SqlException errorOf(String sql) {
        return catchThrowableOfType(SqlException.class, () -> SqlText.parse(sql));
    }
}
