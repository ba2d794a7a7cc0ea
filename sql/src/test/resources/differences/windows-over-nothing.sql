-- Where the planner knows that there are no rows, there are no windows either.
CREATE TABLE t (v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '20' SECOND)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"v": 1, "ts": "2024-01-01 00:00:51"}
SELECT v, COUNT(*) FROM t WHERE FALSE GROUP BY v, SESSION(ts, INTERVAL '5' SECOND);
