"""Find figures of a story that restate one another, with how sure that is and how suspect.

Which pairs are looked at and with what ``confidence`` follows from the words alone; whether
they agree decides which are told, and how loud.
"""

from collections.abc import Iterator

from factcheck.equations.judging import judge
from factcheck.link.alike.counted_alike import (
    counts_noun_of,
    may_count_alike,
    may_return_by_chance,
)
from factcheck.link.identity.loudness import Judged, Pair, judge_pairs, threshold
from factcheck.link.identity.pairs import ABOVE_TEXT
from factcheck.link.identity.profile import Profile
from factcheck.link.identity.proposals import propose
from factcheck.link.identity.slips import printed_number
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Restatement

# Alarms a thousand words that may be warnings or notes. Within the text, where more is told of
# one name than once, readers held one in twenty of those from 0.01 to 0.05 worth a query; what
# stands above the text is there to be told again.
_FOR_WARNINGS = 0.01
_FOR_WARNINGS_ABOVE = 0.05
_FOR_NOTES = 0.12
# How often two like figures agree by chance, by how many digits tell: of equal numbers up to a
# dozen that the words hardly link, readers took seven in ten for one quantity.
_BY_CHANCE = (0.4, 0.08, 0.02)
_SMALL = 12
_HEADS = frozenset({"headline", "standfirst"})
_SURE, _LIKELY = 0.9, 0.5
_MOST_NAMED = 3
_NEAR = 5  # a fifth apart at most


def find_identities(index: Index) -> Iterator[Restatement]:
    """Yield the pairs that state one quantity, or should, in the order of the text.

    What differs and is not suspect is most likely two quantities, what agrees and may do so
    by chance says nothing: neither is given.
    """
    for judged in judge_pairs(propose(index), index.figures):
        certainty = _certainty(judged)
        if certainty is None:
            continue
        pair = judged.pair
        first, second = sorted((pair.one.figure, pair.two.figure), key=lambda f: f.index)
        if judged.agreement != "differs" and _by_other_noun(index, first, second):
            continue
        found = Restatement(
            first,
            second,
            certainty,
            _why(pair.one, pair.two),
            confidence=round(pair.identity, 3),
        )
        if (judge(found).verdict == "broken") == (judged.agreement == "differs"):
            yield found


def _by_other_noun(index: Index, first: Figure, second: Figure) -> bool:
    """Whether a headline's number returns with another noun, and its noun with a number too.

    Where the text counts 16 families its 14 trucks bear out no headline of 14 families.
    """
    above, text = (first, second) if first.section_kind in _HEADS else (second, first)
    if above.section_kind not in _HEADS or text.section_kind in ABOVE_TEXT:
        return False
    if not may_return_by_chance(above):
        return False
    return not may_count_alike(above, text) and any(
        counts_noun_of(above, other)
        for other in index.by_kind.get("count", ())
        if other.section_kind not in ABOVE_TEXT
    )


def _certainty(judged: Judged) -> Certainty | None:
    if judged.agreement == "differs":
        ends = judged.pair.one.section_kind, judged.pair.two.section_kind
        most = _FOR_WARNINGS if ABOVE_TEXT.isdisjoint(ends) else _FOR_WARNINGS_ABOVE
        heard = judged.suspicion >= threshold(most) or _beyond_its_hedge(judged)
        if heard and not _ranks_apart(judged.pair) and not _supposed_apart(judged.pair):
            return "likely"
        return "doubtful" if judged.suspicion >= threshold(_FOR_NOTES) else None
    told = _how_told(judged.pair)
    return "sure" if told >= _SURE else "likely" if told >= _LIKELY else None


def _ranks_apart(pair: Pair) -> bool:
    """Whether they are ranks of two nouns: "second suspect", "a third man"."""
    return pair.one.kind == pair.two.kind == "ordinal" and pair.one.head != pair.two.head


def _supposed_apart(pair: Pair) -> bool:
    """Whether each is what would be under a condition of its own: "if all came ... if few"."""
    one, two = (
        {*figure.sentence.tokens.lower[: figure.mention.first]}
        for figure in (pair.one.figure, pair.two.figure)
    )
    return "if" in one and "if" in two and one != two


def _beyond_its_hedge(judged: Judged) -> bool:
    """Whether one is hedged, and the other near it on the side that the hedge rules out."""
    pair = judged.pair
    one, two = pair.one.figure, pair.two.figure
    if pair.identity < _LIKELY or (one.hedge is None) == (two.hedge is None):
        return False
    value, other = one.value, two.value
    if not judged.suspicion or value is None or other is None:
        return False
    return abs(value - other) * _NEAR <= min(abs(value), abs(other))


def _how_told(pair: Pair) -> float:
    """Return the probability of one quantity, now that another states the figure's value.

    Where only rounding lets two numbers meet (of such pairs readers linked one in twenty), or
    where small ones count things of two names, the meeting tells nothing.
    """
    one, two, identity = pair.one.figure, pair.two.figure, pair.identity
    digits = _telling_digits(one)
    two_names = pair.one.nouned and pair.two.nouned and pair.one.head != pair.two.head
    if printed_number(one) != printed_number(two) or (digits == 0 and two_names):
        return identity
    chance = _BY_CHANCE[digits]
    return identity / (identity + (1.0 - identity) * chance)


def _telling_digits(figure: Figure) -> int:
    """Return 0 for a small or dated number, 1 for one or two digits, 2 for more."""
    value = figure.value
    if value is None or figure.kind == "date" or abs(value) <= _SMALL:
        return 0
    return 1 if len(f"{value.normalize():f}".replace(".", "").strip("0")) < 3 else 2


def _why(one: Profile, two: Profile) -> str:
    """Say which words link the two: those that both stand with, the most telling first."""
    words = one.figure.sentence.tokens.words
    lemmas = one.lemmas
    shared = sorted(
        one.near.keys() & two.near.keys(),
        key=lambda word: (-min(one.near[word], two.near[word]), word),
    )
    named = [words[lemmas.index(word)] for word in shared[:_MOST_NAMED]]
    if named:
        return "both stand with " + ", ".join(f"“{word}”" for word in named)
    if one.section_kind in ("headline", "standfirst"):
        return f"the {one.section_kind} tells what the text tells"
    return "they stand alike in the story"
