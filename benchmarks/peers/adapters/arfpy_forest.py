"""arfpy: adversarial random forests. Gaps in text columns are a level of their own, for arfpy knows no missing level."""

from arfpy import arf

PACKAGES = ["arfpy", "scikit-learn"]


def fit(frame, name, seed):
    texts = frame.select_dtypes(["object", "bool"]).columns
    model = arf.arf(frame.assign(**{text: frame[text].fillna("").astype(str) for text in texts}), random_state=seed)
    model.forde()
    return model


def sample(model, rows, seed):
    return model.forge(n=rows)
