-- A grouping set without the bounds of a window groups the rows of all windows.
CREATE TABLE t (v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '20' SECOND)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"v": 1, "ts": "2024-01-01 00:01:22"}
SELECT COUNT(*) AS n FROM (
  SELECT window_start AS a, window_end AS b
  FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND, INTERVAL '40' SECOND))
  GROUP BY window_start, window_end, v)
GROUP BY GROUPING SETS ((a, b), (a), ());
-- 1
-- 1
-- 1
-- 1
-- 1
-- 1
-- 1
-- 1
-- 4
