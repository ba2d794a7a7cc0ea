package weir.sql.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weir.sql.ast.ColumnDefinition;
import weir.sql.ast.Definition;
import weir.sql.ast.Inspection;
import weir.sql.ast.ObjectKind;
import weir.sql.ast.Query;
import weir.sql.ast.Setting;
import weir.sql.ast.Statement;
import weir.sql.ast.TableChange;
import weir.sql.ast.Work;
import weir.sql.error.Position;
import weir.sql.types.LogicalType;

/** The statements of Flink, and what is read out of them. */
class StatementsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT UUID(), IF(a, 1, 2), TRY_CAST('x' AS INT), a % 2, a != 3, ROW(1, 'a') = ROW(1, 'b')",
                "SELECT CAST(x AS TIMESTAMP_LTZ(3)), CAST(NULL AS ROW<a INT, b STRING>), CAST(x AS BYTES)",
                "SELECT * FROM TABLE(SESSION(TABLE t PARTITION BY k, DESCRIPTOR(ts), INTERVAL '5' MINUTE))",
                "SELECT * FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(ts), INTERVAL '2' MINUTES, INTERVAL '10' MINUTES))",
                "SELECT * FROM TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(ts), SIZE => INTERVAL '2' MINUTES)",
                "SELECT * FROM t /*+ OPTIONS('a'='b') */ AS x JOIN r FOR SYSTEM_TIME AS OF x.p AS y ON x.a = y.a",
                "SELECT a, ROW_NUMBER() OVER (PARTITION BY b ORDER BY c) AS rn FROM t QUALIFY rn <= 3",
                "WITH x AS (SELECT 1) SELECT * FROM x UNION ALL (VALUES (1)) ORDER BY 1 LIMIT 3",
                "SELECT U&'\\00e4', `a ``b`, JSON_VALUE(a, '$.x' RETURNING INT), LISTAGG(x) WITHIN GROUP (ORDER BY y) FROM t",
                "SELECT a[1], m['k'], r.f.g, TIMESTAMPADD(DAY, 1, ts), MAP['a', 1], PROCTIME() FROM t GROUP BY CUBE(a, b)",
                "SELECT * FROM t, LATERAL TABLE(f(x)) AS T(a, b), UNNEST(arr) WITH ORDINALITY AS u(v, i)",
                "SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY a ORDER BY ts MEASURES A.x AS x ONE ROW PER MATCH"
                        + " AFTER MATCH SKIP PAST LAST ROW PATTERN (A B+? C) WITHIN INTERVAL '5' MINUTES DEFINE B AS B.x > 1)",
                "CREATE OR REPLACE TABLE t WITH ('connector'='print') AS SELECT * FROM x",
                "CREATE VIEW IF NOT EXISTS v (a COMMENT 'x', b) COMMENT 'zz' AS SELECT 1, 2",
                "CREATE TEMPORARY SYSTEM FUNCTION f AS 'com.x.F' LANGUAGE JAVA USING JAR '/a.jar', JAR '/b.jar'",
                "CREATE DATABASE IF NOT EXISTS c.d COMMENT 'q' WITH ('a'='b')",
                "CREATE CATALOG c WITH ('type' = 'generic_in_memory')",
                "DROP TEMPORARY SYSTEM FUNCTION IF EXISTS f",
                "ALTER TABLE t RENAME TO u",
                "ALTER TABLE t SET ('a'='b')",
                "ALTER TABLE t RESET ('a')",
                "ALTER TABLE t ADD z INT",
                "ALTER TABLE t MODIFY COLUMN z BIGINT AFTER x",
                "ALTER TABLE t ADD PRIMARY KEY (a) NOT ENFORCED",
                "ALTER TABLE t ADD IF NOT EXISTS PARTITION (a = 1)",
                "ALTER TABLE t DROP COLUMN a",
                "ALTER TABLE t DROP (a, b)",
                "ALTER TABLE t DROP PRIMARY KEY",
                "ALTER TABLE t DROP CONSTRAINT pk",
                "ALTER TABLE t DROP WATERMARK",
                "ALTER VIEW v RENAME TO w",
                "ALTER VIEW v AS SELECT 3",
                "ALTER DATABASE d SET ('x'='y')",
                "INSERT INTO t (SELECT 1)",
                "INSERT INTO t SELECT 1 ON CONFLICT DO NOTHING",
                "EXPLAIN STATEMENT SET BEGIN INSERT INTO a SELECT 1; END",
                "DESC EXTENDED t",
                "SHOW CURRENT DATABASE",
                "SHOW FULL MODULES",
                "USE catalog",
                "USE MODULES core, hive",
                "ANALYZE TABLE t COMPUTE STATISTICS FOR COLUMNS a, b",
                "LOAD MODULE core WITH ('a'='b')",
                "ADD JAR '/x.jar'"
            })
    void areRead(String sql) {
        assertThat(SqlText.parse(sql)).hasSize(1);
    }

    @Test
    void aTableIsReadWithEverythingThatItCanHave() {
        Definition.CreateTable table = (Definition.CreateTable) statement("""
                CREATE TEMPORARY TABLE IF NOT EXISTS a.b.t (
                  a INT NOT NULL COMMENT 'number',
                  b AS a  + 1,
                  c TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL,
                  WATERMARK FOR c AS c - INTERVAL '5' SECOND,
                  CONSTRAINT pk PRIMARY KEY (a) NOT ENFORCED
                ) COMMENT 'all' DISTRIBUTED BY HASH(a) INTO 4 BUCKETS PARTITIONED BY (a)
                WITH ('k' = 'it''s') LIKE u (INCLUDING ALL OVERWRITING OPTIONS)""");

        assertThat(table.name()).hasToString("`a`.`b`.`t`");
        assertThat(table.how().temporary()
                        && table.how().ifNotExists()
                        && !table.how().orReplace())
                .isTrue();
        assertThat(table.schema().columns())
                .satisfiesExactly(
                        column -> assertThat(column)
                                .isEqualTo(new ColumnDefinition.Physical(
                                        "a",
                                        LogicalType.INT.nullable(false),
                                        Optional.of("number"),
                                        new Position(2, 3))),
                        column -> assertThat(((ColumnDefinition.Computed) column)
                                        .expression()
                                        .text())
                                .isEqualTo("a  + 1"),
                        column -> assertThat(((ColumnDefinition.Metadata) column).key())
                                .contains("timestamp"));
        assertThat(table.schema().watermarks().get(0).expression().text()).isEqualTo("c - INTERVAL '5' SECOND");
        assertThat(table.schema().keys().get(0).name()).contains("pk");
        assertThat(table.schema().keys().get(0).enforced()).isFalse();
        assertThat(table.properties().options().get(0).value()).isEqualTo("it's");
        assertThat(table.properties().distribution().orElseThrow().buckets()).contains(4);
        assertThat(table.like().orElseThrow().rules()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTEGER                                   | INT",
                "DOUBLE PRECISION                          | DOUBLE",
                "NUMERIC                                   | DECIMAL(10, 0)",
                "DEC(5, 2) NOT NULL                        | DECIMAL(5, 2) NOT NULL",
                "VARCHAR                                   | STRING",
                "CHAR                                      | CHAR(1)",
                "CHARACTER VARYING(3)                      | VARCHAR(3)",
                "BINARY VARYING                            | BYTES",
                "TIME                                      | TIME(0)",
                "TIMESTAMP                                 | TIMESTAMP(6)",
                "TIMESTAMP(3) WITH LOCAL TIME ZONE         | TIMESTAMP_LTZ(3)",
                "TIMESTAMP(3) WITHOUT TIME ZONE            | TIMESTAMP(3)",
                "INT ARRAY                                 | ARRAY<INT>",
                "ARRAY<INT NOT NULL> NOT NULL              | ARRAY<INT NOT NULL> NOT NULL",
                "MAP<STRING, MULTISET<BYTES>>              | MAP<STRING, MULTISET<BYTES>>",
                "ROW<x INT NOT NULL 'why', y ROW(z DATE)>  | ROW<`x` INT NOT NULL, `y` ROW<`z` DATE>>",
            })
    void typesAreReadAsFlinkHasThem(String text, String type) {
        assertThat(SqlText.type(text)).hasToString(type);
    }

    @Test
    void anInsertNamesItsTargetColumnsAndPartition() {
        Work.Insert insert = (Work.Insert)
                statement("INSERT OVERWRITE d.t /*+ OPTIONS('x'='y') */ PARTITION (dt='2020', h=3) (a, b) SELECT 1, 2");

        assertThat(insert.target().overwrite()).isTrue();
        assertThat(insert.columns()).extracting(Object::toString).containsExactly("`a`", "`b`");
        assertThat(insert.partition())
                .extracting(part -> part.key() + part.value())
                .containsExactly("dt2020", "h3");
        assertThat(insert.options()).hasSize(1);
        assertThat(insert.query().position()).isEqualTo(new Position(1, 80));
    }

    @Test
    void aSetOfStatementsHoldsItsInserts() {
        Work.StatementSet set = (Work.StatementSet) statement(
                "EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; INSERT INTO b SELECT CASE WHEN x THEN 1 END; END");

        assertThat(set.inserts())
                .extracting(insert -> insert.target().table().last())
                .containsExactly("a", "b");
    }

    @Test
    void explainSaysWhatToShow() {
        Work.Explain explain = (Work.Explain) statement("EXPLAIN CODE, state INSERT INTO t SELECT 1");

        assertThat(explain.details()).containsExactlyInAnyOrder(Work.Detail.CODE, Work.Detail.STATE);
        assertThat(explain.statement()).isInstanceOf(Work.Insert.class);
        assertThat(((Work.Explain) statement("EXPLAIN PLAN FOR SELECT 1")).details())
                .isEmpty();
    }

    @Test
    void showSaysWhereAndWhich() {
        assertThat(statement("SHOW TABLES FROM c.d NOT LIKE 'x%'"))
                .isInstanceOfSatisfying(Inspection.Show.class, show -> {
                    assertThat(show.in()).map(Object::toString).contains("`c`.`d`");
                    assertThat(show.like()).contains(new Inspection.Pattern("x%", false, true));
                });
        assertThat(statement("SHOW CREATE VIEW v"))
                .isInstanceOfSatisfying(
                        Inspection.ShowCreate.class,
                        show -> assertThat(show.kind()).isEqualTo(ObjectKind.VIEW));
    }

    @Test
    void settingsNeedNoQuotes() {
        assertThat(settings("SET 'a.b' = 'c'; SET a.b = 1 h; SET a.b='c d';"))
                .containsExactly("a.b=c", "a.b=1 h", "a.b=c d");
        assertThat(((Setting.Reset) statement("RESET a.b")).key()).contains("a.b");
        assertThat(((Setting.Reset) statement("RESET")).key()).isEmpty();
        assertThat(statement("SET")).isInstanceOf(Setting.ShowSettings.class);
    }

    @Test
    void columnsAreAddedWithTheirPlaces() {
        Definition.AlterTable alter = (Definition.AlterTable)
                statement("ALTER TABLE t ADD (x INT FIRST, y STRING COMMENT 'h' AFTER x, WATERMARK FOR e AS e)");
        TableChange.ChangeSchema change = (TableChange.ChangeSchema) alter.change();

        assertThat(change.columns())
                .extracting(column -> column.place().orElseThrow().first())
                .containsExactly(true, false);
        assertThat(change.watermarks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e                                   | `e`",
                "e  -  INTERVAL '5' second          | `e` - INTERVAL '5' SECOND",
                "proctime()                          | PROCTIME()",
                "to_timestamp(x, 'yyyy')             | TO_TIMESTAMP(`x`, 'yyyy')",
                "(a + 1) * r.b                       | (`a` + 1) * `r`.`b`",
                "cast(a as array<string>)            | CAST(`a` AS ARRAY<STRING>)",
            })
    void expressionsHaveACanonicalForm(String text, String canonical) {
        assertThat(SqlText.canonical(SqlText.expression(text, Position.START))).isEqualTo(canonical);
    }

    @Test
    void queriesAreReadAgainFromTheirText() {
        Query query = SqlText.query("(SELECT a\n FROM t)", new Position(3, 7));

        assertThat(query.text()).isEqualTo("(SELECT a\n FROM t)");
        assertThat(query.node().getParserPosition().getLineNum()).isEqualTo(3);
    }

    private static List<String> settings(String script) {
        return SqlText.parse(script).stream()
                .map(parsed -> ((Setting.Set) parsed.statement()).option())
                .map(option -> option.key() + "=" + option.value())
                .toList();
    }

    private static Statement statement(String sql) {
        return SqlText.parse(sql).get(0).statement();
    }
}
