"""Find figures that the words put in order ("up from" is for movements.py).

Finds: "4,990 cases, just short of the 2009 high of 5,120", "$82 million, more
than the $75 million of the first part", "cut from an original estimate of 9,000", "84% of
nurses ... A smaller share of doctors (52%)".
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon.degrees import degree
from factcheck.lexicon.time_words import UNITS
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.alike.likeness import noun
from factcheck.link.grammar.phrases import after, before, between, is_dash, same_unit
from factcheck.link.grammar.roles import is_named, of_one_noun, role_of
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Comparison


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    first_is_less: bool


_LESS = ("short of", "shy of", "compared to a high of")
_MORE = (
    "surpassing",
    "exceeding",
    "beating",
    "topping",
    "surpasses",
    "exceeds",
    "exceeded",
    "surpassed",
    "eclipsing",
    "eclipsed",
    "bettering",
    "bettered",
    "besting",
    "bested",
    "outdoing",
    "outdid",
    "outstripping",
    "outstripped",
    "outpacing",
    "outpaced",
    "overtaking",
    "overtook",
)
_PHRASES = tuple(
    _Phrase(tuple(words.split()), less) for row, less in ((_LESS, True), (_MORE, False))
    for words in row
)  # fmt: skip
_LEVEL_NOUNS = frozenset(
    """high record peak level target average estimate estimates forecast limit threshold low
    mark needed required expected allowed norm goal cap ceiling minimum maximum quota budget
    expectations""".split()
)
_FALLING = tuple([word] for word in "just falls fell fall well far came come still".split())
_PLACES = frozenset({"second", "third", "fourth", "fifth"})
_SUPERLATIVES = frozenset({"largest", "biggest", "highest", "longest", "tallest", "most"})
_STARTS = frozenset(
    {phrase.words[0] for phrase in _PHRASES} | {"behind", "after", "ahead", "followed"}
)
_OPEN = frozenset({"not", "no", "if", "would", "could", "unless", "never", "until"})
# Of a thing these may tell that it won; of "that" they tell that it was more.
_BEAT = frozenset("beat beats topped tops trumped trumps".split())
_POINTING = frozenset({"that", "this"})
_OWNED = frozenset("the his her its their".split())
_PRONOUNS = frozenset({"that", "this", "it", "which", "both"})
_DIFFERING = frozenset({"fraction", "multiple", "percentage", "points", "ratio"})
_JOINTS = frozenset({"and", "that", "while", "whereas", "but"})
_QUICK = frozenset({"faster", "slower"})
_OF_AGES = frozenset({"younger", "older"})
_FINITE = frozenset(
    "surpassed exceeded exceeds surpasses eclipsed bettered bested outdid outstripped outpaced "
    "overtook".split()
)
_REACH = 16
_SHARES = frozenset("share percentage proportion number majority minority portion".split())
_FAR = frozenset(
    "even much slightly far somewhat considerably significantly still substantially".split()
)
_CUTTING = frozenset(
    {"decreased", "reduced", "lowered", "cut", "trimmed", "downgraded", "scaled", "slashed"}
)
_EARLIER = frozenset({"original", "initial", "earlier", "previous", "first"})


def find_rankings(index: Index) -> Iterator[Comparison]:
    """Yield pairs of like figures with words between that say which is greater."""
    for figures in index.by_sentence.values():
        if len(figures) > 1 and not _STARTS.isdisjoint(figures[0].sentence.tokens.lower):
            yield from _compared(figures)
    yield from _resumed_by_pronoun(index)
    yield from _in_order(index)
    yield from _behind_a_rival(index)
    yield from _lowered_estimates(index)
    for share in index.of_kind("percentage", "ratio"):
        yield from _larger_share(index, share)


def _larger_share(index: Index, share: Figure) -> Iterator[Comparison]:
    """Read "A smaller share of doctors (52%)", beside the one share told before it."""
    lower, first = share.sentence.tokens.lower, share.mention.first
    opened = first - 1
    if opened < 1 or (lower[opened] != "(" and not is_dash(share, opened)):
        return
    for at in range(opened - 1, max(0, opened - _REACH), -1):
        told = degree(lower[at], "")
        if not lower[at].isalpha() or lower[at] == "than":
            return
        if told is None or told.form != "more" or lower[at + 1] not in _SHARES:
            continue
        lead = [word for word in lower[max(0, at - 3) : at] if word not in _FAR]
        here = [f for f in index.in_sentence(share.sentence) if f.mention.last < at]
        back = index.by_sentence.get(share.sentence.index - 1, ())
        rivals = [f for f in here or back if _alike(f, share) and f.value is not None]
        near = bool(rivals) and share.section.index - rivals[0].section.index <= 1
        if lead[-1:] in (["a"], ["an"]) and len(rivals) == 1 and near:
            greater, lesser = (share, rivals[0]) if told.side > 0 else (rivals[0], share)
            why = f"“{lower[at]} {lower[at + 1]}” sets it against the one before"
            yield Comparison(greater, lesser, "likely", why)
        return


def _resumed_by_pronoun(index: Index) -> Iterator[Comparison]:
    """Read "4,990 cases were seen. That ... falls short of the high of 5,120"."""
    for place, figures in index.by_sentence.items():
        earlier = index.by_sentence.get(place - 1)
        lower = figures[0].sentence.tokens.lower
        if not earlier or lower[0] not in _PRONOUNS or not _OPEN.isdisjoint(lower):
            continue
        second = next((f for f in figures if f.value is not None and f.kind != "ordinal"), None)
        found = _phrase(lower[: second.mention.first]) if second is not None else None
        if found is None and second is not None:
            found = _beaten(lower[: second.mention.first])
        if second is None or found is None:
            continue
        like = [f for f in earlier if same_unit(f, second) and f.value is not None]
        if len(like) != 1:
            continue
        less, greater = (like[0], second) if found.first_is_less else (second, like[0])
        why = f"“{lower[0]}” takes it up, and the words say “{' '.join(found.words)}”"
        yield Comparison(greater, less, "likely", why)


def _beaten(words: list[str]) -> _Phrase | None:
    """Return the verb of "That beat the 49 of June", of a number told before."""
    beaten = len(words) > 2 and words[-2] in _BEAT and words[-1] in _OWNED
    return _Phrase((words[-2],), False) if beaten and words[0] in _POINTING else None


def _behind_a_rival(index: Index) -> Iterator[Comparison]:
    """Read "... 1.9 million tons. It is the second-largest, behind Corvus, which has 2"."""
    for place, figures in index.by_sentence.items():
        lower = figures[0].sentence.tokens.lower
        earlier = index.by_sentence.get(place - 1)
        if not earlier or "behind" not in lower or lower[0] not in _PRONOUNS:
            continue
        lead = lower[: lower.index("behind")]
        if _PLACES.isdisjoint(lead) or _SUPERLATIVES.isdisjoint(lead):
            continue
        rival = next(
            (f for f in reversed(figures) if f.kind in ("count", "measure", "money")), None
        )
        like = [f for f in earlier if rival is not None and _alike(f, rival) and f.value]
        if rival is not None and rival.value is not None and len(like) == 1:
            yield Comparison(
                rival, like[0], "likely", "second to the one that it stands behind"
            )


def _in_order(index: Index) -> Iterator[Comparison]:
    """Read "the three biggest counties are A with 9, B with 7 and C with 4"."""
    for figures in index.by_sentence.values():
        lower = figures[0].sentence.tokens.lower
        if len(figures) < 3 or _SUPERLATIVES.isdisjoint(lower) or "are" not in lower:
            continue
        like = [f for f in figures if f.value is not None and "with" in before(f, 2)]
        units = {f.unit for f in like} - {""}
        if len(units) > 1 or any(f.kind not in ("count", "measure", "money") for f in like):
            continue
        for greater, lesser in pairwise(like):
            if len(like) > 2:
                yield Comparison(greater, lesser, "likely", "the list goes by size")


def _compared(figures: list[Figure]) -> Iterator[Comparison]:
    for place, second in enumerate(figures):
        if place == 0:
            continue
        first = next(
            (f for f in reversed(figures[:place]) if _alike(f, second) and _is_now(f)), None
        )
        if first is None or first.value is None or second.value is None:
            continue
        if second.kind == "ordinal" or role_of(second) == "change":
            continue  # third leads fifth; "beat her by 3 points, trailing him by 15"
        gap = between(first, second)
        if any(f.kind in _DIFFERING and first.index < f.index < second.index for f in figures):
            continue  # "$2 billion, or a third more than the $6 billion"
        if first.direction or second.direction:
            continue  # "up 1%, is ahead of French, down 4%": levels not told
        if not 0 < len(gap) <= _REACH or _OPEN & set(gap) or {";", "."} & set(gap):
            continue
        found = _phrase(gap, after(second, 1)) or _behind(first, gap)
        if found is None or _of_another_noun(first, found, gap):
            continue
        if _told_otherwise(first, second, found, gap):
            continue
        if "any" in gap or (
            found.words[0] in _OF_AGES and first.kind == "count" and is_named(first)
        ):
            continue  # "a speed greater than any time over ...", "cases of men younger than 18"
        if _as_difference(figures, first, found.words):
            continue
        quick = found.words[0] in _QUICK and first.kind in ("duration", "time")
        first_is_less = found.first_is_less is not quick  # the faster takes less time
        less, greater = (first, second) if first_is_less else (second, first)
        yield Comparison(greater, less, "likely", f"the words say “{' '.join(found.words)}”")


def _told_otherwise(first: Figure, second: Figure, found: _Phrase, gap: list[str]) -> bool:
    """Whether the words are a bound on the second, or what another subject does.

    "628 ships, followed by Peru with fewer than 200", "a goal of $10,000, but it exceeded
    $55,000", "40 men with fewer than two children", "100 are held, and fewer than 70 live".
    """
    participle = found.words[0].endswith("ing") and "but" in gap
    if participle or (second.hedge is not None and not _JOINTS.isdisjoint(gap)):
        return True
    at = next((n for n, word in enumerate(gap) if word == found.words[0]), 0)
    if "and" in gap[at + 1 :]:
        return True  # "one count of exceeding a limit and two counts of theft"
    if found.words[0] in _FINITE and "by" in gap[at + 1 : at + 3]:
        return True  # "exceeded only by the 24.4 percent of 1914"
    bound = gap[at - 1 : at] == ["with"] and second.hedge is not None
    other = found.words[0] in _FINITE and not _PRONOUNS.union({"they"}).isdisjoint(gap[:at])
    return bound or other or not of_one_noun(first, second)


def _is_now(figure: Figure) -> bool:
    """Whether a figure may be what is compared: what it came from or rose by is not."""
    if after(figure) == ["-"]:
        return False  # "the 49-seat chamber", which is no number of seats won
    return role_of(figure) not in ("before", "change", "other")


def _of_another_noun(first: Figure, found: _Phrase, gap: list[str]) -> bool:
    """Whether a participle is said of a noun that the figure does not count.

    So in "24 of the stations logged dust levels exceeding 300", and behind a comma.
    """
    if len(found.words) > 1 or found.words[0] not in gap:
        return False  # no participle, or "followed by" read as "ahead of"
    tokens, place = first.sentence.tokens, first.mention.last + gap.index(found.words[0])
    if tokens.lower[place] == "," and first.kind == "count" and is_named(first):
        place -= 1
        if first.measure is not None and first.measure.span.end == tokens.ends[place]:
            return False  # "46 saves, topping the 41 of June"
    timed = tokens.lower[place] in UNITS
    if timed or classes_of(tokens.words, tokens.lower)[place] not in "NE":
        return False
    measure = first.measure
    if measure is None or measure.head != tokens.lower[place]:
        return True
    return measure.span.end != tokens.ends[place]  # "12 days when the reading passed 300"


def _as_difference(figures: list[Figure], first: Figure, words: tuple[str, ...]) -> bool:
    """Whether a number says by how much: "$2 million or a fifth more than the budget"."""
    lower = first.sentence.tokens.lower
    ends = [f.mention.last + 1 for f in figures if f.index > first.index or f is first]
    return any(tuple(lower[end : end + len(words)]) == words for end in ends)


def _alike(first: Figure, second: Figure) -> bool:
    """Whether two figures are of one kind and unit; a denominator may be left out."""
    if first.kind != second.kind or first.unit != second.unit:
        return False
    return same_unit(first, second) or not (first.per and second.per)


def _behind(first: Figure, gap: list[str]) -> _Phrase | None:
    """Read "the second-largest city, with 250,000 people, behind Leeds with 300,000"."""
    lead = first.sentence.tokens.lower[: first.mention.first]
    if _SUPERLATIVES.isdisjoint(lead) and _SUPERLATIVES.isdisjoint(gap):
        return None
    if not _PLACES.isdisjoint([*lead, *gap]):
        return _Phrase(("behind",), True) if {"behind", "after"} & set(gap) else None
    ahead = _pair(gap, "ahead", "of") or _pair(gap, "followed", "by")
    return _Phrase(("ahead", "of"), False) if ahead else None


def _pair(words: list[str], first: str, second: str) -> bool:
    return any(one == first and other == second for one, other in pairwise(words))


def _phrase(gap: list[str], behind: list[str] | None = None) -> _Phrase | None:
    behind = behind or []
    for phrase in _PHRASES:
        size = len(phrase.words)
        for at in range(len(gap) - size + 1):
            if at == 0 or (at < 2 and "," not in gap[:at] and phrase.words[1:2] == ("than",)):
                continue  # "46 points higher than": a difference
            if tuple(gap[at : at + size]) == phrase.words and len(gap) - at - size <= 6:
                if phrase.words[1:] == ("of",) and gap[at - 1 : at] not in _FALLING:
                    return None  # "eight votes short of": a difference
                loose = phrase.words[0] in ("above", "below", "under")
                if not loose or not _LEVEL_NOUNS.isdisjoint([*gap[at:], *behind]):
                    return phrase
    return None


def _lowered_estimates(index: Index) -> Iterator[Comparison]:
    """Set an earlier estimate that was cut against what the lede gives now."""
    for figure in index.figures:
        lower = figure.sentence.tokens.lower
        lead = lower[max(0, figure.mention.first - 7) : figure.mention.first]
        if "from" not in lead or "estimate" not in lead or _EARLIER.isdisjoint(lead):
            continue
        if _CUTTING.isdisjoint(lower[: figure.mention.first]):
            continue
        if any(
            f is not figure and same_unit(f, figure) for f in index.in_sentence(figure.sentence)
        ):
            continue
        now = _lede_figure(index, figure)
        if now is not None:
            yield Comparison(
                figure, now, "likely", "the estimate was cut to what the lede gives"
            )


def _lede_figure(index: Index, earlier: Figure) -> Figure | None:
    """Return the one like figure of the first paragraphs that shares the estimate's words."""
    said = set(index.surroundings.stems(earlier.sentence)) - {""}
    like: list[Figure] = []
    for section in index.article.sections:
        if section.kind in ("headline", "standfirst", "body"):
            like += [
                f
                for f in index.by_section.get(section.index, ())
                if same_unit(f, earlier) and noun(f) in said and f.value
            ]
        if section.index > 4:
            break
    return like[0] if like and like[0] is not earlier else None
