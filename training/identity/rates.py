"""Rates: which suspicion gives how many alarms, and how many planted errors are then found."""

from collections import defaultdict

import lightgbm
import numpy as np

from factcheck.link.identity.loudness import judge_pairs
from factcheck.link.identity.proposals import score_pairs
from factcheck.link.identity.trees import Trees
from training.identity.pairs import profiles_of
from training.identity.stage_two import COLUMNS, Difference
from training.identity.stories import Story

RATES = (0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1.0)
_SECTION = [COLUMNS.index(name) for name in ("section_first", "section_second")]
_SLIP, _DISTANCE, _KIND = (COLUMNS.index(name) for name in ("slip", "distance", "kind"))
_SECTIONS = {2: "table", 3: "caption", 4: "headline", 5: "headline"}
_DATE = 8


def thresholds(
    identity: Trees, loudness: Trees, stories: list[Story]
) -> list[tuple[float, float]]:
    """Return alarms per 1,000 words, rising, with the suspicion that gives so many."""
    loud: list[float] = []
    for story in stories:
        profiles, figures = profiles_of(story)
        judged = judge_pairs(score_pairs(identity, profiles), figures, loudness)
        loud.extend(each.suspicion for each in judged if each.suspicion)
    loud.sort(reverse=True)
    words = sum(story.words for story in stories)
    places = [int(rate * words / 1000) for rate in RATES]
    return [
        (rate, loud[place] if place < len(loud) else 0.0)
        for rate, place in zip(RATES, places, strict=True)
    ]


def _scores(model: lightgbm.Booster, found: list[Difference]) -> np.ndarray:
    return np.asarray(model.predict(np.array([each.row for each in found], dtype=np.float32)))


def recall(
    model: lightgbm.Booster, found: list[Difference], threshold: float
) -> dict[str, tuple[float, float]]:
    """Return planted errors found, and planted, by where and how they were planted.

    Each counts for the probability that it was one quantity before.
    """
    planted = [each for each in found if each.plant >= 0]
    scores = _scores(model, planted)
    errors: dict[tuple[str, int], list[tuple[float, Difference]]] = defaultdict(list)
    for score, each in zip(scores, planted, strict=True):
        errors[each.story, each.plant].append((float(score), each))
    sums: dict[str, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for met in errors.values():
        loudest = max(score for score, _ in met)
        told = max(each.told for _, each in met)
        row = max(met, key=lambda pair: pair[1].told)[1].row
        section = _SECTIONS.get(int(max(row[at] for at in _SECTION)), "body")
        kinds = (
            "all",
            section,
            "slip" if row[_SLIP] else "other value",
            "near" if row[_DISTANCE] <= 1 else "far",
            "date" if row[_KIND] == _DATE else "number",
        )
        for kind in kinds:
            hit, every = sums[kind]
            sums[kind] = hit + told * (loudest >= threshold), every + told
    return dict(sums)
