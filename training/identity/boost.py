"""Fit boosted trees of eight leaves, the same ones for the same data and seed."""

from collections.abc import Sequence

import lightgbm
import numpy as np

from training.identity.export import trees_text

_SETTINGS = {
    "objective": "cross_entropy", "num_leaves": 8, "max_bin": 63, "deterministic": True,
    "force_row_wise": True, "verbose": -1, "bagging_freq": 1, "lambda_l2": 5.0,
    "bagging_fraction": 0.7, "feature_fraction": 0.6,
}  # fmt: skip


def fit(
    rows: np.ndarray,
    targets: np.ndarray,
    weights: np.ndarray,
    *,
    names: Sequence[str],
    trees: int,
    seed: int,
    leaf: int = 100,
    rate: float = 0.1,
) -> lightgbm.Booster:
    """Return trees for probabilities as targets.

    ``leaf`` rows are the fewest in a leaf; ``rate`` is how fast is learned.
    """
    data = lightgbm.Dataset(rows, targets, weight=weights, feature_name=list(names))
    settings = _SETTINGS | {
        "seed": seed, "num_threads": 1, "min_data_in_leaf": leaf, "learning_rate": rate,
    }  # fmt: skip
    return lightgbm.train(settings, data, num_boost_round=trees)


def text_of(model: lightgbm.Booster, names: Sequence[str]) -> str:
    """Return a model as the text that is shipped."""
    return trees_text(model.dump_model(), tuple(names))
