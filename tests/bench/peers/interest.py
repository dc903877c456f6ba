"""Late-payment interest of many debts, as a script is usually written: interest.py HOW FOLDER

HOW is `decimal` (28 digits, the default), `daily` (the same, by a rate a day), `rounded` (each
stretch of one rate rounded to the fen, as in many spreadsheets) or `float`. Reads rates.csv and cases.csv of FOLDER; prints the seconds
the interest itself took, then the fen of each debt, a line each.
"""

import csv
import sys
import time
from bisect import bisect_right
from decimal import ROUND_HALF_UP, Decimal

how, folder = sys.argv[1:3]
number = float if how == "float" else Decimal
FEN = Decimal("0.01")

with open(f"{folder}/rates.csv", encoding="ascii") as file:
    published = [(int(day), number(percent)) for day, percent in csv.reader(file)]
days = [day for day, _ in published]

cases = []
with open(f"{folder}/cases.csv", encoding="ascii") as file:
    for kind, rate, amount, first, as_of, *payments in csv.reader(file):
        paid = [(int(payments[i]), number(payments[i + 1])) for i in range(0, len(payments), 2)]
        cases.append((kind, number(rate), number(amount), int(first), int(as_of), paid))


def rate_on(kind, rate, day, first):
    """Per cent a year, and the day of the next publication that may change it."""
    if kind == "year":
        return rate, None
    if kind == "day":
        return rate * 365, None
    if kind == "fixed":
        return published[bisect_right(days, first) - 1][1] * rate, None
    at = bisect_right(days, day)
    return published[at - 1][1] * rate, days[at] if at < len(days) else None


def rounded(interest):
    return Decimal(interest).quantize(FEN, ROUND_HALF_UP)


def accrue(kind, rate, balance, day, as_of, payments):
    first, interest = day, number(0)
    for on, paid in [*payments, (as_of, number(0))]:
        while day < on and balance > 0:
            percent, until = rate_on(kind, rate, day, first)
            end = on if until is None else min(on, until)
            if how == "daily":
                part = balance * (percent / 36500) * (end - day)
            else:
                part = balance * percent / 100 * (end - day) / 365
            interest += rounded(part) if how == "rounded" else part
            day = end
        day = max(day, on)
        balance -= paid
    return rounded(interest)


begun = time.perf_counter()
results = [accrue(*case) for case in cases]
took = time.perf_counter() - begun
print(took)
print("\n".join(str(int(result * 100)) for result in results))
