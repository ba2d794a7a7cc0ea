package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions that random queries found to differ from Flink, from text to rows. */
class ExpressionQueryTest {
    private static final Queries QUERIES = new Queries()
            .view("t", "SELECT CAST(7 AS INT) AS i, CAST('abc' AS STRING) AS s, ARRAY[1, 2] AS a, TRUE AS b");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            CAST(b AS INT)                                                           | 1
            CAST(CAST(NULL AS BOOLEAN) AS INT)                                       | null
            CAST(FALSE AS BIGINT)                                                    | 0
            CAST(a AS STRING)                                                        | [1, 2]
            TRY_CAST(a AS STRING)                                                    | [1, 2]
            CAST(CAST(NULL AS ARRAY<INT>) AS STRING)                                 | null
            CAST(MAP['a', 1] AS STRING)                                              | {a=1}
            CAST(CAST(ROW(i, s) AS ROW<f INT, g STRING>) AS STRING)                  | (7, abc)
            CAST(NULL AS ROW<f INT, g STRING>)                                       | null
            CAST(NULL AS ROW<f INT, g STRING>).g                                     | null
            CAST(ROW(CASE WHEN b THEN 1 END, 'x') AS ROW<f INT, g STRING>).f         | 1
            ABS(3000000000)                                                          | 3000000000
            ROUND(1.55, CAST(1.7 AS INT))                                            | 1.60
            CHAR_LENGTH(CAST(DATE '1999-12-31' AS STRING))                           | 10
            CAST(NULL AS ARRAY<ROW<f INT, g STRING>>)                                | null
            COALESCE(CAST(NULL AS ARRAY<ROW<f INT, g STRING>>)[1], CAST((i, s) AS ROW<f INT, g STRING>)) | +I[7, abc]
            COALESCE(CAST(ROW(i, CAST(a AS STRING)) AS ROW<f INT, g STRING>), CAST(NULL AS ROW<f INT, g STRING>)).g | [1, 2]
            JSON_VALUE('{"a": 1}', '$.a' RETURNING INT) + i                          | 8
            JSON_VALUE('{"a": true}', '$.a' RETURNING BOOLEAN)                       | true
            JSON_VALUE('{"a": 1}', 'lax $.b' RETURNING INT DEFAULT 5 ON EMPTY)       | 5
            JSON_VALUE(s, '$.b' NULL ON EMPTY DEFAULT s ON ERROR)                     | abc
            JSON_QUERY('{"a": [1]}', '$.a')                                          | [1]
            JSON_QUERY('{"a": 1}', '$.a' WITH CONDITIONAL ARRAY WRAPPER)             | [1]
            JSON_QUERY('{"a": 1}', 'lax $.b' EMPTY OBJECT ON EMPTY)                  | {}
            JSON_QUERY('{"a": ["x"]}', '$.a' RETURNING ARRAY<STRING>)[1]             | x
            '{"a": 1}' IS JSON                                                       | true
            '{"a": 1}' IS JSON ARRAY                                                 | false
            s IS NOT JSON SCALAR                                                     | true
            CAST(0.908 * i AS DECIMAL(23, 3))                                        | 6.356
            CAST(0.908 * 9223372036854775807 AS DECIMAL(23, 3))                      | 8374821809464136432.756
            CAST(0.5 * i AS DECIMAL(30, 12))                                         | 3.500000000000
            CAST(i * 1000000 AS DECIMAL(5, 0))                                       | null
            DATE_FORMAT(TIMESTAMP '1969-12-31 23:59:59', 'yyyy-MM-dd ''um'' HH:mm')  | 1969-12-31 um 23:59
            "s || 'd'"                                                                 | abcd
            """)
    void valuesAreFlinks(String expression, String value) throws Exception {
        assertThat(QUERIES.rows("SELECT " + expression + " FROM t")).containsExactly("[" + value + "]");
    }
}
