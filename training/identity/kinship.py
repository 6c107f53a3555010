"""Kinship of lemmas: which stand with one number told twice more than with two numbers.

From pairs of key words (the noun counted, its verb, the words beside the figure) of pairs
whose value is rare enough that chance does not make it equal.
"""

from collections import Counter
from collections.abc import Iterable
from math import log

Key = tuple[str, str]
Told = tuple[int, tuple[str, ...], tuple[str, ...]]  # a story's number, two figures' key words
_LEAST = 6  # stories that speak for two lemmas
_SMALLEST = 0.7  # of log odds worth keeping
_PRIOR = 5.0
_LARGEST = 4.0


def learn_kinship(
    same: Iterable[Told],
    apart: Iterable[Told],
    most: int,
) -> dict[Key, float]:
    """Return the log odds of the ``most`` telling pairs of lemmas, in alphabetical order."""
    told, told_count = _count(same)
    other, other_count = _count(apart)
    ratio = other_count / max(1, told_count)
    found: dict[Key, float] = {}
    for key, count in told.items():
        if count >= _LEAST:
            odds = log((count + _PRIOR / ratio) / (other.get(key, 0) + _PRIOR) * ratio)
            if odds >= _SMALLEST:
                found[key] = min(_LARGEST, odds)
    for key, count in other.items():
        if count >= _LEAST * ratio:
            odds = log((told.get(key, 0) + _PRIOR / ratio) / (count + _PRIOR) * ratio)
            if odds <= -_SMALLEST:
                found[key] = max(-_LARGEST, odds)
    weight = {key: abs(odds) * (told[key] + other[key] / ratio) for key, odds in found.items()}
    kept = sorted(sorted(found), key=lambda key: -weight[key])[:most]
    return {key: round(found[key], 1) for key in sorted(kept)}


def _count(pairs: Iterable[Told]) -> tuple[Counter[Key], int]:
    """Count each pair of lemmas once a story, and the stories' pairs alike."""
    seen: set[tuple[int, Key]] = set()
    counts: Counter[Key] = Counter()
    for story, one, two in pairs:
        for a in one:
            for b in two:
                met = story, (a, b) if a < b else (b, a)
                if met not in seen:
                    seen.add(met)
                    counts[met[1]] += 1
    return counts, counts.total()
