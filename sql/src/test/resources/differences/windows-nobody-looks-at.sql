-- A row of sliding windows is there once for each of them, even where no query asks when they begin.
CREATE TABLE t (v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '20' SECOND)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"v": 1, "ts": "2024-01-01 00:00:51"}
SELECT v FROM (
  SELECT v, window_time AS w
  FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '15' SECOND)));
-- 1
-- 1
-- 1
