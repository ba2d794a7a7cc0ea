-- Bids of the last hour by one of ${keys} keys, every second.
CREATE TABLE sink (key BIGINT, window_end TIMESTAMP(3), num BIGINT, total BIGINT) WITH ('connector' = 'tally');

CREATE VIEW keyed_bid AS SELECT MOD(price + 7 * bidder, ${keys}) AS key, price, `dateTime` FROM bid;

INSERT INTO sink
SELECT key, window_end, COUNT(*) AS num, SUM(price) AS total
FROM TABLE(HOP(
  TABLE keyed_bid, DESCRIPTOR(`dateTime`), INTERVAL '1' SECOND, INTERVAL '1' HOUR))
GROUP BY key, window_start, window_end;
