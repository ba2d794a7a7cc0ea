-- All bids into files, by day and minute.
CREATE TABLE sink (
  auction BIGINT, bidder BIGINT, price BIGINT, `dateTime` TIMESTAMP(3), extra STRING, dt STRING, hm STRING
)
PARTITIONED BY (dt, hm)
WITH ('connector' = 'filesystem', 'path' = '${output}', 'format' = 'csv');

INSERT INTO sink
SELECT auction, bidder, price, `dateTime`, extra, DATE_FORMAT(`dateTime`, 'yyyy-MM-dd'), DATE_FORMAT(`dateTime`, 'HH:mm')
FROM bid;
