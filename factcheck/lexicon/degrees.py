"""Degrees: words that put one amount above another, with the side that they put it on.

An adjective of size stands once, by its base form; its comparative and superlative
are built from it. The side is 1 where the word's subject is the greater, -1 where it is
the lesser.
"""

from typing import Literal, NamedTuple

from factcheck.lexicon.concepts import CONCEPTS

Form = Literal[
    "move", "more", "above", "over", "exceed", "most", "peak", "rank", "worth", "hedge"
]


class Degree(NamedTuple):
    """What a word says of order: its form, the side, and the one class it speaks of.

    ``of`` is the start of the class of amounts (``"time"``, ``"money"``), empty for any.
    """

    form: Form
    side: int
    of: str = ""


# Adjectives by the class of amounts that they tell of, the greater side first.
_SIZES = (
    ("", "high great large big strong deep wide tall heavy broad steep thick fat full rich "
     "busy numerous tight wet", "low small few weak shallow narrow light thin poor dry slim "
     "scant"),
    ("time", "old long slow late", "young short fast quick early brief swift"),
    ("length", "long far tall", "short near"),
    ("money", "dear costly pricey expensive", "cheap"),
    ("temperature", "hot warm mild", "cold cool chill chilly"),
    ("speed", "fast quick swift", "slow"),
)  # fmt: skip
_IRREGULAR_MORE = {"more": 1, "greater": 1, "less": -1, "fewer": -1, "lesser": -1, "upper": 1}
_IRREGULAR_MOST = {"most": 1, "least": -1, "maximum": 1, "minimum": -1}
_WORTH = {"better": 1, "worse": -1, "best": 1, "worst": -1}
_ABOVE = {"above": 1, "beyond": 1, "below": -1, "beneath": -1, "short": -1, "shy": -1}
_EXCEED = {"topping": 1, "tops": 1, "undershot": -1}
_OVER = {"over": 1, "under": -1}
_RANK = {"ahead": 1, "behind": -1, "followed": 1}  # fmt: skip
_PEAK = {"record": 1, "peak": 1, "peaked": 1, "high": 1, "ceiling": 1, "cap": 1, "trough": -1,
         "low": -1, "floor": -1, "top": 1, "bottom": -1, "bottomed": -1}  # fmt: skip
# Words of change that name a rate, an agreement or a gain in worth as often as a move.
_NO_MOVES = frozenset(
    "growth gain gains contract contracts improve improves improved improving recover "
    "recovers recovered recovering advance advances raise desert deserts deserted balloon "
    "spike balloons multiply double doubles crash retreat collapse".split()
)
_MOVES = {"slow": -1, "slowed": -1, "slows": -1, "slowing": -1, "pared": -1, "paring": -1,
          "downgraded": -1, "upgraded": 1, "accelerated": 1, "quickened": 1, "tripled": 1,
          "halved": -1, "moderated": -1, "cooled": -1, "softened": -1}  # fmt: skip
# Before a figure these make little of it.
BELITTLING = frozenset("just only merely mere barely".split())
# Verbs that pass or miss other things than amounts more often than amounts.
_NO_EXCESS = frozenset(
    "pass passes passing missing misses lag lags lagging trail trails trailing break breaks "
    "breaking broken smash smashes smashing beats better betters bettered bettering".split()
)
# Verbs of doing more than another are made with "out"; these are others.
_OUT_OTHERS = frozenset(
    "outages outbreaks outbuildings outcomes outcries outfits outfitted outgoing outgoings "
    "outings outlasting outlawed outlaws outlays outlets outliers outlined outlines outlining "
    "outlooks outposts outputs outrages outraged outreaches outright outsiders outskirts "
    "outstandings outsourced outsources outsourcing outstanding outstretched outwards outdoors "
    "outpatients outdated outcasts outhouses outed".split()
)
_OUT_PAST = frozenset(
    "outdone outdid outsold outspent outbid outran outgrew outshone outdo outsell "
    "outspend outweigh outnumber outpoll outscore outperform outstrip outpace outearn "
    "outraise outlast outrank outlive".split()
)


def _forms(base: str) -> tuple[str, str]:
    """Return the comparative and the superlative of a short adjective."""
    if base.endswith("e"):
        stem = base[:-1]
    elif base.endswith("y") and base[-2] not in "aeo":
        stem = base[:-1] + "i"
    elif base[-1] in "bdgmnt" and base[-2] in "aeiou" and base[-3] not in "aeiou":
        stem = base + base[-1]
    else:
        stem = base
    return stem + "er", stem + "est"


def _degrees() -> dict[str, tuple[Degree, ...]]:
    found: dict[str, tuple[Degree, ...]] = {}
    for word, concept in CONCEPTS.items():
        if word in _NO_EXCESS:
            continue
        if concept in ("rise", "fall") and word not in _NO_MOVES:
            found[word] = (Degree("move", 1 if concept == "rise" else -1),)
        elif concept in ("exceed", "miss"):
            found[word] = (Degree("exceed", 1 if concept == "exceed" else -1),)
    for of, greater, lesser in _SIZES:
        for side, words in ((1, greater), (-1, lesser)):
            for base in words.split():
                for form, word in zip(("more", "most"), _forms(base), strict=True):
                    known = tuple(d for d in found.get(word, ()) if d.form == form)
                    found[word] = (*known, Degree(form, side, of))  # type: ignore[arg-type]
    tables: tuple[tuple[Form, dict[str, int]], ...] = (
        ("more", _IRREGULAR_MORE), ("most", _IRREGULAR_MOST), ("worth", _WORTH),
        ("above", _ABOVE), ("over", _OVER), ("rank", _RANK), ("peak", _PEAK),
        ("move", _MOVES), ("exceed", _EXCEED),
    )  # fmt: skip
    for form, table in tables:
        for word, side in table.items():
            found[word] = (Degree(form, side),)
    found["expensive"] = found.pop("expensiver", ())
    return {word: degrees for word, degrees in found.items() if degrees}


DEGREES = _degrees()


def degree(word: str, of: str) -> Degree | None:
    """Return what a word says of order among amounts of a class, ``None`` if nothing."""
    for found in DEGREES.get(word, ()):
        if of.startswith(found.of):
            return found
    if word.startswith("out") and len(word) > 6 and word not in _OUT_OTHERS:
        bare = word.replace("-", "")
        if (
            bare in _OUT_PAST
            or bare.endswith(("ed", "ing"))
            or (bare.endswith("s") and not bare.endswith("ss"))
        ):
            return Degree("exceed", 1)
    return None
