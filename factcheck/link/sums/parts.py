"""Find figures that count some of what another figure counts.

Finds: "19 people, including 17 foreigners", "of the 12 jurors, 14 voted", "nine more died,
taking the toll to 289".
Skips: "$6 billion, including $2 billion a year" (another measure).
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.fates import FATES
from factcheck.lexicon.persons import is_person
from factcheck.link.grammar.apposition import unhedged
from factcheck.link.grammar.phrases import (
    after,
    before,
    between,
    is_count,
    is_denominator,
    same_unit,
)
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.link.sums.totals import holds_persons, is_place_count
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, PartOf

_INCLUDING = frozenset({"including", "include", "includes", "included"})
_OF_THESE = (["of", "them"], ["of", "which"], ["of", "whom"], ["of", "these"])
_WHICH = (["of", "which"], ["of", "whom"])
_PARTING = frozenset("; . and but while".split())
_REACH = 9
_JOINING = frozenset(", ( — – with because as since after when though although".split())
_COUNTED = frozenset({"count", "money", "measure"})
_BODIES = (["member"], ["person"], ["man"], ["seat"], ["strong"])
_ITS = frozenset("the its a their this".split())
_MEASURED = frozenset({"money", "measure", "duration"})
_OWNED = (["his"], ["her"], ["our"], ["all"], ["those"], ["these"])
_THE = (["the"], ["its"], ["their"], ["a"], ["that"])
_PREPOSITIONS = frozenset("of in on at for from to by than over under above below".split())
_EARNED = frozenset(
    "earnings income profit loss losses profits earned".split()
)  # net of each other
_WANTED = frozenset("needed required wanted necessary due".split())
_GROUPS = frozenset("families family households household couples".split())
_RAISING = frozenset(
    "boost bring brings bringing brought boosting raise raising raised take takes taking took "
    "lift lifting lifted push pushing pushed swell swelling".split()
)
_SUMS = frozenset("total totals toll tally number count sum".split())
_NEW = frozenset("new more another further additional extra fresh".split())
_TO_TOTAL = 20  # tokens from what is added to the total that it makes
_FAR = 14  # tokens from a whole to the part that "of which" takes of it
PERSONS = frozenset(
    """people person men women children boys girls students workers passengers victims
    civilians soldiers officers patients residents members players employees refugees migrants
    participants adults foreigners tourists jurors voters troops prisoners babies teachers
    doctors nurses officials police policemen protesters others dead families pupils teens
    guests drivers miners farmers tenants sailors
    households""".split()
)
_BREAKS = frozenset({".", ";", ":", "while", "but", "and", "after", "before"})
_TRIES = frozenset(
    """games game matches starts attempts openers tries races finals seasons appearances
    elections meetings tournaments bids""".split()
)


def find_parts(index: Index) -> Iterator[PartOf]:
    """Yield each part with its whole, in one sentence or from "of those" on."""
    for figures in index.by_sentence.values():
        if len(figures) < 2:
            continue
        for first, second in pairwise(figures):
            found = _including(first, second) or _of_the(first, second)
            found = found or _deaths_among(first, second) or _nth_in(first, second)
            found = found or _of_which(first, second) or _of_body(first, second)
            found = found or _of_the_sum(first, second)
            if found is not None and not _held(figures, found):
                yield found
        yield from _of_them(figures)
        yield from _added_to(figures)
    yield from _subgroups(index)


def _held(figures: list[Figure], found: PartOf) -> bool:
    """Whether the nearest is where they were ("230 killed in six states, 20 of them here")."""
    return found.whole.index < found.part.index and _among(figures, found.whole, found.part)


def _among(figures: list[Figure], where: Figure, part: Figure) -> bool:
    """Whether a count is of places, and another stands before it that may be the whole."""
    return is_place_count(where) and any(
        f.index < where.index and same_unit(f, part) for f in figures
    )


def _of_them(figures: list[Figure]) -> Iterator[PartOf]:
    """Read "60 rooms, 40 of them with a view", "32 units, 28 of which ... and 29 of which"."""
    bound: dict[int, Figure] = {}  # the whole of each part
    for place, part in enumerate(figures):
        if after(part, 2) not in _OF_THESE or not place:
            continue
        earlier = bound.get(place - 1)
        if earlier is not None and "and" in between(figures[place - 1], part)[-1:]:
            bound[place] = earlier
            yield PartOf(part, earlier, "likely", "“of which” takes up the whole again")
            continue
        wholes = [
            figure for figure in figures[:place]
            if after(figure, 2) not in _OF_THESE and same_unit(figure, part)
        ]  # fmt: skip
        if not wholes or part.kind not in _COUNTED or not _plain(wholes[-1], part):
            continue
        gap = between(wholes[-1], part)
        if _JOINING.isdisjoint(gap[-1:]):
            continue
        if len(gap) > _FAR or not _PARTING.isdisjoint(gap) or _among(figures, wholes[-1], part):
            continue
        bound[place] = wholes[-1]
        yield PartOf(part, wholes[-1], "likely", "“of them” makes one a part of the other")


def _added_to(figures: list[Figure]) -> Iterator[PartOf]:
    """Read "nine more died, taking the toll to 289": no more were added than there are."""
    for place, total in enumerate(figures):
        if total.kind not in _COUNTED:
            continue
        likes = [f for f in figures[:place] if same_unit(f, total) and not _is_base(f)]
        added = [f for f in likes if not _NEW.isdisjoint((*before(f, 2), *after(f, 2)))]
        part = next(reversed(added or likes), None)
        if part is None or not _plain(total, part):
            continue
        gap = between(part, total)
        led = "to" in gap[len(unhedged(gap)) :]
        raised = next((at for at, word in enumerate(reversed(gap), 1) if word in _RAISING), 0)
        summed = led and raised and not _SUMS.isdisjoint(gap[-raised:])
        if summed and len(gap) <= _TO_TOTAL and {";", ".", "from"}.isdisjoint(gap):
            yield PartOf(part, total, "likely", "it was added to make the total")


def _is_base(figure: Figure) -> bool:
    """Whether a share is taken of it: "half of the $9 million went, bringing the total to"."""
    return "of" in before(figure, 2)


def _plain(whole: Figure, part: Figure) -> bool:
    """Whether two numbers are exact enough to be held against each other."""
    return whole.text.lower() != "one" and all(
        figure.value is not None and figure.mention.low == figure.mention.high
        for figure in (whole, part)
    )


def _of_which(whole: Figure, part: Figure) -> PartOf | None:
    """Read "a grant of $75,000, of which $72,000 goes to scholarships"."""
    gap = between(whole, part)
    at = next((at for at in range(len(gap) - 1) if gap[at : at + 2] in _WHICH), -1)
    if at < 1 or at > _REACH or len(gap) - at > 4 or not same_unit(whole, part):
        return None
    if (
        _is_needed(part)
        or gap[at - 1] not in _JOINING
        or part.kind not in _COUNTED
        or not _plain(whole, part)
    ):
        return None
    return PartOf(part, whole, "likely", "“of which” makes one a part of the other")


def _is_needed(part: Figure) -> bool:
    """Whether so many are wanted, which may be more: "two polls, of which four are needed"."""
    return not _WANTED.isdisjoint(after(part, 3))


def _of_body(part: Figure, whole: Figure) -> PartOf | None:
    """Read "only three active commissioners on its six-member board"."""
    gap = between(part, whole)
    if not (is_count(part) and is_count(whole)) or not 2 <= len(gap) <= _REACH:
        return None
    body = after(whole, 3)
    if body[:1] != ["-"] or body[1:2] not in _BODIES or gap[-1] not in _ITS:
        return None
    leads_in = gap[-2] in ("on", "of") and not is_denominator(part)
    if not leads_in or not is_person(_noun(part).rstrip("s")) or not _plain(whole, part):
        return None
    return PartOf(part, whole, "likely", "they are some of the body's members")


def _of_the_sum(part: Figure, whole: Figure) -> PartOf | None:
    """Read "$3.2 million of the estimated total $8.2 million", "44 out of the 31 members"."""
    gap = between(part, whole)
    drawn = gap[:1] == ["out"]
    gap = gap[drawn:]
    if gap[:1] != ["of"] or len(gap) > 4 or not same_unit(part, whole):
        return None
    if not (drawn or gap[1:2] in _THE or gap[1:2] in _OWNED) or not _plain(whole, part):
        return None
    if not (part.unit if part.kind in _MEASURED else is_count(part) and is_count(whole)):
        return None
    if not all(word.isalpha() for word in gap) or gap[-1] in _PREPOSITIONS - {"of"}:
        return None
    if "and" in gap:
        return None  # "102 of the missiles and 99 drones"
    return PartOf(part, whole, "likely", "“of the” makes one a part of the other")


def _including(whole: Figure, part: Figure) -> PartOf | None:
    gap = between(whole, part)
    if not 1 <= len(gap) <= _REACH + 4 or _INCLUDING.isdisjoint(gap):
        return None
    if before(whole) == ["top"]:
        return None  # "eight top three hits, including four"
    if before(part) == ["("]:
        return None  # "two districts, including Holm (306)": what Holm has
    place = next(at for at, word in enumerate(gap) if word in _INCLUDING)
    if len(gap) - place > 4 or not same_unit(whole, part):
        return None
    if _noun(whole) in _GROUPS and _noun(part) not in _GROUPS:
        return None  # there are more people than households
    alike = _additive(whole, part)
    if not alike and (whole.kind != "count" or gap[place - 1 : place] != [","] or place > 4):
        return None
    if place and not {".", ";", "("}.isdisjoint(gap[:place]):
        return None
    if _counts_persons(part) and not (_counts_persons(whole) or holds_persons(_noun(whole))):
        return None  # "workers at seven plants, including 2,750 strikers"
    if not _plain(whole, part):
        return None
    if whole.kind == "money" and not _EARNED.isdisjoint(whole.sentence.tokens.lower):
        return None  # a net income of 28,000 may include a credit of 103,000
    certainty: Certainty = "likely" if alike else "doubtful"
    return PartOf(part, whole, certainty, f"“{gap[place]}” makes one a part of the other")


def _counts_persons(figure: Figure) -> bool:
    return figure.measure is not None and is_person(figure.measure.head)


def _nth_in(rank: Figure, games: Figure) -> PartOf | None:
    """Read "their third win in five games": no more wins than games."""
    if rank.kind != "ordinal" or not is_count(games) or rank.value is None:
        return None
    gap = between(rank, games)
    short = 2 <= len(gap) <= 5 and gap[-1] in ("in", "of")
    if not short or "top" in before(rank, 2) or "straight" in gap or _noun(games) not in _TRIES:
        return None
    return PartOf(rank, games, "likely", "each was one of these")


def _additive(whole: Figure, part: Figure) -> bool:
    """Whether part and whole count like things: one noun, both persons, or money."""
    if whole.kind == "money":
        return True
    if whole.kind != "count" or whole.unit:
        return False
    nouns = _noun(whole), _noun(part)
    return stem(nouns[0]) == stem(nouns[1]) != "" or all(noun in PERSONS for noun in nouns)


def _noun(figure: Figure) -> str:
    lower = figure.sentence.tokens.lower
    if figure.measure is not None:
        place = figure.sentence.tokens.at(figure.measure.span.end - 1)
        return lower[place] if place < len(lower) else ""
    following = lower[figure.mention.last + 1 : figure.mention.last + 3]
    return following[0] if following else ""


def _of_the(whole: Figure, part: Figure) -> PartOf | None:
    """Read "of the 12 jurors, 14 voted" and "out of 12 jurors, 14 voted"."""
    lower = whole.sentence.tokens.lower
    first = whole.mention.first
    lead = lower[max(0, first - 2) : first]
    if lead not in (
        ["of", "the"],
        ["of", "those"],
        ["of", "these"],
        ["of", "all"],
        ["out", "of"],
    ):
        return None
    if first - len(lead) > 0 and lower[first - len(lead) - 1] not in (
        ",",
        ".",
        "“",
        '"',
        "but",
    ):
        return None
    gap = between(whole, part)
    if not 1 <= len(gap) <= _REACH or not same_unit(whole, part) or whole.kind != "count":
        return None
    if gap[-1] not in (",", "only", "just", "about", "nearly", "some") and "," not in gap:
        return None
    return PartOf(part, whole, "likely", "the words say “of the” whole")


def _deaths_among(cases: Figure, deaths: Figure) -> PartOf | None:
    """Read "20,000 infected, with 7,842 deaths"."""
    if cases.kind != "count" or deaths.kind != "count" or cases.unit or deaths.unit:
        return None
    sentence = cases.sentence.tokens.lower
    gap = between(cases, deaths)
    around = sentence[max(0, cases.mention.first - 18) : cases.mention.first] + gap
    following = sentence[deaths.mention.last + 1 : deaths.mention.last + 3]
    infected = "cases" in around or any(FATES.get(word) == "ill" for word in around)
    died = any(FATES.get(word) == "dead" for word in following)
    if "with" not in gap or not (infected and died):
        return None
    if not {"new", "week", "month"}.isdisjoint(gap):
        return None
    return PartOf(deaths, cases, "likely", "deaths are among the cases")


def _subgroups(index: Index) -> Iterator[PartOf]:
    """Read "overall ... for the 64 pupils. For the 40 pupils who ..."."""
    for figures in index.by_section.values():
        counts = [
            f for f in figures if f.kind == "count" and not f.unit and _noun(f) in PERSONS
        ]
        for whole, part in pairwise(counts):
            lower = whole.sentence.tokens.lower
            if part.sentence.index - whole.sentence.index != 1:
                continue
            lead = part.sentence.tokens.lower[: part.mention.first]
            relative = part.sentence.tokens.lower[part.mention.last + 2 : part.mention.last + 3]
            if (
                lead in (["for", "the"], ["among", "the"], ["of", "the"], ["in", "the"])
                and relative in (["whose"], ["who"], ["with"])
                and not {"overall", "total", "all"}.isdisjoint(lower)
            ):
                yield PartOf(part, whole, "likely", "a group within the overall one")
