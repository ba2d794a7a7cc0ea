-- Casts that Calcite puts into its own formula of a deviation.
CREATE TABLE t (v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"v": 1, "ts": "2024-01-01 00:00:20"}
-- {"v": 3, "ts": "2024-01-01 00:00:21"}
SELECT v, STDDEV_POP(CAST(v AS DOUBLE)) OVER (ORDER BY ts) AS d FROM t;
-- 1, 0.0
-- 3, 1.0
