"""The average price over five minutes, every minute: python3 moving_average.py prices.csv"""
import collections, csv, datetime, decimal, sys

windows = collections.defaultdict(list)
for row in csv.DictReader(open(sys.argv[1])):
    time = int(datetime.datetime.fromisoformat(row["time"].replace("Z", "+00:00")).timestamp())
    for minute in range(5):
        windows[(time // 60 + 1 + minute) * 60, row["symbol"]].append(decimal.Decimal(row["price"]))
for (end, symbol), prices in windows.items():
    when = datetime.datetime.fromtimestamp(end, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    average = (sum(prices) / len(prices)).quantize(decimal.Decimal("0.0001"), decimal.ROUND_HALF_UP)
    print(f"{when} {symbol} {average} ({len(prices)})")
