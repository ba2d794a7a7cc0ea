"""Cards used in two cities within ten minutes: python3 card_fraud.py payments.csv"""
import collections, csv, datetime, sys

seen = collections.defaultdict(dict)
for row in csv.DictReader(open(sys.argv[1])):
    time = datetime.datetime.fromisoformat(row["time"].replace("Z", "+00:00"))
    cities = seen[row["card"]]
    for city, last in cities.items():
        if city != row["city"] and abs((time - last).total_seconds()) <= 600:
            print(row["time"], row["card"], city, "->", row["city"])
    cities[row["city"]] = max(time, cities.get(row["city"], time))
