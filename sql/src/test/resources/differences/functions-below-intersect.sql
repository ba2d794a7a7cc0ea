-- What functions give is never asked of the planner, not even for constants below INTERSECT.
CREATE TABLE t (x STRING) WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"x": "ab"}
-- {"x": "a"}
-- {"x": "c"}
SELECT x FROM (
  SELECT x FROM t WHERE STARTSWITH('x', 'x') AND STARTSWITH(x, 'a') INTERSECT SELECT x FROM t WHERE ENDSWITH(x, 'b') OR x = 'c')
WHERE x < 'b' OR STARTSWITH(x, 'c');
-- ab
