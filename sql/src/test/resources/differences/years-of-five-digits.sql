-- A year has four digits at most, and no sign.
CREATE TABLE t (x STRING) WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"x": "10000-01-01"}
-- {"x": "-1-1-1"}
-- {"x": "999-1-1"}
SELECT TRY_CAST(x AS DATE), TO_DATE(x), TRY_CAST(x AS TIMESTAMP(3)) IS NULL AND x <> '999-1-1' FROM t;
-- NULL, NULL, TRUE
-- NULL, NULL, TRUE
-- 0999-01-01, 0999-01-01, FALSE
