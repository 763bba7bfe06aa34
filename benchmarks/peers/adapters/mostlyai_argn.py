"""The MOSTLY AI engine: TabularARGN with its defaults, which stop by themselves."""

from mostlyai.engine import TabularARGN

PACKAGES = ["mostlyai-engine"]


def fit(frame, name, seed):
    return TabularARGN(random_state=seed).fit(frame)


def sample(model, rows, seed):
    return model.sample(n_samples=rows)
