"""Small made-up Parquet files and what pyarrow says is in them: writes fixtures/parquet/*.parquet and parquet.json.

pyarrow 26.0.1, Python 3.11. Run, after npm run build:
    python make-parquet.py && node rewrite-parquet.mjs && python make-parquet.py --check
The second step lets twinset write kinds.parquet anew as rewritten.parquet; the third has pyarrow compare the two.
"""

import datetime as dt
import decimal
import json
import pathlib
import sys
import uuid

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

HERE = pathlib.Path(__file__).parent
FOLDER = HERE.parent.parent / "fixtures" / "parquet"
ROWS = 40
UTC = dt.timezone.utc
START = dt.datetime(1999, 12, 31, 23, 59, 58)

random = np.random.default_rng(20240301)


def some(value):
    """A column whose every seventh cell is null."""
    return [None if row % 7 == 3 else value(row) for row in range(ROWS)]


def plain(number):
    """Decimal notation of the shortest digits that name a float."""
    text = format(decimal.Decimal(str(number)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def moment(mark, digits):
    def text(value):
        whole = value.strftime("%Y-%m-%dT%H:%M:%S")
        return whole + (f".{value.microsecond:06d}"[: digits + 1] if digits else "") + mark

    return text


decimals = [decimal.Decimal(int(n)).scaleb(-2) for n in random.integers(-99999, 99999, ROWS)]
singles = [np.float32(n) / np.float32(10) for n in random.integers(-500, 500, ROWS)]
doubles = [float(n) for n in random.normal(0, 1, ROWS)]
doubles[5] = 1.5e-7
words = ["rot", "grün", "blau, dunkel", "zwei\nZeilen", 'mit "Zeichen"']
keys = [str(uuid.UUID(int=int.from_bytes(random.bytes(16), "big"))) for _ in range(ROWS)]

# name: (values, type, how a value reads as text)
KINDS = {
    "yes": (some(lambda row: row % 3 == 0), pa.bool_(), lambda value: str(value).lower()),
    "int8": (some(lambda row: row * 6 - 120), pa.int8(), str),
    "int16": (some(lambda row: row * 1600 - 32768), pa.int16(), str),
    "int32": (some(lambda row: row * 100000000 - 2000000000), pa.int32(), str),
    "int64": (some(lambda row: 2**53 + 1 + row), pa.int64(), str),
    "uint8": (some(lambda row: 255 - row), pa.uint8(), str),
    "uint32": (some(lambda row: 2**32 - 1 - row), pa.uint32(), str),
    "uint64": (some(lambda row: 2**64 - 1 - row), pa.uint64(), str),
    "single": (some(lambda row: singles[row]), pa.float32(), lambda value: plain(np.float32(value))),
    "double": (some(lambda row: doubles[row]), pa.float64(), plain),
    "money": (some(lambda row: decimals[row]), pa.decimal128(7, 2), str),
    "long": (some(lambda row: decimals[row] + 10**25), pa.decimal128(30, 2), str),
    "word": (some(lambda row: words[row % 5]), pa.string(), str),
    "key": ([uuid.UUID(text).bytes for text in keys], pa.uuid(), lambda value: str(uuid.UUID(bytes=value))),
    "day": (some(lambda row: dt.date(1899, 12, 31) + dt.timedelta(days=1499 * row)), pa.date32(), str),
    "clock": (some(lambda row: dt.time(row % 24, 7, 59)), pa.time32("ms"), str),
    "fine": (some(lambda row: dt.time(row % 24, 7, 59, 13)), pa.time64("us"), str),
    "ms": (some(lambda row: START - dt.timedelta(days=997 * row)), pa.timestamp("ms"), moment("", 0)),
    "ms_parts": (some(lambda row: START + dt.timedelta(milliseconds=row)), pa.timestamp("ms"), moment("", 3)),
    "us": (some(lambda row: START + dt.timedelta(microseconds=row)), pa.timestamp("us", "UTC"), moment("Z", 6)),
    "ns": (some(lambda row: START + dt.timedelta(seconds=row)), pa.timestamp("ns", "UTC"), moment("Z", 0)),
    "midnight": (
        some(lambda row: dt.datetime(2024, 2, 28) + dt.timedelta(days=row)),
        pa.timestamp("us"),
        lambda value: str(value.date()),
    ),
}


def write():
    FOLDER.mkdir(exist_ok=True)
    table = pa.table({name: pa.array(values, kind) for name, (values, kind, _) in KINDS.items()})

    def put(name, table, **options):
        pq.write_table(table, FOLDER / f"{name}.parquet", store_schema=False, **options)

    put("kinds", table)
    put("groups", table, row_group_size=16, max_rows_per_page=5, compression="zstd", data_page_version="2.0")
    put("pages", table, max_rows_per_page=7, compression="none", use_dictionary=["word"])
    few = table.select(["int32", "int64", "double", "word", "day"])
    for codec in ["gzip", "brotli", "lz4"]:
        put(codec, few, compression=codec)
    encodings = {
        "int32": "DELTA_BINARY_PACKED",
        "int64": "DELTA_BINARY_PACKED",
        "double": "BYTE_STREAM_SPLIT",
        "word": "DELTA_BYTE_ARRAY",
        "day": "PLAIN",
    }
    put("encodings", few, use_dictionary=False, column_encoding=encodings)
    lengths = {**encodings, "word": "DELTA_LENGTH_BYTE_ARRAY"}
    put("lengths", few, use_dictionary=False, column_encoding=lengths)
    put("int96", table.select(["ms"]), use_deprecated_int96_timestamps=True)
    strict = pa.schema([pa.field("id", pa.int32(), nullable=False), pa.field("word", pa.string(), nullable=False)])
    put("required", pa.table({"id": list(range(ROWS)), "word": ["a", ""] * (ROWS // 2)}, schema=strict))
    put(
        "nested",
        pa.table(
            {
                "id": [1, 2],
                "tags": [["a"], []],
                "home": [{"street": "A"}, {"street": "B"}],
                "photo": [b"\x00", b"\x01"],
            }
        ),
    )
    nones = pa.table({"x": pa.array([1.5, float("nan"), float("inf"), None], pa.float64()), "none": pa.nulls(4)})
    put("nones", nones)
    put("nanoseconds", pa.table({"t": pa.array([1, 1001, 2000], pa.timestamp("ns"))}))
    put("empty", table.slice(0, 0))
    cells = {name: ["" if v is None else text(v) for v in values] for name, (values, _, text) in KINDS.items()}
    types = {name: str(kind) for name, (_, kind, _) in KINDS.items()}
    return {"rows": ROWS, "types": types, "cells": cells}


def check():
    """What pyarrow finds to differ between a file and the same file written by twinset."""
    before = pq.read_table(FOLDER / "kinds.parquet")
    after = pq.read_table(FOLDER / "rewritten.parquet")
    differences = []
    if before.schema.names != after.schema.names:
        differences.append("names")
    for name in before.schema.names:
        if before.schema.field(name).type != after.schema.field(name).type:
            differences.append(f"type of {name}: {after.schema.field(name).type}")
        elif before[name].to_pylist() != after[name].to_pylist():
            differences.append(f"values of {name}")
    return {"rows": after.num_rows, "columns": after.num_columns, "differences": differences}


target = HERE / "parquet.json"
if "--check" in sys.argv:
    oracle = json.loads(target.read_text())
    oracle["rewritten"] = check()
else:
    oracle = write()
target.write_text(json.dumps(oracle, indent=2, ensure_ascii=False) + "\n")
