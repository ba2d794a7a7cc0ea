-- A map of literals may have NULL in it.
CREATE TABLE t (v INT) WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"v": 1}
SELECT CARDINALITY(MAP['a', CAST(NULL AS INT), 'z', -3]), MAP_ENTRIES(MAP['a', CAST(NULL AS INT)])[1].`value` FROM t;
-- 2, NULL
