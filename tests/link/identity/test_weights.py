"""The shipped weights fit the code, and stay small."""

from pathlib import Path

from factcheck.link.identity import loudness, weights
from factcheck.link.identity.features import NAMES
from factcheck.link.identity.trees import Trees
from factcheck.link.identity.weights import read_weights

FOLDER = Path(weights.__file__).parent


def test_weights_know_the_features() -> None:
    """Both scorers were trained with the features that the code computes, in their order."""
    trained = [Trees(read_weights(name)).names for name in ("identity.txt", loudness.FILE)]

    assert trained == [NAMES, (*loudness.NAMES, *loudness.CARRIED)]


def test_weights_are_small() -> None:
    """All that is shipped stays below a megabyte."""
    assert sum(path.stat().st_size for path in FOLDER.glob("*.txt")) < 1_000_000


def test_fewer_alarms_ask_for_more_suspicion() -> None:
    """The threshold falls as the desk bears more alarms, and is drawn straight between."""
    rates = [0.005, 0.01, 0.02, 0.07, 0.1, 0.25, 0.5, 5.0]
    found = [loudness.threshold(rate) for rate in rates]

    assert found == sorted(found, reverse=True)
