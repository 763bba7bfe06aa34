"""Reads the three tables and settles, from the training half alone, what each column is."""

import numpy as np
import pandas as pd

MISSING = {"", "NA", "?", "NaN", "nan", "<NA>"}
SEED = 7
SIDES = ("train", "holdout", "twin")


def read_text(path):
    """A CSV file as text, cell by cell, blanks around names and cells removed."""
    frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    frame.columns = [name.strip() for name in frame.columns]
    return frame.apply(lambda column: column.str.strip())


def is_missing(text):
    return text.isin(MISSING)


def to_numbers(text):
    """Cells as numbers; what is missing or is no number is NaN."""
    return pd.to_numeric(text.mask(is_missing(text)), errors="coerce").astype(float)


def some_rows(length, count):
    """The same random rows on every call, `count` of them or all."""
    return np.random.default_rng(SEED).permutation(length)[:count]


def is_number_column(text):
    """At least 95 % of the values are numbers, more than 20 of them distinct."""
    present = text[~is_missing(text)]
    numbers = pd.to_numeric(present, errors="coerce")
    return len(present) > 0 and numbers.notna().mean() >= 0.95 and numbers.nunique() > 20


def spelling(text):
    """How the levels of a category are compared: "truth" and "number" match True with TRUE and 1.0 with 1, "text" only what is equal."""
    levels = pd.Series(text[~is_missing(text)].unique(), dtype=object)
    if levels.empty:
        return "text"
    if set(levels.str.lower()) <= {"true", "false"}:
        return "truth"
    has_leading_zero = levels.str.match(r"0[^.]").any()
    return "number" if not has_leading_zero and pd.to_numeric(levels, errors="coerce").notna().all() else "text"


def spelled(text, how):
    """Levels in the one spelling in which they are compared; missing is the empty text."""
    text = text.mask(is_missing(text), "")
    if how == "truth":
        return text.str.upper()
    if how == "number":
        numbers = pd.to_numeric(text.mask(text == ""), errors="coerce")
        return text.where(numbers.isna(), numbers.map(lambda number: f"{number:.10g}"))
    return text


class Tables:
    """
    columns, numbers, categories: names, in the order of the training half.
    text[side]: cells as read. values[side]: numbers as floats (NaN: missing), categories in one spelling ("": missing).
    codes[side]: categories as whole numbers, by the sorted levels of all three tables.
    """

    def __init__(self, paths):
        read = {side: read_text(paths[side]) for side in SIDES}
        self.columns = list(read["train"].columns)
        self.absent = [name for name in self.columns if name not in read["twin"]]
        self.text = {side: read[side].reindex(columns=self.columns, fill_value="") for side in SIDES}
        train = self.text["train"]
        self.numbers = [name for name in self.columns if is_number_column(train[name])]
        self.categories = [name for name in self.columns if name not in self.numbers]
        self.spelling = {name: spelling(train[name]) for name in self.categories}
        self.values = {side: self._values(self.text[side]) for side in SIDES}
        self.levels = {name: self._levels(name) for name in self.categories}
        self.codes = {
            side: {name: self.values[side][name].map(self.levels[name]).to_numpy() for name in self.categories}
            for side in SIDES
        }

    def rows(self, side):
        return len(self.text[side])

    def features(self, side, leave_out=None):
        """A matrix for a tree learner: numbers (with a mark of what is missing, where any table has a gap) and codes of categories."""
        parts = []
        for name in self.columns:
            if name == leave_out:
                continue
            if name in self.categories:
                parts.append(self.codes[side][name].astype(float))
                continue
            parts.append(self.values[side][name].to_numpy())
            if any(self.values[other][name].isna().any() for other in SIDES):
                parts.append(np.isnan(parts[-1]).astype(float))
        return np.column_stack(parts)

    def _values(self, text):
        return pd.DataFrame(
            {
                name: spelled(text[name], self.spelling[name]) if name in self.spelling else to_numbers(text[name])
                for name in self.columns
            }
        )

    def _levels(self, name):
        levels = set().union(*(self.values[side][name] for side in SIDES))
        return {level: code for code, level in enumerate(sorted(levels))}
