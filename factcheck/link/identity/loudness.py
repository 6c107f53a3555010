"""Loudness: how likely two differing figures are one quantity told wrong.

Values are looked at here and nowhere before: whether either figure agrees with another that
it may restate, whether one slip of the pen parts the two, how far apart they are, whether
their numbers return elsewhere.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import combinations, pairwise
from math import log
from typing import NamedTuple

from factcheck.arithmetic.agreement import Agreement, agreement
from factcheck.lexicon.lemmas import lemma
from factcheck.lexicon.time_words import RELATIVE
from factcheck.link.grammar.roles import direction_of
from factcheck.link.identity.features import NAMES as PAIR_NAMES
from factcheck.link.identity.pairs import ABOVE_TEXT
from factcheck.link.identity.profile import ADDED, AVERAGE, EARLIER, Profile
from factcheck.link.identity.slips import printed_number, slip_of
from factcheck.link.identity.trees import Trees, shipped
from factcheck.link.identity.weights import read_weights
from factcheck.link.times.clock_zones import zone_of
from factcheck.model.figure import Figure

FILE = "loudness.txt"
RATES = "alarms.txt"
NAMES = (
    "identity", "same_first", "same_second", "rival_first", "rival_second", "held_first",
    "held_second", "series_first", "series_second", "slip", "ratio", "digits", "small",
    "hedged", "again_first", "again_second", "far_apart", "order",
)  # fmt: skip
CARRIED = (
    "kind", "other_kind", "section_first", "section_second", "distance", "start", "head",
    "shared", "shared_part", "beside", "run", "run_words", "precision", "editions",
    "left_same", "right_same", "before_first", "before_second", "after_first",
    "after_second", "names", "names_apart", "period", "family", "in_first", "in_second",
    "head_kin", "key_kin", "apart", "direction", "partitive", "mods_apart", "same_head",
    "subject", "placed_apart", "head_beside", "person", "opposed", "nouned", "speaker",
    "place_apart",
)  # fmt: skip
_PERIOD, _SUBJECT, _VERB, _SHARED, _PLACED_APART, _DISTANCE, _NAMES_APART = (
    PAIR_NAMES.index(name)
    for name in (
        "period", "subject", "verb", "shared", "placed_apart", "distance", "names_apart"
    )
)  # fmt: skip
# What the features say of two times, of two subjects and of one verb.
_TIMES_APART, _OTHERS, _ONE_VERB = 2, 2, 3
_NOTHING_SHARED, _LITTLE_SHARED = 0.6, 1.3
_NEIGHBOURS = 2  # sentences
_CARRIED = tuple(PAIR_NAMES.index(name) for name in CARRIED)
_SERIES = 0.15
_SLIPS = {"": 0, "one digit": 1, "exchanged digits": 2, "power of ten": 3, "one apart": 4}
_MOST_RATIO = 4.0
_MOST_TERMS = 8
_DOZEN = 12
_EVEN = 0.5
_MOST, _SHORT = frozenset({"most", "least", "top"}), 4
_WINDOWS = frozenset((word,) for word in RELATIVE | {"preceding", "first"})


class Pair(NamedTuple):
    """Two figures of one family with the probability that they tell one quantity."""

    one: Profile
    two: Profile
    row: list[float]
    identity: float


class Partners:
    """What a story's pairs say of each figure, by its index."""

    __slots__ = ("agreements", "differing", "fitting", "kinds", "sentences", "values")

    def __init__(self, pairs: list[Pair], figures: dict[int, Figure]) -> None:
        """Sort pairs by figure; ``figures`` are those to judge, by index."""
        self.fitting: dict[int, list[tuple[float, int]]] = {}
        self.differing: dict[int, list[tuple[float, int]]] = {}
        self.agreements: list[Agreement] = []
        self.values = Counter(printed_number(figure) for figure in figures.values())
        self.kinds = Counter((f.kind, printed_number(f)) for f in figures.values())
        self.sentences: dict[int, list[Figure]] = {}
        for figure in figures.values():
            self.sentences.setdefault(figure.sentence.index, []).append(figure)
        for one, two, _, identity in pairs:
            first, second = one.figure.index, two.figure.index
            met = agreement(figures[first], figures[second])
            self.agreements.append(met)
            table = self.differing if met == "differs" else self.fitting
            table.setdefault(first, []).append((identity, second))
            table.setdefault(second, []).append((identity, first))

    def row(self, pair: Pair, first: Figure, second: Figure) -> list[float]:
        """Return the features of a differing pair in the order of ``NAMES`` and ``CARRIED``."""
        one, two = first.index, second.index
        identity = pair.identity
        same = [self.fitting.get(at, ()) for at in (one, two)]
        apart = [self.differing.get(at, ()) for at in (one, two)]
        printed = printed_number(first), printed_number(second)
        slip, digits = slip_of(first, second)
        value, other = first.value, second.value
        ratio = 0.0
        small = 0
        if value is not None and other is not None:
            if value > 0 and other > 0:
                ratio = min(_MOST_RATIO, abs(log(value / other)) / log(10))
            else:
                ratio = _MOST_RATIO
            small = int(value <= 12) + int(other <= 12)
        return [
            log(max(identity, 1e-4) / max(1.0 - identity, 1e-4)),
            max((p for p, _ in same[0]), default=0.0),
            max((p for p, _ in same[1]), default=0.0),
            max((p for p, at in apart[0] if at != two), default=0.0) - identity,
            max((p for p, at in apart[1] if at != one), default=0.0) - identity,
            len(same[0]),
            len(same[1]),
            sum(p > _SERIES for p, _ in apart[0]),
            sum(p > _SERIES for p, _ in apart[1]),
            _SLIPS[slip],
            ratio,
            digits,
            small,
            (first.hedge is not None) + (second.hedge is not None),
            self.values[printed[0]],
            self.values[printed[1]],
            _far_apart(pair.row),
            0 if value is None or other is None else 1 if value < other else 2,
            *[pair.row[at] for at in _CARRIED],
        ]

    def explained(self, pair: Pair, first: Figure, second: Figure) -> bool:
        """Whether words tell two quantities, or a sentence gives or adds up to both numbers.

        Two months or quarters told without a day are two: no slip of the hand joins them.
        """
        return (
            _of_two_sets(pair)
            or _set_against(pair)
            or _of_two_persons(pair)
            or _of_two_editions(pair)
            or (not first.value) != (not second.value)
            or _of_two_months(first, second)
            or _of_two_clocks(first, second)
            or self._beside(first, printed_number(second))
            or self._beside(second, printed_number(first))
            or self._derived(first, second)
            or self._derived(second, first)
            or self._retold(first, second, pair.identity)
            or self._retold(second, first, pair.identity)
        )

    def _retold(self, above: Figure, text: Figure, identity: float) -> bool:
        """Whether a headline's figure is told in the text by another, a caption's likelier."""
        if above.section_kind not in ABOVE_TEXT or text.section_kind in ABOVE_TEXT:
            return False
        least = identity if above.section_kind == "caption" else 0.0
        if any(other >= least for other, _ in self.fitting.get(above.index, ())):
            return True
        returns = self.kinds[above.kind, printed_number(above)] > 1 and _unusual(above)
        return returns and identity < _EVEN

    def _beside(self, figure: Figure, number: tuple[str, ...]) -> bool:
        """Whether a figure of the same sentence states the number."""
        return any(
            printed_number(other) == number for other in self.sentences[figure.sentence.index]
        )

    def _derived(self, figure: Figure, other: Figure) -> bool:
        """Whether two figures of the other's sentence give the figure, added or subtracted.

        Figures of its noun in the sentences beside are tried too.
        """
        wanted = figure.value
        if wanted is None:
            return False
        near = [
            each
            for at in range(other.sentence.index - 1, other.sentence.index + 2)
            for each in self.sentences.get(at, ())
            if at == other.sentence.index or _of_one_noun(each, figure)
        ]
        values = [
            each.value
            for each in near
            if each.value is not None and each is not figure and _of_one_kind(each, figure)
        ][:_MOST_TERMS]
        return any(
            wanted in (one + two, abs(one - two)) for one, two in combinations(values, 2)
        )


def _of_one_kind(each: Figure, figure: Figure) -> bool:
    """Whether two may be added: a number that leaves out its unit is of any kind."""
    if each.kind == figure.kind:
        return True
    after = each.sentence.tokens.lower[each.mention.last + 1 :]
    bare = each.kind == "count" and not each.unit
    return bare and not (after and after[0][0].isalnum())


def _of_one_noun(one: Figure, two: Figure) -> bool:
    return (
        one.measure is not None
        and two.measure is not None
        and lemma(one.measure.head) == lemma(two.measure.head)
    )


def _of_two_months(first: Figure, second: Figure) -> bool:
    one, two = first.calendar, second.calendar
    return (
        one is not None
        and two is not None
        and not {"month", "quarter"}.isdisjoint((one.precision, two.precision))
        and (one.month, one.quarter) != (two.month, two.quarter)
    )


def _of_two_clocks(first: Figure, second: Figure) -> bool:
    """Whether two times of day are of two zones, or one of a zone and one of none told."""
    return first.kind == second.kind == "time" and zone_of(first) != zone_of(second)


def _of_two_sets(pair: Pair) -> bool:
    """Whether one is a part ("two of them"), comes on top, or is an average or of a rank.

    So are "the two largest banks" of nine, and a 19-foot sloop and a 15-foot canoe.
    """
    one, two = pair.one, pair.two
    if one.kind == two.kind == "count" and one.partitive != two.partitive:
        return True
    if _picks(one.figure) != _picks(two.figure) or _is_change_and_share(one, two):
        return True
    if one.nouned and two.nouned and one.head != two.head and _told_by_size(one, two):
        return True
    groups = one.apart ^ two.apart
    return ADDED in groups or AVERAGE in groups or one.ranks != two.ranks


def _is_change_and_share(one: Profile, two: Profile) -> bool:
    """Whether one tells by how much something moved, the other how much of it: "half of"."""
    if {one.kind, two.kind} - {"percentage", "fraction"}:
        return False
    moved = [bool(direction_of(each.figure)) for each in (one, two)]
    parts = [each.right[:1] == ("of",) for each in (one, two)]
    return moved[0] != moved[1] and parts == moved[::-1]


def _picks(figure: Figure) -> bool:
    """Whether a superlative picks those counted from more: "the two largest banks"."""
    modifiers = figure.measure.modifiers if figure.measure is not None else ()
    return figure.kind == "count" and any(
        word.lower() in _MOST or (len(word) > _SHORT and word.lower().endswith("est"))
        for word in modifiers
    )


def _told_by_size(one: Profile, two: Profile) -> bool:
    """Whether each measures the thing that it stands before: "a 19-foot sloop"."""
    return all("-" in (*each.figure.text, *each.right[:1]) for each in (one, two))


def _set_against(pair: Pair) -> bool:
    """Whether the text sets one figure against the other.

    They stand at two times, one of them earlier or foreseen; or are two windows ("the last two
    months", "the preceding 12 months"); or share no word; or of
    neighbours one counts some alone ("the eight who"), or one verb has two subjects or places.
    """
    one, two, row = pair.one, pair.two, pair.row
    if not ABOVE_TEXT.isdisjoint((one.section_kind, two.section_kind)):
        return False
    if row[_PERIOD] == _TIMES_APART or one.foreseen != two.foreseen:
        return True
    if all(each.kind == "duration" and each.left[:1] in _WINDOWS for each in (one, two)):
        return True
    if (EARLIER in one.apart) != (EARLIER in two.apart) or row[_SHARED] < _NOTHING_SHARED:
        return True
    near = row[_DISTANCE] <= _NEIGHBOURS
    return near and (one.restricted != two.restricted or _of_two_subjects(row))


def _of_two_subjects(row: list[float]) -> bool:
    return row[_VERB] == _ONE_VERB and bool(row[_SUBJECT] == _OTHERS or row[_PLACED_APART])


def _of_two_persons(pair: Pair) -> bool:
    """Whether two ages stand with other names, or the later one brings a person in.

    An indefinite noun phrase tells of somebody new (Heim 1982): "a 34-year-old clerk" and,
    further on in the text, "a 43-year-old clerk".
    """
    one, two = pair.one.figure, pair.two.figure
    if not one.kind == two.kind == "age":
        return False
    words, at = two.sentence.tokens.lower, two.mention.first
    brought_in = words[max(0, at - 1) : at] in (["a"], ["an"])
    return bool(pair.row[_NAMES_APART]) or (brought_in and one.section_kind not in ABOVE_TEXT)


def _of_two_editions(pair: Pair) -> bool:
    """Whether two years stand each before its noun: those of a series are told apart so.

    A headline or caption tells the edition that the text is about.
    """
    one, two = pair.one, pair.two
    return (
        one.edition
        and two.edition
        and one.precision == two.precision == "year"
        and ABOVE_TEXT.isdisjoint((one.section_kind, two.section_kind))
    )


def _far_apart(row: list[float]) -> bool:
    """Whether the two share next to no words, or one verb is said of two subjects."""
    return row[_SHARED] < _LITTLE_SHARED or _of_two_subjects(row)


def _unusual(figure: Figure) -> bool:
    """Whether a number does not return by chance: it is more than a dozen, or of a unit."""
    return bool(figure.unit) or figure.value is None or abs(figure.value) > _DOZEN


class Judged(NamedTuple):
    """A pair with what its values say: ``suspicion`` is 0 where they agree."""

    pair: Pair
    agreement: Agreement
    suspicion: float


def judge_pairs(
    pairs: list[Pair], figures: Iterable[Figure], scorer: Trees | None = None
) -> list[Judged]:
    """Return the pairs with the probability that each difference is an error.

    ``figures`` are all of the story: whether a number returns is asked of them. The shipped
    scorer judges unless another is given.
    A figure is suspected once, by its most suspicious pair; its other pairs keep quiet.
    """
    if not pairs:
        return []
    partners = Partners(pairs, {figure.index: figure for figure in figures})
    found: list[float] = []
    for pair, met in zip(pairs, partners.agreements, strict=True):
        if met != "differs":
            found.append(0.0)
            continue
        scorer = scorer or shipped(FILE, (*NAMES, *CARRIED))
        first, second = pair.one.figure, pair.two.figure
        explained = partners.explained(pair, first, second)
        found.append(0.0 if explained else scorer.score(partners.row(pair, first, second)))
    heard: set[int] = set()
    for at in sorted(range(len(found)), key=found.__getitem__, reverse=True):
        ends = pairs[at].one.figure.index, pairs[at].two.figure.index
        if found[at] and not heard.isdisjoint(ends):
            found[at] = 0.0
        elif found[at]:
            heard.update(ends)
    return [
        Judged(pair, met, suspicion)
        for pair, met, suspicion in zip(pairs, partners.agreements, found, strict=True)
    ]


@cache
def threshold(alarms: float) -> float:
    """Return the suspicion from which on a desk hears ``alarms`` a thousand words.

    Counted on stories held apart from training; between the counted rates it is drawn
    straight. A rate beyond the last counted gives the last one's threshold.
    """
    table = [tuple(map(float, line.split())) for line in read_weights(RATES).splitlines()]
    for (rate, found), (next_rate, next_found) in pairwise(table):
        if alarms <= rate:
            return found
        if alarms <= next_rate:
            part = (alarms - rate) / (next_rate - rate)
            return found + part * (next_found - found)
    return table[-1][1]
