-- Where the planner knows that there are no rows, nobody asks what their order is.
CREATE TABLE t (v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '20' SECOND)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"v": 1, "ts": "2024-01-01 00:00:51"}
SELECT v, COUNT(*) OVER (PARTITION BY v ORDER BY ts RANGE BETWEEN INTERVAL '5' SECOND PRECEDING AND CURRENT ROW) FROM t
WHERE v <> v;
