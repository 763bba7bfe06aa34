#!/usr/bin/env python3
"""
One evaluator for every synthesizer: python judge.py --train T.csv --holdout H.csv --synth S.csv [--target COLUMN] [--json FILE]

The twin S was fitted on T and is judged against H; what a column is, its range and its levels come from T alone. README.md explains the scores.
Needs numpy, pandas, scikit-learn, xgboost.
"""

import argparse
import json
import os
import sys
import time
import warnings

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # On a shared machine threads must not spin while they wait.
warnings.filterwarnings("ignore")
sys.dont_write_bytecode = True

from scores.copies import copies
from scores.mutual_information import mutual_information
from scores.nearest_rows import nearest_rows
from scores.prediction import prediction
from scores.shape_trend import shape_trend
from scores.tables import Tables
from scores.two_sample_test import two_sample_test
from scores.validity import validity
from scores.white_box import white_box


def arguments():
    parser = argparse.ArgumentParser(description="Scores a synthetic twin against the real half it was not fitted on.")
    parser.add_argument("--train", required=True)
    parser.add_argument("--holdout", required=True)
    parser.add_argument("--synth", required=True)
    parser.add_argument("--target", help="column for TSTR and TRTR")
    parser.add_argument("--train-densities", help="log-densities of the training rows, one a line")
    parser.add_argument("--holdout-densities", help="log-densities of the holdout rows, one a line")
    parser.add_argument("--json", help="file to write")
    return parser.parse_args()


def judge(given):
    tables = Tables({"train": given.train, "holdout": given.holdout, "twin": given.synth})
    result = {f"rows_{side}": tables.rows(side) for side in tables.text}
    result |= {"numbers": len(tables.numbers), "categories": len(tables.categories)}
    result |= two_sample_test(tables) | shape_trend(tables) | mutual_information(tables)
    if given.target:
        result |= prediction(tables, given.target)
    result |= nearest_rows(tables) | copies(tables) | validity(tables)
    if given.train_densities and given.holdout_densities:
        result |= white_box(given.train_densities, given.holdout_densities)
    return result


if __name__ == "__main__":
    given = arguments()
    begin = time.perf_counter()
    result = judge(given)
    result["judge_seconds"] = round(time.perf_counter() - begin, 1)
    if given.json:
        with open(given.json, "w") as file:
            json.dump(result, file, indent=2)
    for name, value in result.items():
        print(f"{name:26} {value:.4f}" if isinstance(value, float) else f"{name:26} {value}")
