-- What LAG gives has the length of its values.
CREATE TABLE t (v VARCHAR(5), ts TIMESTAMP(3), WATERMARK FOR ts AS ts)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"v": "a", "ts": "2024-01-01 00:00:20"}
-- {"v": null, "ts": "2024-01-01 00:00:21"}
-- {"v": "c", "ts": "2024-01-01 00:00:22"}
SELECT v, TYPEOF(b), b, c FROM (SELECT v, LAG(v) OVER w AS b, LAG(v, 1, 'x') OVER w AS c FROM t WINDOW w AS (ORDER BY ts));
-- a, VARCHAR(5), NULL, x
-- NULL, VARCHAR(5), a, a
-- c, VARCHAR(5), NULL, NULL
