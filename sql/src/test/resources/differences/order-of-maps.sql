-- Maps of JSON have their entries in the order of hashes, and MAP_UNION begins with its last map.
CREATE TABLE t (m MAP<STRING, INT>, s STRING)
WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"m": {"k": 7, "a": 0}, "s": "zebra=3,k=2,a=1"}
-- {"m": {"a": 1, "b": 2, "c": 3, "k": 11, "n": 14}, "s": "a=1,b=2"}
-- {}
SELECT CAST(m AS STRING), CAST(MAP_UNION(m, MAP['z', 1, 'a', 5]) AS STRING), CAST(STR_TO_MAP(s) AS STRING), MAP_KEYS(m)[1] FROM t;
-- {a=0, k=7}, {z=1, a=5, k=7}, {zebra=3, a=1, k=2}, a
-- {n=14, a=1, c=3, k=11, b=2}, {z=1, a=5, n=14, c=3, k=11, b=2}, {a=1, b=2}, n
-- NULL, NULL, NULL, NULL
