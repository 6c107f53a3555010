"""Bind counted lists: an announced number of things, and the listing that names them.

Finds: "three men were charged: A, B and C", "the closures affect A, B and C. In all
three places ...", "four setbacks:" above four bulleted lines.
"""

from collections.abc import Iterator

from factcheck.lexicon.list_words import FINITE, GROUPED, MADE_OF, NAMING, OPEN
from factcheck.lexicon.persons import is_person
from factcheck.link.binder.listings import (
    Entries,
    Listing,
    is_break,
    read_entries,
    read_listings,
)
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Evidence, Proposal
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_BACK, _AHEAD = 3, 2  # sentences before and after the number in which its listing is looked for
_MOST_LISTINGS = 12  # of one number; more is a text of names
_RELATIVE = frozenset("who which that whose whom where when".split())
_FAR = 30  # tokens
_LONGEST_TOLD = 8
_ENTRIES_AFTER = 12  # sentences between a number and the bulleted lines it announces
_POINTING = frozenset("the these those both his her their its our".split())
_RANKED = frozenset("first last next past top final previous another more".split())
_PREPOSITIONS = frozenset("of from in between with by to for on at against among".split())
_COPULAS = frozenset({"are", "were"})
_PRONOUNS = frozenset("they these those the".split())
_DASHES = frozenset("—–-")
_BREAKS = frozenset(":([—–") | {"-"}
_CLOSING = frozenset(',.;:)]—–?!"”-') | {"and"}
_NO_NOUNS = frozenset(
    "percent per in to and or on at by for from with as is was are were am pm a p than who "
    "that which when after before".split()
)
_WAYS = (
    "colon", "dash", "bracket", "apposed", "are", "as", "as named", "made of", "preposition",
    "ahead", "are the", "summed up", "apposed back", "pointing", "they are", "next",
)  # fmt: skip
_PLACED = frozenset("in at from near".split())
_GREAT = frozenset("hundred thousand million billion trillion dozen".split())


def bind_lists(passages: Passages) -> Iterator[Proposal]:
    """Yield each announced number with every listing near it, told apart by evidence."""
    listings: dict[int, list[Listing]] = {}
    entries: list[Entries] | None = None
    for line in passages.lines.values():
        for figure in line.figures:
            if not _announces(figure):
                continue
            if entries is None:
                entries = read_entries(passages.article)
            yield from _near(passages, figure, listings)
            yield from _above(passages, figure, entries)


def _announces(figure: Figure) -> bool:
    """Whether it is a plain number, in words or of two digits, that counts things.

    It stands before a noun, or points back at things told ("the five", "all three").
    """
    mention = figure.mention
    if figure.kind != "count" or figure.unit or figure.value is None:
        return False
    if mention.low != mention.high or mention.hedge is not None:
        return False
    lower = mention.sentence.tokens.lower
    words = lower[mention.first : mention.last + 1]
    if mention.in_words:
        if words == ["one"] or not _GREAT.isdisjoint(words):
            return False
    elif len(words) != 1 or not words[0].isdecimal() or len(words[0]) > 2:
        return False
    lead, follow = lower[max(0, mention.first - 1) : mention.first], lower[mention.last + 1 :]
    if follow and follow[0] == "-" and len(follow) > 1:
        return follow[1] in GROUPED  # "the three-man gang", no "34-page lawsuit"
    if follow and follow[0].isalpha() and follow[0] not in _NO_NOUNS:
        return True
    return mention.in_words and bool(lead) and lead[0] in _POINTING | {"all", "to", "of", ":"}


def _near(
    passages: Passages, figure: Figure, listings: dict[int, list[Listing]]
) -> Iterator[Proposal]:
    sentences = passages.article.sentences
    own = figure.sentence.index
    section = figure.section.index
    found: list[tuple[Sentence, Listing, str]] = []
    for index in range(max(0, own - _BACK), min(len(sentences), own + _AHEAD + 1)):
        sentence = sentences[index]
        if abs(sentence.section.index - section) > 2 or sentence.section.kind == "table":
            continue
        if index not in listings:
            listings[index] = read_listings(sentence.tokens)
        for read in listings[index]:
            listing = _without_noun(figure, sentence, read)
            way = _way(passages, figure, sentence, listing)
            if way == "pointing" and listing.opened in _PLACED and _counts_persons(figure):
                continue  # "in Hurn and Lisse": where the three people were, not who
            if way and not (len(listing.items) == 2 and way == "pointing" and _all(figure)):
                found.append((sentence, listing, way))
    if not 0 < len(found) <= _MOST_LISTINGS:
        return
    shared = _of_number(passages, figure)
    for sentence, listing, way in found:
        evidence = shared | _of_listing(listing, sentence, is_person_noun=shared["person"] > 0)
        evidence |= _of_place(passages, figure, sentence, listing, way)
        evidence["listings"] = min(len(found), 6) / 6
        own_distance = _distance(figure, sentence, listing)
        nearer = sum(
            _distance(figure, other, rival) < own_distance for other, rival, _ in found
        )
        evidence["nearer"] = min(nearer, 4) / 4
        tokens = sentence.tokens
        items = tuple(Span(tokens.starts[s], tokens.ends[e - 1]) for s, e in listing.items)
        slots: dict[str, tuple[Figure | Span, ...]] = {"announced": (figure,), "items": items}
        yield Proposal("list", slots, evidence, _why(figure, sentence), listing.fewest)


def _without_noun(figure: Figure, sentence: Sentence, listing: Listing) -> Listing:
    """Return a listing without the number's own noun: "two Liberals, Ann Orr and Bo Lund"."""
    close = 0 < listing.first - figure.mention.last <= 2
    if sentence is not figure.sentence or not close or len(listing.items) < 3:
        return listing
    fewest = max(1, listing.fewest - 1)
    items = listing.items[1:]
    return listing._replace(items=items, fewest=fewest, first=items[0][0], opened=",")


def _way(passages: Passages, figure: Figure, sentence: Sentence, listing: Listing) -> str:
    """Return how the number leads to the listing, empty where it does not."""
    tokens = sentence.tokens
    lower = tokens.lower
    line = passages.lines.get(sentence.index)
    counts = [f for f in line.figures if f is not figure] if line is not None else []
    starts = {
        f.mention.first
        for f in counts
        if f.kind == "count"
        and (f.mention.first == 0 or not tokens.words[f.mention.first][0].isupper())
    }
    if 2 * sum(s in starts for s, _ in listing.items) >= len(listing.items):
        return ""  # its items carry numbers: a sum
    lead = lower[max(0, listing.first - 4) : listing.first]
    if listing.open or not OPEN.isdisjoint(lead) or lead[-2:] == ["such", "as"]:
        return ""  # it names only some
    definite = _definite(figure)
    if sentence is not figure.sentence:
        if sentence.index < figure.sentence.index:
            return "pointing" if definite and _is_told(listing) else ""
        if listing.opened in _COPULAS and lower[0] in _PRONOUNS:
            return "they are"
        return "next" if listing.opened in _COPULAS or listing.first <= 3 else ""
    first, last = figure.mention.first, figure.mention.last
    if listing.first <= first < listing.last:
        return ""
    if listing.first > last:
        return _way_ahead(tokens, figure, listing, starts)
    gap = lower[listing.last : first]
    if any(listing.last <= at < first for at in starts):
        return ""
    if gap[-2:-1] in (["are"], ["were"]) or gap[-1:] in (["are"], ["were"]):
        return "are the"
    if gap and _breaks(tokens, first - 1) and len(gap) <= 4:
        return "summed up"
    if gap[:1] == [","] and len(gap) <= 3 and definite:
        return "apposed back"
    return "pointing" if definite and _is_told(listing) else ""


def _is_told(listing: Listing) -> bool:
    """Whether a listing tells things that a later number may point back to."""
    return not listing.clause and listing.longest <= _LONGEST_TOLD


def _way_ahead(tokens: Tokens, figure: Figure, listing: Listing, starts: set[int]) -> str:
    lower = tokens.lower
    first, last = figure.mention.first, figure.mention.last
    gap = lower[last + 1 : listing.first]
    if any(last < at < listing.first for at in starts):
        return ""
    opener = listing.opened
    breaks = [at for at in range(last + 1, listing.first) if _breaks(tokens, at)]
    led = lower[breaks[0] + 1 : listing.first] if breaks else []
    if breaks and len(led) <= 3 and "," not in led and FINITE.isdisjoint(led):
        opener = lower[breaks[0]]  # "five flags: those of A, B and C"
    if breaks and opener in _BREAKS:
        dashes = sum(lower[at] in _DASHES and is_break(tokens, at) for at in range(first))
        if opener in _DASHES and dashes % 2:
            return ""  # the dash closes what holds the number
        if len(breaks) > 1 or (opener == "(" and len(gap) > 6):
            return ""
        return {":": "colon", "(": "bracket", "[": "bracket"}.get(opener, "dash")
    if breaks:
        return ""
    if opener == ",":
        after = listing.closed
        if after and after not in _CLOSING:
            return ""
        return "apposed" if len(gap) <= 12 and FINITE.isdisjoint(gap) else ""
    if opener in _COPULAS:
        told = _definite(figure) or first <= 1
        return "are" if told and listing.names in (0, len(listing.items)) else ""
    if opener == "as":
        return "as named" if not NAMING.isdisjoint(lower) else "as"
    if not MADE_OF.isdisjoint(gap[-3:]):
        return "made of"
    return "preposition" if opener in _PREPOSITIONS else "ahead"


def _breaks(tokens: Tokens, at: int) -> bool:
    return tokens.lower[at] in ("(", "[") or is_break(tokens, at)


def _counts_persons(figure: Figure) -> bool:
    return figure.measure is not None and is_person(figure.measure.head)


def _all(figure: Figure) -> bool:
    """Whether it is "all N", which is said of three things or more."""
    first = figure.mention.first
    return "all" in figure.sentence.tokens.lower[max(0, first - 2) : first]


def _definite(figure: Figure) -> bool:
    lower = figure.sentence.tokens.lower
    lead = lower[max(0, figure.mention.first - 3) : figure.mention.first]
    return figure.mention.in_words and not (_POINTING | {"all"}).isdisjoint(lead)


def _distance(figure: Figure, sentence: Sentence, listing: Listing) -> int:
    """Return how many characters lie between the number and a listing."""
    start = sentence.tokens.starts[listing.first]
    end = sentence.tokens.ends[listing.last - 1]
    return max(start - figure.span.end, figure.span.start - end, 0)


def _why(figure: Figure, sentence: Sentence) -> str:
    apart = sentence.index - figure.sentence.index
    if apart:
        return "a sentence near it names them"
    return "the sentence names them"


def _of_number(passages: Passages, figure: Figure) -> Evidence:
    lower = figure.sentence.tokens.lower
    first, last = figure.mention.first, figure.mention.last
    lead = lower[max(0, first - 2) : first]
    follow = lower[last + 1 : last + 4]
    noun = figure.measure.head if figure.measure is not None else ""
    return {
        "the": float(not _POINTING.isdisjoint(lead)),
        "all": float("all" in lead),
        "other": float("other" in lead or "other" in follow[:1]),
        "ranked": float(not _RANKED.isdisjoint(lead + follow[:1])),
        "opens": float(first == 0),
        "of": float(follow[:1] == ["of"]),
        "bare": float(not follow or not follow[0][0].isalpha()),
        "hyphen": float(follow[:1] == ["-"]),
        "person": float(bool(noun) and is_person(noun)),
        "noun": float(bool(noun)),
        "included": float("include" in passages.readings[figure.span].path[:2]),
        "than": passages.role(figure, "than"),
        "change": passages.role(figure, "change"),
        "headline": float(figure.section_kind != "body"),
        "numbers": min(len(passages.line_of(figure).figures), 6) / 6,
        "lead and": float(bool(lead) and lead[-1] in ("and", "or")),
        "lead prep": float(bool(lead) and lead[-1] in _PREPOSITIONS),
        "there are": float(bool(lead) and lead[-1] in ("are", "were", "is", "was")),
        "plural": float(any(_is_plural(word) for word in follow)),
    }


def _of_listing(listing: Listing, sentence: Sentence, *, is_person_noun: bool) -> Evidence:
    size = len(listing.items)
    words = sentence.tokens.words
    full = sum(
        1
        for s, e in listing.items
        if e - s > 1 and words[s][0].isupper() and words[s + 1][0].isupper()
    )
    opened, closed = listing.opened, listing.closed
    return {
        "items": min(size, 9) / 9,
        "two": float(size == 2),
        "three": float(size == 3),
        "doubtful": (size - listing.fewest) / size,
        "names": listing.names / size,
        "full names": full / size,
        "people named": (full / size) * is_person_noun,
        "longest": min(listing.longest, 20) / 20,
        "and": float(listing.joined.endswith("and")),
        "or": float(listing.joined.endswith("or")),
        "semicolons": float(listing.joined.startswith(";")),
        "modified": min(listing.modified / size, 1.5),
        "clause": float(listing.clause),
        "colon": float(opened == ":"),
        "dash": float(opened in "—–-" and bool(opened)),
        "bracket": float(opened in "([" and bool(opened)),
        "comma": float(opened == ","),
        "copula": float(opened in ("are", "were", "is", "was")),
        "as": float(opened == "as"),
        "preposition": float(opened in _PREPOSITIONS),
        "first": float(not opened),
        "to the end": float(closed in ".?!" or not closed),
        "before comma": float(closed == ","),
        "before verb": float(closed in FINITE),
        "before bracket": float(closed in "()[]—–-" and bool(closed)),
    }  # fmt: skip


def _of_place(
    passages: Passages, figure: Figure, sentence: Sentence, listing: Listing, way: str
) -> Evidence:
    apart = sentence.index - figure.sentence.index
    tokens = sentence.tokens
    lower = tokens.lower
    evidence: Evidence = {name: float(name == way) for name in _WAYS}
    gap: list[str] = []
    if apart == 0 and listing.first > figure.mention.last:
        gap = lower[figure.mention.last + 1 : listing.first]
    elif apart == 0:
        gap = lower[listing.last : figure.mention.first]
    elif apart < 0:
        gap = lower[listing.last :] + figure.sentence.tokens.lower[: figure.mention.first]
    else:
        gap = figure.sentence.tokens.lower[figure.mention.last + 1 :] + lower[: listing.first]
    plain = [word for word in gap if word[0].isalnum()]
    plural = [at for at, word in enumerate(gap[:7]) if _is_plural(word)]
    left = lower[max(0, listing.first - 6) : max(0, listing.first - 1)]
    person = figure.measure is not None and is_person(figure.measure.head)
    return evidence | {
        "comma before": float("," in left and listing.opened != ","),
        "place of persons": float(person and listing.opened in _PLACED),
        "apart": abs(apart) / 3,
        "one paragraph": float(sentence.section is figure.section),
        "gap": min(len(plain), _FAR) / _FAR,
        "commas": min(gap.count(","), 4) / 4,
        "verb between": float(not FINITE.isdisjoint(gap)),
        "relative between": float(not _RELATIVE.isdisjoint(gap)),
        "prepositions between": min(sum(w in _PREPOSITIONS for w in gap), 4) / 4,
        "noun last": float(bool(plural) and plural[-1] == len(plain) - 1),
        "by between": float(gap[:1] == ["by"] or gap[-1:] == ["by"]),
        "places apart": float(_says_place(gap)),
    }


def _is_plural(word: str) -> bool:
    return word in ("people", "men", "women", "children") or (
        len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    )


def _says_place(gap: list[str]) -> bool:
    return gap[-1:] in (["in"], ["from"], ["between"], ["of"], ["with"])


def _above(passages: Passages, figure: Figure, entries: list[Entries]) -> Iterator[Proposal]:
    """Yield the number with the bulleted or numbered lines that follow it."""
    sentences = passages.article.sentences
    own = figure.sentence.index
    for run in entries:
        first = run.sentences[0]
        if not own < first or (first - own > _ENTRIES_AFTER and own > 3):
            continue
        between = sum(
            1
            for index in range(own, first)
            for other in (passages.lines[index].figures if index in passages.lines else ())
            if other is not figure and _announces(other)
        )
        near = "above" if first - own == 1 else "near" if first - own <= 3 else "far"
        colon = figure.sentence.text.rstrip().endswith(":")
        way = " ".join(
            (
                "entries", near, "colon" if colon else "plain",
                "numbered" if run.numbered else "bulleted", "others" if between else "alone",
            )
        )  # fmt: skip
        items = tuple(
            Span(sentences[index].span.start, sentences[index].span.end)
            for index in run.sentences
        )
        slots: dict[str, tuple[Figure | Span, ...]] = {"announced": (figure,), "items": items}
        yield Proposal(way, slots, {}, "the lines below name them", len(items))
        return
