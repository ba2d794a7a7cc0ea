"""Readings beyond 3 standard deviations of the hour before: python3 temperature.py machine_temperature_system_failure.csv"""
import csv, datetime, statistics, sys

hour = []
for row in csv.DictReader(open(sys.argv[1])):
    time = datetime.datetime.strptime(row["timestamp"], "%Y-%m-%d %H:%M:%S")
    value = float(row["value"])
    hour = [(t, v) for t, v in hour if t > time - datetime.timedelta(hours=1)]
    if len(hour) >= 6:
        mean = statistics.fmean(v for _, v in hour)
        deviation = statistics.pstdev([v for _, v in hour], mean)
        if abs(value - mean) > 3 * deviation:
            print(f"{time} {value:.3f} (the hour before: {mean:.3f} ± {deviation:.3f})")
    hour.append((time, value))
