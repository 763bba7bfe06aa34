"""py-synthpop: CART column by column. It must be told every type; gaps in text columns are a level of their own."""

import pandas as pd
from synthpop import Synthpop

PACKAGES = ["py-synthpop", "scikit-learn"]


def kind(column):
    if pd.api.types.is_bool_dtype(column):
        return "bool"
    if pd.api.types.is_integer_dtype(column):
        return "int"
    return "float" if pd.api.types.is_float_dtype(column) else "category"


def fit(frame, name, seed):
    kinds = {column: kind(frame[column]) for column in frame}
    texts = [column for column, of in kinds.items() if of == "category"]
    model = Synthpop(seed=seed)
    model.fit(frame.assign(**{text: frame[text].fillna("").astype("category") for text in texts}), dtypes=kinds)
    return model


def sample(model, rows, seed):
    return model.generate(rows)
