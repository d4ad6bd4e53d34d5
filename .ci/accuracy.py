#!/usr/bin/env python3
"""Read the table that eval/run.py prints, print it, and compare its TOTAL line with the least figures asked for.

usage: run.py BIN | accuracy.py NAME=LEAST...
"""
import sys


def main():
    rows = [line.rstrip("\n").split("\t") for line in sys.stdin if line.strip()]
    for row in rows:
        print("\t".join(row))
    table = [row for row in rows if len(row) > 1]
    total = next((dict(zip(table[0], row)) for row in table if row[0] == "TOTAL"), None)
    if total is None:
        sys.exit("no TOTAL line")
    low = []
    for arg in sys.argv[1:]:
        name, least = arg.split("=")
        print(f"  {name}: {total[name]} (at least {least})")
        if total[name] == "-" or float(total[name]) < float(least):
            low.append(name)
    if low:
        sys.exit("below the least figure: " + ", ".join(low))


main()
