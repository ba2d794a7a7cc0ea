-- Texts in a query may have any letters.
CREATE TABLE t (k STRING) WITH ('connector' = 'filesystem', 'format' = 'json', 'path' = '${FOLDER}/t.json');
-- {"k": "日本"}
-- {"k": "é"}
SELECT k = '日本', k LIKE '%本', REPLACE(k, '日', '😀'), CASE k WHEN 'é' THEN 'É' ELSE '日' END, k IN ('é', '日本'), CHAR_LENGTH('😀'),
JSON_VALUE('{"日": "本"}', '$.日'), DATE_FORMAT(TIMESTAMP '2024-01-01 00:00:00', 'yyyy年MM月'), 'é' || '日本', MAP['日', 1]['日'] FROM t;
-- TRUE, TRUE, 😀本, 日, TRUE, 1, 本, 2024年01月, é日本, 1
-- FALSE, FALSE, é, É, TRUE, 1, 本, 2024年01月, é日本, 1
