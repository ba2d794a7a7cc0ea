-- A literal of DOUBLE and decimals bound the same column.
CREATE TABLE t (v DECIMAL(10, 2)) WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"v": 1.00}
-- {"v": 1.25}
-- {"v": 2.50}
SELECT v FROM t WHERE v IN (1.25, 1.00, 2.50) AND 1.125E0 < v;
-- 1.25
-- 2.50
