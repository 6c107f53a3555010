"""Find what a figure counts: the noun phrase after it, before it, or named by its verb.

"3,800 U.S. troops" counts troops; "26 of the strikes" strikes; "the toll was 40" the
toll; "60% of its revenue" measures revenue, as does "revenue rose 60%". A figure that
elides its noun takes the one counted before it ("28 people and 12 more").
"""

from factcheck.context.noun_phrases import Place, is_plural, phrase_after, to_measure
from factcheck.context.phrases_before import headed, phrase_before, phrase_ending
from factcheck.context.subjects import subject_before
from factcheck.lexicon.currencies import WORDS
from factcheck.lexicon.number_words import SCALE_WORDS, SMALL
from factcheck.lexicon.plurals import singular
from factcheck.lexicon.unit_names import catalogue
from factcheck.model.figure import Measure
from factcheck.model.mention import Mention

_UNCOUNTED = frozenset(["date", "time", "score", "ordinal"])
# Kinds of place whose number, with no noun behind it, is that of the people there.
_PLACES = frozenset(
    "city cities town towns village country nation island province region county state capital "
    "district suburb community municipality metropolis".split()
)
_LOOSELY = frozenset("about around some nearly almost roughly over under than more".split())
_CLOSING = frozenset('"”’')
_HARMING = frozenset("killed killing injured injuring wounded wounding".split())
_COUNTING = frozenset(["count", "fraction", "ratio"])


def find_measure(mention: Mention) -> Measure | None:
    """Return what the mention counts or measures, ``None`` where the sentence does not say."""
    kind = mention.kind
    if kind in _UNCOUNTED:
        return None
    lower = mention.sentence.tokens.lower
    after = mention.last + 1
    while after < len(lower) and lower[after] in _CLOSING:  # "several hundred" Marines
        after += 1
    if mention.hedge is not None and mention.hedge.span.start >= mention.span.end:
        after = mention.sentence.tokens.at(mention.hedge.span.end)  # 150-odd people
    if kind in _COUNTING and not mention.unit:
        place = _counted(mention, lower, after)
        if mention.kind == "count" and _struck(lower, mention.first, after):
            return _inhabitants(mention)
        if mention.low >= 100 and _peopled(lower, mention.first) and place is None:
            return _inhabitants(mention)
    elif after < len(lower) and (lower[after] == "of" or kind not in ("age", "duration")):
        hyphen = lower[after] == "-"
        place = phrase_after(lower, after + hyphen, single=True)
    else:
        place = None
    if place is None and kind not in ("age", "duration"):
        first = _before_bracket(lower, mention.first)
        place = phrase_before(lower, first)
        if place is None:
            place = headed(lower, subject_before(lower, first))
    if place is None:
        return None
    return to_measure(mention.sentence, *place)


def _struck(lower: list[str], first: int, after: int) -> bool:
    """Whether a verb of harm before a bare number says that it counts people ("killed 346")."""
    following = lower[after] if after < len(lower) else ""
    return lower[first - 1] in _HARMING and first > 0 and not following[:1].isalpha()


def _peopled(lower: list[str], first: int) -> bool:
    """Whether the number is a place's own: "a city of 2 million"."""
    at = first - 1
    while at > 0 and lower[at] in _LOOSELY:
        at -= 1
    return at > 0 and lower[at] == "of" and lower[at - 1] in _PLACES


def _inhabitants(mention: Mention) -> Measure:
    """Return the people that a number after a kind of place counts without naming them."""
    return Measure("people", "people", mention.span)


def _counted(mention: Mention, lower: list[str], after: int) -> Place | None:
    """Return the phrase that a plain count counts: behind it, before "or", or elided."""
    if mention.first > 1 and lower[mention.first - 1] == "or" and mention.kind == "count":
        found = phrase_ending(lower, mention.first - 2)  # another pick or two
        two = lower[mention.first] == "two"
        if found is not None and (two or after >= len(lower) or not lower[after].isalpha()):
            return found[2], found[2], found[2]
    if (
        mention.kind == "count"
        and after < len(lower)
        and lower[after] in ("the", "its", "their")
    ):
        return _elided(lower, mention.first)  # 998 the year before
    single = mention.low == mention.high == 1 or mention.kind in ("fraction", "ratio")
    found = phrase_after(lower, after, single=single)
    if found is not None or mention.kind != "count":
        return found
    return _elided(lower, mention.first)


def _elided(lower: list[str], first: int) -> Place | None:
    """Return the plural noun that an earlier number of the sentence counts."""
    for at in range(first - 1, max(-1, first - 25), -1):
        word = lower[at]
        if word[0].isdecimal() or word in SMALL or word in SCALE_WORDS:
            found = phrase_after(lower, at + 1)
            if found is None or found[2] >= first:
                continue
            head = lower[found[2]]
            measured = head in catalogue().words and head != "points"
            if is_plural(head) and not measured and singular(head) not in WORDS:
                return found
    return None


def _before_bracket(lower: list[str], first: int) -> int:
    """Return where the amount begins that an amount in brackets restates, else ``first``."""
    if lower[first - 1] != "(" or first < 3:
        return first
    for at in range(first - 2, max(-1, first - 9), -1):
        if lower[at][0].isdecimal():
            return at - 1 if at and lower[at - 1] in "$£€" else at
    return first
