-- A row that is NULL is no row of an array.
CREATE TABLE t (k INT, a ARRAY<ROW<f INT, g STRING>>)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"k": 1, "a": [null, {"f": 1, "g": "a"}]}
-- {"k": 2, "a": [null]}
-- {"k": 3, "a": []}
SELECT k, f, g FROM t LEFT JOIN UNNEST(a) AS u (f, g) ON TRUE;
-- 1, 1, a
-- 2, NULL, NULL
-- 3, NULL, NULL
