"""
Fits one peer and samples from it: python fit_and_sample.py ADAPTER MODEL TRAIN ROWS SEED TWIN REPORT. Writes the twin and a report in JSON: seconds of
fit and sample without imports and reading, and the versions of what took part.

An adapter is a file of adapters/ with `fit(frame, name, seed)`, `sample(model, rows, seed)` and PACKAGES, whose versions are reported.
"""

import importlib
import importlib.metadata
import json
import random
import sys
import time
import warnings

import numpy as np
import pandas as pd

warnings.filterwarnings("ignore")
sys.dont_write_bytecode = True

adapter_name, name, train, rows, seed, twin, report = sys.argv[1:]
rows, seed = int(rows), int(seed)
adapter = importlib.import_module(f"adapters.{adapter_name}")
frame = pd.read_csv(train, na_values=["?"])

random.seed(seed)
np.random.seed(seed)
if "torch" in sys.modules:
    sys.modules["torch"].manual_seed(seed)

begin = time.perf_counter()
model = adapter.fit(frame, name, seed)
fitted = time.perf_counter()
sampled = adapter.sample(model, rows, seed)
end = time.perf_counter()
sampled[list(frame.columns)].to_csv(twin, index=False)
packages = [*adapter.PACKAGES, "numpy", "pandas", *(["torch"] if "torch" in sys.modules else [])]
with open(report, "w") as file:
    json.dump(
        {
            "fitSeconds": fitted - begin,
            "sampleSeconds": end - fitted,
            "versions": {package: importlib.metadata.version(package) for package in packages},
        },
        file,
    )
