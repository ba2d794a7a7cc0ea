-- DISTINCT aggregates of a column share what they know, NULL is a value to those that gather it, and equal bytes are equal.
CREATE TABLE t (k INT, a INT, s STRING, b BYTES, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH (
  'connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"k": 1, "a": null, "s": "x", "b": "AQ==", "ts": "2024-01-01 00:00:01"}
-- {"k": 1, "a": 0, "s": "y", "b": "AQ==", "ts": "2024-01-01 00:00:03"}
-- {"k": 1, "a": 3, "s": "x", "b": "AgM=", "ts": "2024-01-01 00:00:12"}
-- {"k": 1, "a": 3, "s": null, "b": "AgM=", "ts": "2024-01-01 00:00:13"}
-- {"k": 1, "a": 4, "s": "x", "b": null, "ts": "2024-01-01 00:00:14"}
SELECT k, COUNT(DISTINCT a) AS n, SUM(DISTINCT a) AS u, COUNT(DISTINCT a) FILTER (WHERE s = 'x') AS f,
  AVG(DISTINCT a) FILTER (WHERE a > 0) AS g, CARDINALITY(COLLECT(DISTINCT s)) AS c, CHAR_LENGTH(LISTAGG(DISTINCT s, '|')) AS l,
  COUNT(DISTINCT b) AS b, CARDINALITY(ARRAY_AGG(DISTINCT a)) AS d
FROM TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND, INTERVAL '20' SECOND)) GROUP BY k, window_start, window_end;
-- 1, 1, 0, 0, NULL, 2, 3, 1, 2
-- 1, 3, 7, 2, 3, 2, 3, 2, 4
-- 1, 2, 7, 2, 3, 1, 1, 1, 2
