-- What is left of whole numbers has the divisor's type, so that a filter by an INT meets an INT.
CREATE TABLE t (d DECIMAL(5, 0), v INT) WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"d": 17, "v": 5}
SELECT MOD(d, v), TYPEOF(MOD(d, v)), TYPEOF(MOD(v, d)), TYPEOF(MOD(d, CAST(4 AS DECIMAL(3, 1)))) FROM t;
-- 2, INT, DECIMAL(5, 0), DECIMAL(3, 1)
