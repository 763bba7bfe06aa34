"""SDV: GaussianCopulaSynthesizer, CTGANSynthesizer, TVAESynthesizer, with the metadata that SDV finds by itself."""

from sdv import single_table
from sdv.metadata import Metadata

PACKAGES = ["sdv", "ctgan", "copulas", "rdt"]


def fit(frame, name, seed):
    tables = {"table": frame}
    model = getattr(single_table, name)(Metadata.detect_from_dataframes(tables))
    model.fit(tables)
    return model


def sample(model, rows, seed):
    return model.sample(rows)["table"]
