"""Coreference of figures: which earlier figure a later one's own words point back to.

Finds: "the actual number tops 5,000"; "the toll rose to 14"; "of those, 12"; "half of them";
"the other three"; "another 12"; "the two"; "that includes one near the port"; "the rest".
"""

from factcheck.lexicon.caveat_words import POINTING_NOUNS, POINTING_WORDS, TRUTH_WORDS
from factcheck.model.figure import Figure, Measure
from factcheck.model.mention import Mention

_WHOLES = frozenset({"count", "money", "measure", "percentage"})
_PRONOUNS = frozenset("them those these whom which".split())
_ENDS = frozenset(".;:—")
_SENTENCES_BACK = 4
_SUMS = frozenset({"total", "sum", "amount", "count"})
_POINTLESS = frozenset({"date", "time", "ordinal", "score", "age"})
_PARTS = frozenset({"count", "percentage", "fraction", "ratio"})  # of "those"
# After "of those" these begin no noun: "of those who fled", "of those were".
_NO_NOUNS = frozenset(
    "who whom which that were was are is have had has will would could said killed "
    "injured arrested still also in on at from with under over aged".split()
)
_LINKS = frozenset(
    "is was are were be been has have had now stands stood tops topped exceeds "
    "exceeded reached reaches rose rises climbed grew fell dropped at to over above "
    "nearly about around close by far likely could may actually well much more than "
    "least as high low still already comes came put totals totaled totalled hit hits "
    "passed passes surpassed surpasses up down that which would will even closer "
    "nearer since risen grown fallen revised".split()
)


def find_antecedent(
    mention: Mention, measure: Measure | None, earlier: list[Figure]
) -> int | None:
    """Return the index of the figure that this one points back to, ``None`` if none.

    ``measure`` is what the mention itself counts, ``earlier`` the story's figures
    before it, in reading order.
    """
    if not earlier or mention.kind in _POINTLESS:
        return None
    lower = mention.sentence.tokens.lower
    first = mention.first
    noun = _of_those(lower, mention)
    if noun is not None:
        return _last(earlier, mention, plural=True, noun=noun)
    if first:
        before = lower[first - 1]
        if before == "other" and first > 1 and lower[first - 2] in ("the", "his", "her", "its"):
            return _last(earlier, mention, plural=True)
        if before in ("another", "additional"):
            return _last(earlier, mention, plural=False)
        if before in ("the", "these", "those") and 1 < mention.low == mention.high < 10:
            return _same_number(earlier, mention, measure)
        if before in ("includes", "included", "including", "include"):
            return _included(earlier, mention)
    if _pointing_noun(lower, first):
        limited = _limited(earlier, mention)
        return _last(earlier, mention, plural=False) if limited is None else limited
    return None


def _of_those(lower: list[str], mention: Mention) -> str | None:
    """Return the noun of "of those boats" beside the figure, empty for "of them".

    ``None`` says that no such words stand there.
    """
    last = mention.last
    after = lower[last + 1 : last + 3]
    if len(after) == 2 and after[0] in ("of", "among") and after[1] in _PRONOUNS:
        return _noun_at(lower, last + 2)
    for index in range(mention.first - 1, max(-1, mention.first - 6), -1):
        word = lower[index]
        if word in _PRONOUNS and index and lower[index - 1] in ("of", "among"):
            return _noun_at(lower, index)
        if word in _ENDS:
            return None
    return None


def _noun_at(lower: list[str], pronoun: int) -> str:
    following = lower[pronoun + 1] if pronoun + 1 < len(lower) else ""
    if lower[pronoun] not in ("those", "these") or not following.isalpha():
        return ""
    return "" if following in _NO_NOUNS else following


def _pointing_noun(lower: list[str], first: int) -> bool:
    """Whether the figure is what "the figure" or "the actual number" is said to be."""
    index = first - 1
    while index >= 0 and lower[index] in _LINKS and first - index < 8:
        index -= 1
    if index < 1 or index == first - 1 or lower[index] not in POINTING_NOUNS:
        return False
    opening = lower[max(0, index - 3) : index]
    if not TRUTH_WORDS.isdisjoint(opening):
        return True
    if opening[-2:] == [",", "a"]:  # "40 boats, a figure that rose to 52"
        return lower[index + 1] in ("that", "which")
    if lower[index] in _SUMS:  # "the total" may be of parts named nowhere
        return opening[-1:] in (["that"], ["this"])  # "that brings the sum to" adds up
    return not POINTING_WORDS.isdisjoint(opening)


def _limited(earlier: list[Figure], mention: Mention) -> int | None:
    """Return the last figure that the text has just said leaves something out."""
    for figure in reversed(earlier):
        if mention.sentence.index - figure.sentence.index > _SENTENCES_BACK:
            return None
        if figure.kind == mention.kind and any(c.kind == "exclusion" for c in figure.caveats):
            return figure.index
    return None


def _included(earlier: list[Figure], mention: Mention) -> int | None:
    """Resolve "40 dead, including 12 children" and "That includes one near the port"."""
    for figure in reversed(earlier[-6:]):
        apart = mention.sentence.index - figure.sentence.index
        if apart > 1:
            return None
        if figure.kind not in _WHOLES or figure.mention.high < mention.high:
            continue
        if apart == 0 or mention.first < 4:
            return figure.index
    return None


def _last(
    earlier: list[Figure], mention: Mention, *, plural: bool, noun: str = ""
) -> int | None:
    """Return the last amount before the mention that can be what it points to."""
    for figure in reversed(earlier):
        if mention.sentence.index - figure.sentence.index > _SENTENCES_BACK:
            return None
        if figure.kind not in _WHOLES or figure.section_kind in ("caption", "table"):
            continue
        if plural and (figure.kind != "count" or figure.mention.high < 2):
            continue
        if mention.kind not in _PARTS and figure.kind != mention.kind:
            continue
        if mention.kind in ("count", "money") and figure.kind != mention.kind:
            continue
        if noun and not (figure.measure and _is_same_noun(figure.measure.head, noun)):
            continue
        return figure.index
    return None


def _same_number(
    earlier: list[Figure], mention: Mention, measure: Measure | None
) -> int | None:
    """Resolve "the two", "the three men": an earlier group of as many, of the same noun."""
    named = measure is not None and measure.span.start >= mention.span.end
    for figure in reversed(earlier):
        if mention.sentence.index - figure.sentence.index > 2 * _SENTENCES_BACK:
            return None
        if (
            figure.kind != "count"
            or not figure.mention.high == mention.high == figure.mention.low
        ):
            continue
        if named and figure.measure and measure and figure.measure.head != measure.head:
            continue
        return figure.index
    return None


def _is_same_noun(head: str, noun: str) -> bool:
    return noun.startswith(head) or head.startswith(noun.rstrip("s"))
