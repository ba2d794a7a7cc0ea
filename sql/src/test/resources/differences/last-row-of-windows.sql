-- Of rows of the same time the last one of a window is the one that came last.
CREATE TABLE t (v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '20' SECOND)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"v": 1, "ts": "2024-01-01 00:00:20"}
-- {"v": 2, "ts": "2024-01-01 00:00:20"}
-- {"v": 3, "ts": "2024-01-01 00:00:19"}
-- {"v": 4, "ts": "2024-01-01 00:00:40"}
SELECT v, ts FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY ts DESC) AS n
  FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '30' SECOND)))
WHERE n = 1;
-- 2, 2024-01-01 00:00:20.000
-- 4, 2024-01-01 00:00:40.000
