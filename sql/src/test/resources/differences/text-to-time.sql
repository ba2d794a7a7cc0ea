-- An hour alone is a time, and TIME has whole seconds unless it says otherwise.
CREATE TABLE t (x STRING, ts TIMESTAMP(3))
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"x": " 12 ", "ts": "2024-02-29 12:34:56.789"}
-- {"x": "007", "ts": null}
-- {"x": "25"}
-- {"x": "9:5"}
-- {"x": "12:34:56.7891"}
-- {"x": "1:2:3."}
SELECT CAST(TRY_CAST(x AS TIME) AS TIMESTAMP(3)), CAST(CAST(ts AS TIME) AS TIMESTAMP(3)) FROM t;
-- 1970-01-01 12:00:00.000, 1970-01-01 12:34:56.000
-- 1970-01-01 07:00:00.000, NULL
-- NULL, NULL
-- 1970-01-01 09:05:00.000, NULL
-- 1970-01-01 12:34:56.000, NULL
-- 1970-01-01 01:02:03.000, NULL
