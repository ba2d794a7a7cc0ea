"""Final word counts of a text file: python3 word_count.py FILE"""
import collections, re, sys

words = re.findall(r"\w+", open(sys.argv[1], encoding="utf-8").read().lower(), re.ASCII)
for word, count in sorted(collections.Counter(words).items()):
    print(f"({word},{count})")
