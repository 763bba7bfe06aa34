"""dpmm: MST at epsilon 1, the one peer with a privacy guarantee; its domain is the training half's, which spends no budget."""

from dpmm.pipelines import MSTPipeline

PACKAGES = ["dpmm"]


def fit(frame, name, seed):
    texts = frame.select_dtypes("object").columns
    frame = frame.assign(**{text: frame[text].astype("category") for text in texts})
    model = MSTPipeline(epsilon=1.0, delta=1e-5)
    model.fit(frame, domain={column: domain(frame[column]) for column in frame}, random_state=seed)
    return model


def domain(column):
    if column.dtype == "category":
        return {"categories": list(column.cat.categories)}
    return {"categories": [False, True]} if column.dtype == "bool" else {"lower": column.min(), "upper": column.max()}


def sample(model, rows, seed):
    return model.generate(n_records=rows, random_state=seed)
