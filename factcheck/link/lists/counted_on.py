"""Find numbers that count what is named beside them, and one more: whom the sentence is about.

Finds: "the third largest, after A and B", "the fifth to sign, joining A, B, C and D", "the
fourth rise, after those of January, March and May", "one of three members, along with A and B".
Skips: "finished third behind A", who may be second, "the third meeting after A saw B".
"""

from collections.abc import Iterator

from factcheck.lexicon.list_words import AND, FINITE, JOINED_AFTER, JOINED_WITH
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.index import Index
from factcheck.link.lists.announced_lists import announces
from factcheck.link.lists.counted_dates import dated_run
from factcheck.link.lists.listings import name_at, read_listings
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_AHEAD = 16  # tokens from the number to what leads to the names
_PARTING = frozenset('; : and but or after before when while that which " “ ”'.split())
_MARKS = frozenset({",", "—", "–", "-"})
_BEFORE_LEADS = frozenset({"only", "just"})
_THOSE = frozenset({"of", "in", "on"})
_ENDS = frozenset({"", ".", ",", ";", ")", "—", "–", "-", ":", "!", "?"})
_SUPERLATIVE = 4  # tokens behind an ordinal: "third - most polluted"
_DEEDS = frozenset("VYD")  # classes of words that say what those named did
_AFTER = frozenset({"after", "behind", "following"})


def find_counted_on(index: Index) -> Iterator[CountedList]:
    """Yield each ordinal, and each number behind "one of", with those named besides."""
    for figure in index.of_kind("ordinal"):
        if figure.value is not None and not figure.text.lower().startswith("no"):
            found = _named_besides(index, figure, FINITE | _PARTING)
            if found is not None:
                yield found
    for figure in index.of_kind("count"):
        lower = figure.sentence.tokens.lower
        lead = [
            word
            for word in lower[max(0, figure.mention.first - 3) : figure.mention.first]
            if word not in _BEFORE_LEADS
        ]
        if lead[-2:] == ["one", "of"] and announces(figure):
            found = _named_besides(index, figure, frozenset(";:"))
            if found is not None:
                yield found


def _named_besides(index: Index, figure: Figure, parting: frozenset[str]) -> CountedList | None:
    """Return the number with those that the words behind it name besides one."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    start = figure.mention.last + 1
    for at in range(start, min(len(lower), start + _AHEAD)):
        names = _leads(lower, at, counts=figure.kind == "count")
        if names:
            break
        if lower[at] in parting or (lower[at] in _MARKS and not _closes(lower, at, figure)):
            return None
    else:
        return None
    if any(
        other.kind == "ordinal" and start <= other.mention.first < names
        for other in index.in_sentence(figure.sentence)
    ):
        return None
    items, fewest = _listed(index, figure, names)
    why = "it counts on from those named"
    return CountedList(figure, items, "likely", why, fewest, besides=1) if items else None


def _leads(lower: list[str], at: int, *, counts: bool) -> int:
    """Return where the names begin that the words at a place lead to, 0 where they do not."""
    if tuple(lower[at : at + 2]) in JOINED_WITH:
        return at + 2
    if lower[at : at + 3] == ["in", "addition", "to"]:
        return at + 3
    if counts:
        apart = lower[at] == "with" and lower[at - 1] in _MARKS
        return at + 1 if apart or lower[at] in ("alongside", "besides") else 0
    return at + 1 if lower[at] in JOINED_AFTER else 0


def _closes(lower: list[str], at: int, figure: Figure) -> bool:
    """Whether a mark stands right before what leads to the names, or joins words."""
    hyphen = lower[at] == "-" and at == figure.mention.last + 1
    counts = figure.kind == "count"
    return hyphen or any(
        _leads(lower, behind, counts=counts)
        for behind in (at + 1, at + 2)
        if behind < len(lower)
    )


def _listed(index: Index, figure: Figure, names: int) -> tuple[tuple[Span, ...], int]:
    """Return those named at a place as spans, and how few they may be; none where none are."""
    tokens = figure.sentence.tokens
    dates = _dates(index, figure, names)
    if dates:
        return dates, 0
    for listing in read_listings(tokens):
        if listing.first == names and listing.names == len(listing.items) and not listing.open:
            if not _ends(tokens, listing.last) or listing.joined == "or":
                return (), 0
            spans = tuple(Span(tokens.starts[s], tokens.ends[e - 1]) for s, e in listing.items)
            return spans, listing.fewest
    end = name_at(tokens, names)
    cut = "." in tokens.lower[end - 1]  # "after the U.S. And Japan": the sentence goes on
    alone = (
        end > names and not cut and tokens.lower[end : end + 1] != [","] and _ends(tokens, end)
    )
    lead = tokens.lower[names - 1]
    if alone and lead in _AFTER and _is_superlative(tokens, figure):
        return (Span(tokens.starts[names], tokens.ends[end - 1]),), 0
    return (), 0


def _dates(index: Index, figure: Figure, names: int) -> tuple[Span, ...]:
    """Return the dates of "after those of January, March and May"."""
    lower = figure.sentence.tokens.lower
    of = lower[names : names + 1] in (["those"], ["others"])
    of = of and not _THOSE.isdisjoint(lower[names + 1 : names + 2])
    dates = dated_run(index, figure.sentence, names + 2) if of else ()
    return tuple(date.span for date in dates)


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether what was named ends here, and no verb tells what those named did."""
    lower = tokens.lower
    if lower[at : at + 1] == ["("]:
        close = lower.index(")", at) + 1 if ")" in lower[at:] else at
        return "".join(lower[close : close + 1]) in _ENDS - {","}
    word = "".join(lower[at : at + 1])
    if word in _ENDS:
        return word != "," or lower[at + 1 : at + 2] != ["and"]
    return word not in AND and classes_of(tokens.words, lower)[at] == "P"


def _is_superlative(tokens: Tokens, figure: Figure) -> bool:
    """Whether an ordinal places its thing in an order by size: "second-largest"."""
    start = figure.mention.last + 1
    behind = tokens.lower[start : start + 2]
    word = behind[1] if behind[:1] == ["-"] and len(behind) > 1 else "".join(behind[:1])
    return word in ("most", "least", "best", "worst") or word.endswith("est")
