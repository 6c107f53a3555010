"""Coreference of figures: which earlier figure a later one's own words point back to.

Finds: "the actual number tops 5,000"; "the toll rose to 14"; "of those, 12"; "half of them";
"the other three"; "another 12"; "the two"; "that includes one near the port"; "the rest".
"""

from factcheck.lexicon.caveat_words import POINTING_NOUNS, POINTING_WORDS, TRUTH_WORDS
from factcheck.model.figure import Figure
from factcheck.model.mention import Mention

_WHOLES = frozenset({"count", "money", "measure", "percentage"})
_PRONOUNS = frozenset("them those these whom which".split())
_ENDS = frozenset(".;:—")
_SENTENCES_BACK = 4
_LINKS = frozenset(
    "is was are were be been has have had now stands stood tops topped exceeds exceeded "
    "reached reaches rose rises climbed grew fell dropped at to over above nearly about "
    "around close by far likely could may actually well much more than least as high low "
    "still already comes came put totals totaled totalled hit hits passed passes "
    "surpassed surpasses up down would will even".split()
)


def find_antecedent(mention: Mention, earlier: list[Figure]) -> int | None:
    """Return the index of the figure that this one points back to, ``None`` if none.

    ``earlier`` are the story's figures before it, in reading order.
    """
    if not earlier or mention.kind in ("date", "time", "ordinal", "score", "age"):
        return None
    lower = mention.sentence.tokens.lower
    first = mention.first
    if _of_those(lower, mention):
        return _last(earlier, mention, plural=True)
    if first:
        before = lower[first - 1]
        if before == "other" and first > 1 and lower[first - 2] in ("the", "his", "her", "its"):
            return _last(earlier, mention, plural=True)
        if before in ("another", "additional"):
            return _last(earlier, mention, plural=False)
        if before in ("the", "these", "those") and mention.high < 10 and mention.low > 1:
            return _same_number(earlier, mention)
        if before in ("includes", "included", "including", "include"):
            return _included(lower, earlier, mention)
    if _pointing_noun(lower, first):
        return _last(earlier, mention, plural=False)
    return None


def _of_those(lower: list[str], mention: Mention) -> bool:
    """Whether "of those", "of them", "among them" stands beside the figure."""
    after = lower[mention.last + 1 : mention.last + 3]
    if len(after) == 2 and after[0] in ("of", "among") and after[1] in _PRONOUNS:
        return True
    for index in range(mention.first - 1, max(-1, mention.first - 6), -1):
        word = lower[index]
        if word in _PRONOUNS and index and lower[index - 1] in ("of", "among"):
            return True
        if word in _ENDS:
            return False
    return False


def _pointing_noun(lower: list[str], first: int) -> bool:
    """Whether the figure is what "the figure" or "the actual number" is said to be."""
    index = first - 1
    steps = 0
    while index >= 0 and lower[index] in _LINKS and steps < 6:
        index -= 1
        steps += 1
    if index < 1 or lower[index] not in POINTING_NOUNS or steps == 0:
        return False
    opening = lower[max(0, index - 3) : index]
    if "death" in opening or "toll" in lower[index : index + 1]:
        opening = lower[max(0, index - 4) : index]
    return not POINTING_WORDS.isdisjoint(opening) or not TRUTH_WORDS.isdisjoint(opening)


def _included(lower: list[str], earlier: list[Figure], mention: Mention) -> int | None:
    """Resolve "40 dead, including 12 children" and "That includes one near the port"."""
    for figure in reversed(earlier[-6:]):
        if mention.sentence.index - figure.sentence.index > 1:
            return None
        if figure.kind not in _WHOLES or figure.mention.high < mention.high:
            continue
        if figure.sentence.index == mention.sentence.index or mention.first < 4:
            return figure.index
    return None


def _last(earlier: list[Figure], mention: Mention, *, plural: bool) -> int | None:
    """Return the last amount before the mention that can be what it points to."""
    for figure in reversed(earlier):
        if mention.sentence.index - figure.sentence.index > _SENTENCES_BACK:
            return None
        if figure.kind not in _WHOLES or figure.section_kind in ("caption", "table"):
            continue
        if plural and (figure.kind not in ("count", "measure") or figure.mention.high < 2):
            continue
        if mention.kind in ("count", "money") and figure.kind != mention.kind:
            continue
        return figure.index
    return None


def _same_number(earlier: list[Figure], mention: Mention) -> int | None:
    """Resolve "the two", "the three men": an earlier group of as many."""
    for figure in reversed(earlier):
        if mention.sentence.index - figure.sentence.index > 2 * _SENTENCES_BACK:
            return None
        if figure.kind == "count" and figure.mention.high == mention.high == figure.mention.low:
            return figure.index
    return None
