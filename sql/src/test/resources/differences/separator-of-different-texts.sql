-- The separator of LISTAGG is the same in the parts of a window as in the whole.
CREATE TABLE t (s STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"s": "x", "ts": "2024-01-01 00:00:01"}
-- {"ts": "2024-01-01 00:00:03"}
-- {"s": "y", "ts": "2024-01-01 00:00:05"}
-- {"s": "x", "ts": "2024-01-01 00:00:05"}
SELECT window_end, LISTAGG(DISTINCT s, ';')
FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(ts), INTERVAL '2' SECOND, INTERVAL '8' SECOND)) GROUP BY window_start, window_end;
-- 2024-01-01 00:00:02.000, x
-- 2024-01-01 00:00:04.000, x
-- 2024-01-01 00:00:06.000, x;y
-- 2024-01-01 00:00:08.000, x;y
