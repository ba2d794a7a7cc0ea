-- Rows may reach a window with fewer columns than they had where their time was among them.
CREATE TABLE t (a INT, b INT, c INT, d INT, e INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "ts": "2024-01-01 00:00:05"}
SELECT y, COUNT(*) AS n FROM (
  SELECT window_start AS x, window_end AS y
  FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND, INTERVAL '30' SECOND)))
WHERE EXTRACT(SECOND FROM y) > 10 GROUP BY x, y;
-- 2024-01-01 00:00:20.000, 1
-- 2024-01-01 00:00:30.000, 1
