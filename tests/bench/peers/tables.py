"""Reads a statement into a table with one library: tables.py LIBRARY read|check FILE; tables.py has.

`check` prints what the rows come to; `read` only reads. Amounts are taken as text and as whole fen.
"""

import importlib
import sys
from decimal import Decimal

MIXED = 1_000_000_007
PAYER, CAME, WENT = 2, 4, 5


def has():
    for name in ("openpyxl", "python_calamine", "pandas", "polars", "fastexcel", "csv"):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        print(name, getattr(module, "__version__", "").strip() or "-")


def with_openpyxl(file):
    import openpyxl

    book = openpyxl.load_workbook(file, read_only=True)
    return list(book.active.iter_rows(min_row=2, values_only=True))


def with_calamine(file):
    import python_calamine

    return python_calamine.load_workbook(file).get_sheet_by_index(0).to_python()[1:]


def with_csv(file):
    import csv

    with open(file, encoding="gb18030", newline="") as text:
        return list(csv.reader(text))[1:]


def with_pandas(file):
    import pandas

    if file.endswith("xlsx"):
        return pandas.read_excel(file, engine="calamine")
    return pandas.read_csv(file, encoding="gb18030", dtype=str, keep_default_na=False)


def with_polars(file):
    import polars

    if file.endswith("xlsx"):
        return polars.read_excel(file, engine="calamine")
    return polars.read_csv(file, encoding="gb18030", infer_schema=False)


def fen(cell):
    if cell is None or cell != cell or cell == "":
        return 0
    text = cell if isinstance(cell, str) else f"{cell:.2f}"
    return int(Decimal(text) * 100)


def check(table):
    if hasattr(table, "itertuples"):
        rows = table.itertuples(index=False, name=None)
    elif hasattr(table, "iter_rows"):
        rows = table.iter_rows()
    else:
        rows = table
    count = payments = came = went = mixed = 0
    names = set()
    for row in rows:
        came_now, went_now = fen(row[CAME]), fen(row[WENT])
        count += 1
        payments += came_now > 0
        came += came_now
        went += went_now
        names.add(row[PAYER])
        mixed = (mixed + count * (came_now + 2 * went_now)) % MIXED
    print("rows", count, payments, came, went, len(names), mixed)


if sys.argv[1] == "has":
    has()
elif sys.argv[1] != "none":
    library, how, file = sys.argv[1:]
    table = globals()[f"with_{library}"](file)
    if how == "check":
        check(table)
