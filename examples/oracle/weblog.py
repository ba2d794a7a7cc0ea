"""What the access log jobs must find: python3 weblog.py top-pages|sessions access.log"""
import collections, datetime, re, sys

what, path = sys.argv[1:]
requests = []
for line in open(path, encoding="utf-8"):
    visitor, when, page = re.match(r'(\S+) \S+ \S+ \[([^]]+)] "\S+ (\S+)', line).groups()
    requests.append((int(datetime.datetime.strptime(when, "%d/%b/%Y:%H:%M:%S %z").timestamp()), visitor, page))


def iso(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


if what == "top-pages":
    windows = collections.defaultdict(collections.Counter)
    for time, _, page in requests:
        for minute in range(10):
            windows[(time // 60 + 1 + minute) * 60][page] += 1
    for end, pages in sorted(windows.items()):
        best = sorted(pages.items(), key=lambda item: (-item[1], item[0].encode("utf-16-be")))[:3]
        print(iso(end) + "".join(f"  {count} {page}" for page, count in best))
else:
    by_visitor = collections.defaultdict(list)
    for time, visitor, _ in requests:
        by_visitor[visitor].append(time)
    for visitor, times in sorted(by_visitor.items()):
        sessions = []
        for time in sorted(times):
            if sessions and time - sessions[-1][-1] <= 1800:
                sessions[-1].append(time)
            else:
                sessions.append([time])
        for session in sessions:
            print(visitor, iso(session[0]), iso(session[-1]), len(session))
