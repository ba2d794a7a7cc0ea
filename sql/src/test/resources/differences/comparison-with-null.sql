-- A bound that is NULL however it is written.
CREATE TABLE t (v INT, d DECIMAL(20, 6)) WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"v": 1, "d": 1.5}
SELECT v, COUNT(*) FROM t
WHERE CAST((CAST(NULL AS DECIMAL(10, 2)) * 1.0) AS DECIMAL(5, 0)) BETWEEN 0 AND d OR (CAST(NULL AS INT) = v) IS NULL AND v < 5
GROUP BY v;
-- 1, 1
