-- A text equals a time that is written so, and IN reads texts as what they are compared with.
CREATE TABLE t (a INT, d DATE, ts TIMESTAMP(3), n DECIMAL(5, 1), b BOOLEAN, s STRING) WITH (
  'connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"a": 1, "d": "2024-01-01", "ts": "2024-01-01 00:00:00", "n": 1.0, "b": true, "s": "2024-01-01 00:00:00"}
-- {"a": 15, "d": "2024-02-01", "ts": "2024-01-01 12:00:00", "n": 2.5, "b": false, "s": "15"}
SELECT a, ts = '2024-01-01', d <> '2024-01-01', d IN ('2024-01-01', '2024-01-02'), a IN ('15', '7'), a NOT IN ('15', '7', '8'),
  n IN ('1.00', '7'), b IN ('true'), ts > '2024-01-01 06:00:00', a < '7', d BETWEEN '2024-01-01' AND '2024-01-31' FROM t
WHERE a = 15 OR s = ts;
-- 1, TRUE, FALSE, TRUE, FALSE, TRUE, TRUE, TRUE, FALSE, TRUE, TRUE
-- 15, FALSE, TRUE, FALSE, TRUE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE
