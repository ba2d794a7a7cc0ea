-- NULL is no 0: neither in the different values of a window, nor in those of its parts.
CREATE TABLE t (v INT, d DOUBLE, s STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"v": 1, "d": 0.5, "s": "x", "ts": "2024-01-01 00:00:01"}
-- {"ts": "2024-01-01 00:00:03"}
-- {"v": 1, "d": 0.5, "s": "x", "ts": "2024-01-01 00:00:05"}
SELECT window_start, COLLECT(DISTINCT v), COLLECT(DISTINCT d), COLLECT(DISTINCT s), COUNT(DISTINCT v)
FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '2' SECOND, INTERVAL '4' SECOND)) GROUP BY window_start, window_end;
-- 2023-12-31 23:59:58.000, {1=1}, {0.5=1}, {x=1}, 1
-- 2024-01-01 00:00:00.000, {1=1}, {0.5=1}, {x=1}, 1
-- 2024-01-01 00:00:02.000, {1=1}, {0.5=1}, {x=1}, 1
-- 2024-01-01 00:00:04.000, {1=1}, {0.5=1}, {x=1}, 1
