"""Values that no training row could have: levels never seen, numbers out of range or too fine, whole numbers with decimals."""

from .tables import is_missing


def decimals(text):
    """Digits after the point, zeros at the end not counted; a number written otherwise, such as 1e-9, counts as nine."""
    return text.str.extract(r"^-?\d*\.?(\d*)$")[0].fillna("x" * 9).str.rstrip("0").str.len()


def unseen_levels(tables, name):
    seen = set(tables.values["train"][name])
    return ~tables.values["twin"][name].isin(seen)


def number_faults(tables, name):
    real, drawn = tables.values["train"][name], tables.values["twin"][name]
    real_text, text = tables.text["train"][name][real.notna()], tables.text["twin"][name]
    has_point = lambda cells: cells.str.contains(".", regex=False).any()
    return {
        "values": int(drawn.notna().sum()),
        "out_of_range": int(((drawn < real.min()) | (drawn > real.max())).sum()),
        "extra_decimals": int((decimals(text[drawn.notna()]) > decimals(real_text).max()).sum()),
        "no_number": int((drawn.isna() & ~is_missing(text)).sum()),
        "float_for_integer": int(not has_point(real_text) and has_point(text[drawn.notna()])),
    }


def percent(part, whole):
    return 100 * float(part) / max(1, whole)


def validity(tables):
    rows = tables.rows("twin")
    unseen = sum(unseen_levels(tables, name).sum() for name in tables.categories)
    faults = [number_faults(tables, name) for name in tables.numbers]
    total = lambda fault: sum(column[fault] for column in faults)
    gaps = [
        abs(is_missing(tables.text["holdout"][name]).mean() - is_missing(tables.text["twin"][name]).mean())
        for name in tables.columns
    ]
    return {
        "unseen_levels_percent": percent(unseen, rows * len(tables.categories)),
        "out_of_range_percent": percent(total("out_of_range"), total("values")),
        "extra_decimals_percent": percent(total("extra_decimals"), total("values")),
        "cells_no_number": total("no_number"),
        "integer_columns_as_float": total("float_for_integer"),
        "missing_gap_percent": 100 * float(sum(gaps) / len(gaps)),
        "columns_absent": len(tables.absent),
    }
