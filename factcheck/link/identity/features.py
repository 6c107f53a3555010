"""Features: how two profiles are alike and apart, as numbers for the scorer.

None looks at a value. The order of ``NAMES`` is the order of the numbers; the weights name
the features that they were trained with, and a test holds the two together.
"""

from factcheck.lexicon.calendar_words import WEEKDAYS
from factcheck.link.identity.pairs import paired
from factcheck.link.identity.profile import BY, Profile
from factcheck.link.identity.words import kinship, kinship_of
from factcheck.model.figure import Period

_KINDS = {
    kind: code
    for code, kind in enumerate(
        ("count", "ordinal", "multiple", "ratio", "score", "duration", "age", "time", "date",
         "fraction", "percentage", "points", "temperature", "measure", "money")
    )
}  # fmt: skip
_SECTIONS = {"body": 0, "quote": 0, "subhead": 1, "footnote": 1, "table": 2, "caption": 3,
             "standfirst": 4, "headline": 5}  # fmt: skip
_FINE = {"month": 1, "year": 2}  # of a date; 0 for a day

NAMES = (
    "kind", "other_kind", "precision", "editions", "unit", "per", "hedge", "hedges",
    "direction", "status", "head", "head_kin", "mods_apart", "complement", "verb",
    "subject", "key_kin", "shared", "shared_part", "shared_most", "best", "strong",
    "narrow", "left_same", "right_same", "beside", "run", "run_words", "before_first",
    "before_second", "after_first", "after_second", "apart", "apart_shared", "partitive",
    "names", "names_apart", "names_far", "names_far_apart", "period", "place_apart",
    "placed_apart", "head_beside", "person", "opposed", "nouned", "speaker",
    "section_first", "section_second", "distance", "paragraphs", "start", "family",
    "same_head", "in_first", "in_second", "rank_first", "rank_second", "unshared",
    "name_weight", "lead_first", "lead_second", "rivals_first", "rivals_second",
)  # fmt: skip

_SHARED, _BESIDE, _KIN = (NAMES.index(name) for name in ("shared", "beside", "key_kin"))
_STRONG = 1.5  # of a shared word


def _both(one: str, other: str) -> int:
    """Return 0 where neither says, 1 where one does, 2 where they differ, 3 where they meet."""
    if not one and not other:
        return 0
    if not one or not other:
        return 1
    return 3 if one == other else 2


def _meet(one: frozenset[str], two: frozenset[str]) -> int:
    """Return 0 where both are empty, 1 where one is, 2 where they share nothing, else 3."""
    if not one or not two:
        return 1 if one or two else 0
    return 2 if one.isdisjoint(two) else 3


def _subjects(one: Profile, two: Profile) -> int:
    """Return as ``_meet``, 4 for two subjects of which the other sentence has one as well."""
    met = _meet(one.subject, two.subject)
    if met != 2:
        return met
    both = one.subject.isdisjoint(two.near) and two.subject.isdisjoint(one.near)
    return 2 if both else 4


def _times(one: Period | None, two: Period | None) -> int:
    """Return 0 where neither time is told, 1 where one is, else how the two lie.

    2 says that they are apart, 3 that one lies in the other or they meet, 4 that they are
    one, 5 that they cannot be compared.
    """
    if one is None or two is None:
        return 0 if one is two else 1
    mine, theirs = one.text.lower(), two.text.lower()
    if mine == theirs:
        return 4
    if one.start and one.end and two.start and two.end:
        if (one.start, one.end) == (two.start, two.end):
            return 4
        return 2 if one.end < two.start or two.end < one.start else 3
    one_day, other_day = _weekdays(mine), _weekdays(theirs)
    if one_day and other_day and one_day.isdisjoint(other_day):
        return 2
    return 2 if mine.split()[-1] == theirs.split()[-1] else 5


def _weekdays(text: str) -> set[int]:
    return {WEEKDAYS[word] for word in text.split() if word in WEEKDAYS}


class Crowd:
    """How many figures of a family stand with a noun and in a sentence of the story."""

    __slots__ = ("heads", "places", "sentences")

    def __init__(self, profiles: list[Profile]) -> None:
        """Count the figures."""
        self.heads: dict[tuple[str, str], int] = {}
        self.sentences: dict[tuple[str, int], int] = {}
        self.places: dict[int, int] = {}
        for profile in profiles:
            head = (profile.kind, profile.head)
            self.heads[head] = self.heads.get(head, 0) + 1
            row = (profile.kind, profile.sentence)
            found = self.sentences.get(row, 0)
            self.places[profile.figure.index] = found
            self.sentences[row] = found + 1


def pair_features(crowd: Crowd, one: Profile, two: Profile, family: int) -> list[float]:
    """Return the pair's features in the order of ``NAMES``; ``one`` stands first."""
    table = kinship()
    near, other = (
        (one.near, two.near) if len(one.near) < len(two.near) else (two.near, one.near)
    )
    shared = best = 0.0
    strong = 0
    for word in [word for word in near if word in other]:
        least = min(near[word], other[word])
        shared += least
        best = max(best, least)
        strong += least >= _STRONG
    totals = (one.total, two.total) if one.total < two.total else (two.total, one.total)
    head_kin, key_kin = kinship_of(table, one.keys, two.keys)
    mods = len(one.mods & two.mods)
    left = _run(one.left, two.left)
    right = _run(one.right, two.right)
    left_by, right_by = min(left, BY), min(right, BY)
    names = one.names & two.names
    far = len(one.names_far & two.names_far)
    place_apart = 0
    if one.scopes and two.scopes:
        for kind, text in one.scopes.items():
            there = two.scopes.get(kind)
            if there is not None and text not in there and there not in text:
                place_apart += 1
    return [
        _KINDS.get(one.kind, 0),
        _KINDS.get(two.kind, 0),
        3 * _FINE.get(one.precision, 0) + _FINE.get(two.precision, 0),
        one.edition + two.edition,
        1 if one.unit else 0,
        _both(one.per, two.per),
        (1 if one.hedge else 0) + (1 if two.hedge else 0),
        1 if one.hedge and one.hedge == two.hedge else 0,
        _both(one.direction, two.direction),
        _both(one.status, two.status),
        _both(one.head, two.head),
        head_kin,
        len(one.mods) + len(two.mods) - 2 * mods,
        _meet(one.complement, two.complement),
        _both(one.verb, two.verb),
        _subjects(one, two),
        key_kin,
        shared,
        shared / totals[0] if totals[0] else 0.0,
        shared / totals[1] if totals[1] else 0.0,
        best,
        strong,
        len(one.close & two.close),
        left_by,
        right_by,
        left_by + right_by,
        left + right,
        _long(one.left[:left] + one.right[:right]) if left or right else 0,
        one.before,
        two.before,
        one.after,
        two.after,
        len(one.apart ^ two.apart),
        len(one.apart & two.apart),
        one.partitive + two.partitive,
        len(names),
        1 if one.names and two.names and not names else 0,
        far,
        1 if one.names_far and two.names_far and not far else 0,
        _times(one.period, two.period),
        place_apart,
        1 if one.places and two.places and one.places.isdisjoint(two.places) else 0,
        (one.head in two.beside) + (two.head in one.beside),
        _both(one.person, two.person),
        _opposed(one, two),
        one.nouned + two.nouned,
        _both(one.attribution, two.attribution),
        _SECTIONS[one.section_kind],
        _SECTIONS[two.section_kind],
        two.sentence - one.sentence,
        two.paragraph - one.paragraph,
        one.paragraph,
        family,
        crowd.heads[one.kind, one.head] if one.head == two.head else 0,
        crowd.sentences[one.kind, one.sentence],
        crowd.sentences[two.kind, two.sentence],
        crowd.places[one.figure.index],
        crowd.places[two.figure.index],
        totals[0] - shared,
        sum([near[name] for name in names if name in near and name in other]),
    ]


def story_features(profiles: list[Profile]) -> list[tuple[Profile, Profile, list[float]]]:
    """Return the pairs of a story with their features.

    The last four say how the words shared stand beside those that either figure shares with
    its other partners: their lead over the best of them, and how many share as much.
    """
    profiles = sorted(profiles, key=lambda profile: profile.sentence)  # captions stand on top
    crowd = Crowd(profiles)
    found = [
        (one, two, pair_features(crowd, one, two, family))
        for one, two, family in paired(profiles)
    ]
    evidence: dict[int, list[float]] = {}
    for one, two, row in found:
        told = row[_SHARED] + 2.0 * row[_BESIDE] + 2.0 * row[_KIN]
        row.append(told)
        evidence.setdefault(one.figure.index, []).append(told)
        evidence.setdefault(two.figure.index, []).append(told)
    for met in evidence.values():
        met.sort(reverse=True)
    for one, two, row in found:
        told = row.pop()
        mine, theirs = evidence[one.figure.index], evidence[two.figure.index]
        row.extend(
            (_lead(told, mine), _lead(told, theirs), mine.index(told), theirs.index(told))
        )
    return found


def _lead(told: float, met: list[float]) -> float:
    """Return how far a pair's evidence lies before the next, or behind the best."""
    best = met[0]
    if told < best:
        return told - best
    return told - met[1] if len(met) > 1 else told


def _run(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    """Return how many words beside the figures agree, from the figures outwards."""
    count = 0
    for mine, theirs in zip(one, two, strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _long(words: tuple[str, ...]) -> int:
    """Return how many of the words are long enough to tell something."""
    return sum(len(word) > BY for word in words)


def _opposed(one: Profile, two: Profile) -> int:
    """Return in how many series and pairs of opposites the words near the two part."""
    count = 0
    for row, words in one.series.items():
        there = two.series.get(row)
        if there is not None and words.isdisjoint(there):
            count += 1
    for family, side in one.sides.items():
        other = two.sides.get(family)
        if side is not None and other is not None and side != other:
            count += 1
    return count
