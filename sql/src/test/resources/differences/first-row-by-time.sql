-- The first row of a key is told when the watermark has passed it; rows of before the watermark are late.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"k": "A", "v": 1, "ts": "2024-01-01 00:00:10"}
-- {"k": "B", "v": 2, "ts": "2024-01-01 00:00:05"}
-- {"k": "C", "v": 3, "ts": "2024-01-01 00:00:09"}
-- {"k": "A", "v": 4, "ts": "2024-01-01 00:00:09.500"}
-- {"k": "A", "v": 5, "ts": "2024-01-01 00:00:09"}
-- {"k": "D", "v": 6, "ts": "2024-01-01 00:00:20"}
-- {"k": "D", "v": 7, "ts": "2024-01-01 00:00:20"}
-- {"k": "A", "v": 8, "ts": "2024-01-01 00:00:08"}
-- {"k": "A", "v": 9, "ts": "2024-01-01 00:00:21"}
-- {"k": "E", "v": 10, "ts": "2024-01-01 00:00:19"}
SELECT k, v FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts ASC) AS n FROM t) WHERE n = 1;
-- C, 3
-- A, 5
-- D, 6
