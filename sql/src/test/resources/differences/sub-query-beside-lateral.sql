-- A sub-query that looks at a row which LATERAL gave.
CREATE TABLE t (k INT, v INT) WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"k": 1, "v": 5}
-- {"k": 2, "v": 6}
CREATE TABLE s (j INT, w INT) WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/s.json');
-- {"j": 1, "w": 7}
-- {"j": 1, "w": 8}
CREATE TABLE r (i INT) WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/r.json');
-- {"i": 2}
-- {"i": 2}
SELECT a, m, (SELECT COUNT(*) FROM r WHERE a = i) AS n
FROM (SELECT k AS a, v AS b, m FROM t LEFT JOIN LATERAL (SELECT MAX(w) AS m, MIN(w) AS o FROM s WHERE k = j) AS l ON TRUE);
-- 1, 8, 0
-- 2, NULL, 2
