package weir.sql.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weir.sql.error.SqlException;
import weir.sql.parser.Parsed;
import weir.sql.parser.SqlText;
import weir.types.Row;

/** Statements that define, change and show things; what they print is what Flink 2.3 prints. */
class SqlSessionTest {
    private static final String TABLE = """
            CREATE TABLE t (a INT NOT NULL, c STRING, e TIMESTAMP(3), b AS a + 1,
            WATERMARK FOR e AS e - INTERVAL '5' SECOND, PRIMARY KEY (a) NOT ENFORCED)
            COMMENT 'tc' PARTITIONED BY (c) WITH ('connector' = 'datagen', 'x' = 'y');
            """;

    private final SchemasOnly runner = new SchemasOnly();
    private SqlSession session;

    @BeforeEach
    void begin() {
        session = new SqlSession(world -> runner, Map.of());
    }

    @Test
    void describesColumnsAsFlinkDoes() {
        run("""
                CREATE TABLE d (a INT NOT NULL COMMENT 'num', b AS a + 1, c VARCHAR, d CHAR, e TIMESTAMP(3),
                f TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL, g ROW<x INT NOT NULL, y STRING 'yy'>,
                WATERMARK FOR e AS e - INTERVAL '5' SECOND, PRIMARY KEY (a) NOT ENFORCED)""");

        assertThat(rows("DESCRIBE d"))
                .containsExactly(
                        "[a, INT, false, PRI(a), null, null, num]",
                        "[b, INT, false, null, AS `a` + 1, null, null]",
                        "[c, STRING, true, null, null, null, null]",
                        "[d, CHAR(1), true, null, null, null, null]",
                        "[e, TIMESTAMP(3) *ROWTIME*, true, null, null, `e` - INTERVAL '5' SECOND, null]",
                        "[f, TIMESTAMP_LTZ(3), true, null, METADATA FROM 'timestamp' VIRTUAL, null, null]",
                        "[g, ROW<`x` INT NOT NULL, `y` STRING>, true, null, null, null, null]");
        assertThat(rows("SHOW COLUMNS FROM d LIKE 'a%'")).containsExactly("[a, INT, false, PRI(a), null, null, num]");
    }

    @Test
    void showsTheStatementThatMakesATable() {
        run(TABLE);

        assertThat(rows("SHOW CREATE TABLE t").get(0)).isEqualTo("""
                        [CREATE TABLE `default_catalog`.`default_database`.`t` (
                          `a` INT NOT NULL,
                          `c` VARCHAR(2147483647),
                          `e` TIMESTAMP(3),
                          `b` AS `a` + 1,
                          WATERMARK FOR `e` AS `e` - INTERVAL '5' SECOND,
                          CONSTRAINT `PK_a` PRIMARY KEY (`a`) NOT ENFORCED
                        )
                        COMMENT 'tc'
                        PARTITIONED BY (`c`)
                        WITH (
                          'connector' = 'datagen',
                          'x' = 'y'
                        )
                        ]""");
    }

    @Test
    void whatShowCreateSaysCanBeRun() {
        run(TABLE);
        String text = rows("SHOW CREATE TABLE t").get(0);
        run("DROP TABLE t");

        run(text.substring(1, text.length() - 1));

        assertThat(rows("SHOW CREATE TABLE t").get(0)).isEqualTo(text);
    }

    @Test
    void likeTakesOverWhatTheRulesSay() {
        run(TABLE + "CREATE TABLE l (q INT) WITH ('p' = 'z') LIKE t; CREATE TABLE m (q INT) LIKE t (EXCLUDING ALL);"
                + "CREATE TABLE n (WATERMARK FOR e AS e) LIKE t (OVERWRITING WATERMARKS EXCLUDING CONSTRAINTS)");

        assertThat(names("DESCRIBE l")).containsExactly("a", "c", "e", "b", "q");
        assertThat(rows("SHOW CREATE TABLE l").get(0)).contains("'p' = 'z'", "'x' = 'y'", "PRIMARY KEY");
        assertThat(names("DESCRIBE m")).containsExactly("a", "c", "e", "q");
        assertThat(rows("SHOW CREATE TABLE m").get(0))
                .contains("PARTITIONED BY")
                .doesNotContain("WITH", "KEY");
        assertThat(rows("SHOW CREATE TABLE n").get(0))
                .contains("WATERMARK FOR `e` AS `e`")
                .doesNotContain("KEY");
    }

    @Test
    void tablesAreMadeFromQueries() {
        run("CREATE TABLE c1 AS SELECT 1 AS a, 2 AS b; CREATE TABLE c2 (b, a) AS SELECT 1 AS a, 2 AS b;"
                + "CREATE TABLE c3 (z INT, a BIGINT) AS SELECT 1 AS a, 2 AS b");

        assertThat(names("DESCRIBE c2")).containsExactly("b", "a");
        assertThat(rows("DESCRIBE c3")).first().asString().startsWith("[z, INT");
        assertThat(runner.jobs).containsExactly("c1[]", "c2[`a`, `b`]", "c3[`a`, `b`]");
    }

    @Test
    void tablesAreChanged() {
        run(
                TABLE + "ALTER TABLE t RENAME TO u; ALTER TABLE u SET ('n' = 'm'); ALTER TABLE u RESET ('x');"
                        + "ALTER TABLE u ADD (n1 INT FIRST, n2 AS a + 2 AFTER c); ALTER TABLE u MODIFY n1 STRING COMMENT 'hm' AFTER a;"
                        + "ALTER TABLE u DROP PRIMARY KEY; ALTER TABLE u DROP WATERMARK; ALTER TABLE u RENAME n1 TO n9; ALTER TABLE u DROP (b, n2)");

        assertThat(names("DESCRIBE u")).containsExactly("a", "n9", "c", "e");
        assertThat(rows("SHOW CREATE TABLE u").get(0)).contains("'n' = 'm'").doesNotContain("'x'", "KEY", "WATERMARK");
    }

    @Test
    void temporaryTablesHidePermanentOnes() {
        run("CREATE TABLE t (a INT); CREATE TEMPORARY TABLE t (z STRING)");

        assertThat(names("DESCRIBE t")).containsExactly("z");
        assertThat(rows("SHOW TABLES")).containsExactly("[t]");
        assertThatThrownBy(() -> run("DROP TABLE t")).hasMessageContaining("A temporary table hides");
        run("DROP TEMPORARY TABLE t");
        assertThat(names("DESCRIBE t")).containsExactly("a");
    }

    @Test
    void viewsHaveTheColumnsOfTheirQueries() {
        run("CREATE VIEW v (x, y) COMMENT 'w' AS SELECT 1 AS a,  2 AS b; CREATE OR REPLACE VIEW v2 AS SELECT 1 AS a");

        assertThat(names("DESCRIBE v")).containsExactly("x", "y");
        assertThat(rows("SHOW VIEWS")).containsExactly("[v]", "[v2]");
        assertThat(rows("SHOW CREATE VIEW v").get(0))
                .isEqualTo("[CREATE VIEW `default_catalog`.`default_database`.`v` (\n  `x`,\n  `y`\n)\nCOMMENT 'w'\n"
                        + "AS SELECT 1 AS a,  2 AS b\n]");
    }

    @Test
    void databasesAndCatalogsAreUsed() {
        run(
                "CREATE CATALOG c WITH ('type' = 'generic_in_memory'); CREATE DATABASE c.d; USE c.d; CREATE TABLE t (a INT)");

        assertThat(rows("SHOW CURRENT CATALOG")).containsExactly("[c]");
        assertThat(rows("SHOW CURRENT DATABASE")).containsExactly("[d]");
        assertThat(rows("SHOW DATABASES")).containsExactly("[d]", "[default]");
        run("USE CATALOG default_catalog");
        assertThat(rows("SHOW TABLES FROM c.d")).containsExactly("[t]");
        assertThat(names("DESCRIBE c.d.t")).containsExactly("a");
        run("DROP DATABASE c.d CASCADE; DROP CATALOG c");
        assertThat(rows("SHOW CATALOGS")).containsExactly("[default_catalog]");
    }

    @Test
    void functionsOfTheUserAreListed() {
        run("CREATE TEMPORARY SYSTEM FUNCTION f AS 'x.F'; CREATE FUNCTION g AS 'x.G' LANGUAGE JAVA USING JAR '/g.jar'");

        assertThat(rows("SHOW USER FUNCTIONS")).containsExactly("[f]", "[g]");
        run("DROP TEMPORARY SYSTEM FUNCTION f; DROP FUNCTION IF EXISTS nope");
        assertThat(rows("SHOW USER FUNCTIONS LIKE 'g%'")).containsExactly("[g]");
        assertThat(rows("SHOW FUNCTIONS")).contains("[g]", "[abs]", "[upper]");
        assertThat(rows("DESCRIBE FUNCTION upper")).anyMatch(fact -> fact.startsWith("[description, "));
        assertThatThrownBy(() -> run("DESCRIBE FUNCTION uper")).hasMessageContaining("UPPER");
    }

    @Test
    void settingsAreCheckedAndShown() {
        run(
                "SET 'table.local-time-zone' = 'Europe/Berlin'; SET my.own = 3; SET table.exec.state.ttl = 1 h; RESET my.own");

        assertThat(rows("SET"))
                .containsExactly("[table.exec.state.ttl, 1 h]", "[table.local-time-zone, Europe/Berlin]");
        assertThat(session.world().settings().effective("table.exec.mini-batch.enabled"))
                .contains("false");
    }

    @Test
    void insertsAreGatheredIntoOneJob() {
        run("BEGIN STATEMENT SET; INSERT INTO a SELECT 1; INSERT INTO b SELECT 2");
        assertThat(runner.jobs).isEmpty();

        run("END");

        assertThat(runner.jobs).containsExactly("a[]", "b[]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    CREATE TABLE x (a STRING, WATERMARK FOR a AS a)              | 1:41 | needs a column of type TIMESTAMP(3) or TIMESTAMP_LTZ(3), and 'a' is STRING
                    CREATE TABLE x (a INT, WATERMARK FOR ts AS ts)               | 1:38 | WATERMARK is for 'ts', and the table has no such column
                    CREATE TABLE x (e TIMESTAMP(6), WATERMARK FOR e AS e)        | 1:47 | and 'e' is TIMESTAMP(6)
                    CREATE TABLE x (e TIMESTAMP(3), WATERMARK FOR e AS 1)        | 1:52 | A watermark is a TIMESTAMP(3) or TIMESTAMP_LTZ(3), and this is INT
                    CREATE TABLE x (a INT, a STRING)                             | 1:24 | two columns 'a'
                    CREATE TABLE x (a INT, PRIMARY KEY (a))                      | 1:24 | Write PRIMARY KEY (a) NOT ENFORCED.
                    CREATE TABLE x (ab INT, PRIMARY KEY (ac) NOT ENFORCED)       | 1:38 | no column 'ac'. Did you mean 'ab'?
                    CREATE TABLE x (a INT, b AS a + 1, PRIMARY KEY (b) NOT ENFORCED) | 1:49 | can't be in a PRIMARY KEY
                    CREATE TABLE x (a INT, PRIMARY KEY (a, a) NOT ENFORCED)      | 1:40 | names 'a' twice
                    CREATE TABLE x (a INT PRIMARY KEY NOT ENFORCED, b INT PRIMARY KEY NOT ENFORCED) | 1:55 | this is the second
                    CREATE TABLE x (a INT) PARTITIONED BY (b)                    | 1:40 | no column 'b'
                    CREATE TABLE x (a INT, b AS a, c AS b)                       | 1:37 | There is no column 'b'
                    CREATE TABLE x (a)                                           | 1:17 | The column 'a' has no type
                    CREATE TABLE t (a INT)                                       | 1:14 | There is a table or view `default_catalog`.`default_database`.`t` already
                    CREATE TABLE nodb.x (a INT)                                  | 1:14 | There is no database 'nodb'
                    CREATE TABLE nocat.nodb.x (a INT)                            | 1:14 | There is no catalog 'nocat'
                    CREATE TABLE x (a STRING) LIKE t                             | 1:17 | has a column 'a' already
                    CREATE TABLE x (WATERMARK FOR e AS e) LIKE t                 | 1:17 | OVERWRITING WATERMARKS
                    CREATE TABLE x PARTITIONED BY (a) LIKE t                     | 1:32 | EXCLUDING PARTITIONS
                    CREATE TABLE x LIKE v                                        | 1:21 | is a view, and LIKE wants a table
                    CREATE TABLE x (z, a) AS SELECT 1 AS a, 2 AS b               | 1:17 | The query has no column 'z'
                    CREATE VIEW w (a, b) AS SELECT 1 AS a                        | 1:25 | names 2 columns, and its query has 1
                    CREATE VIEW w AS SELECT 1 AS a, 2 AS a                       | 1:18 | two columns 'a'
                    ALTER TABLE nope RENAME TO x                                 | 1:13 | There is no table or view 'nope'
                    ALTER TABLE v SET ('a' = 'b')                                | 1:13 | ALTER VIEW changes it
                    ALTER VIEW t RENAME TO w                                     | 1:12 | ALTER TABLE changes it
                    ALTER TABLE t ADD a INT                                      | 1:19 | two columns 'a'
                    ALTER TABLE t ADD x INT AFTER zz                             | 1:31 | no column 'zz'
                    ALTER TABLE t DROP a                                         | 1:20 | is used by column 'b'
                    ALTER TABLE t DROP e                                         | 1:20 | is used by the WATERMARK
                    ALTER TABLE t DROP c                                         | 1:20 | partitioned by 'c'
                    ALTER TABLE t ADD PRIMARY KEY (c) NOT ENFORCED               | 1:19 | MODIFY PRIMARY KEY
                    ALTER TABLE t DROP CONSTRAINT nope                           | 1:31 | no constraint 'nope'
                    ALTER TABLE t RENAME c TO e                                  | 1:27 | has a column 'e' already
                    DROP TABLE nope                                              | 1:12 | There is no table 'nope'
                    DROP VIEW t                                                  | 1:11 | DROP TABLE removes it
                    DROP DATABASE default_database                               | 1:15 | is the current one
                    DROP CATALOG default_catalog                                 | 1:14 | is the current one
                    DROP FUNCTION nope                                           | 1:15 | There is no function 'nope'
                    CREATE CATALOG c WITH ('type' = 'hive')                      | 1:24 | There are no catalogs of type 'hive'
                    CREATE FUNCTION f AS 'x' LANGUAGE PYTHON                     | 1:17 | LANGUAGE PYTHON can't be run
                    USE default_databas                                          | 1:5  | Did you mean 'default_database'?
                    SHOW CREATE VIEW t                                           | 1:18 | SHOW CREATE TABLE shows it
                    DESCRIBE tt                                                  | 1:10 | Did you mean 't'?
                    SET 'table.exec.state.tll' = '1 h'                           | 1:5  | Did you mean 'table.exec.state.ttl'?
                    SET 'table.exec.mini-batch.enabled' = 'yes'                  | 1:5  | It is true or false.
                    SET 'execution.runtime-mode' = 'fast'                        | 1:5  | It is one of STREAMING, BATCH, AUTOMATIC.
                    USE MODULES hive                                             | 1:13 | no module 'hive'
                    END                                                          | 1:1  | END has no INSERTs to run
                    """)
    void saysWhatIsWrongAndWhere(String sql, String place, String sentence) {
        run(TABLE + "CREATE VIEW v AS SELECT 1 AS a");

        SqlException error = catchThrowableOfType(SqlException.class, () -> run(sql));

        assertThat(error).hasMessageContaining(sentence);
        assertThat(error.position()).map(at -> at.line() + ":" + at.column()).contains(place);
    }

    @Test
    void nothingChangesWhenAChangeIsWrong() {
        run(TABLE);

        assertThatThrownBy(() -> run("ALTER TABLE t ADD (n INT, e INT)")).isInstanceOf(SqlException.class);

        assertThat(names("DESCRIBE t")).containsExactly("a", "c", "e", "b");
    }

    private void run(String script) {
        for (Parsed statement : SqlText.parse(script)) {
            session.execute(statement);
        }
    }

    private List<String> rows(String sql) {
        Outcome outcome = session.execute(SqlText.parse(sql).get(0));
        List<String> rows = new ArrayList<>();
        try (ResultRows result = ((Outcome.Rows) outcome).rows()) {
            for (Row row = result.next(); row != null; row = result.next()) {
                rows.add(row.toString().replaceFirst("^\\+I", ""));
            }
        }
        return rows;
    }

    private List<String> names(String sql) {
        return rows(sql).stream().map(row -> row.substring(1, row.indexOf(','))).toList();
    }
}
