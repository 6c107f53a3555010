"""Find counts that take up a listing told just before: "A, B and C, all three of which".

Finds: "India, Libya and Russia, three markets that ...", "Ohio and Georgia - two states
where ...", "... GM, Ford and Chrysler at a time when all three are losing money",
"... food, rent and heat. Those three needs ...".
Skips: "In A, B and C, three people died", "the other two", a listing that is only opened.
"""

from collections.abc import Iterator

from factcheck.lexicon.list_words import NO_NAMES
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.nouns import is_plural
from factcheck.link.index import Index
from factcheck.link.lists.announced_lists import Listings, announces, counted_by
from factcheck.link.lists.listings import Listing, is_break, noun_runs, read_listings
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList
from factcheck.model.tokens import Tokens

_LEADS: tuple[list[str], ...] = ([], ["the"], ["all"], ["these"])
_FRONTED = frozenset("in at on for from with after like unlike among by under to".split())
_GOES_ON = frozenset("that which who whom whose where with of in from on at".split())
_OTHERS = frozenset("other others another more further next last past first remaining".split())
_TIMES = frozenset("years months weeks days hours minutes times seasons games matches".split())
_IN_PHRASES = frozenset("ANEDGM")  # classes of words that stand before a noun
_OPENING = 6  # tokens from a preposition that opens a sentence to what it governs
_NEAR = 12  # tokens in which a sentence takes up the one before
_POINTING = frozenset({"the", "all", "these", "those"})
_SEVERAL = 3
_PAIRING = frozenset({"between", "both"})
_MORE_BEFORE = frozenset({",", "and", ";"})
# What leads to some that others of the sentence join: "Peru met with Chile and Brazil".
_JOINING = frozenset("with including include includes like by to but when from".split())


def find_resumed_lists(index: Index) -> Iterator[CountedList]:
    """Yield each number that takes up the listing before it."""
    known: Listings = {}
    for figure in index.of_kind("count"):
        if announces(figure) and _OTHERS.isdisjoint(_around(figure)):
            found = _apposed(figure, known) or _taken_up(index, figure, known)
            if found is not None:
                yield found


def _around(figure: Figure) -> list[str]:
    lower = figure.sentence.tokens.lower
    first, last = figure.mention.first, figure.mention.last
    return lower[max(0, first - 2) : first] + lower[last + 1 : last + 4]


def _listings(sentence: Sentence, known: Listings) -> list[Listing]:
    """Return the listings of a sentence that tell all there are: names, or three things."""
    if sentence.index not in known:
        tokens = sentence.tokens
        named = [
            each
            for each in read_listings(tokens)
            if each.names == len(each.items) and not each.clause and each.joined != "or"
        ]
        taken = {(each.items[0][0], each.items[-1][1]) for each in named}
        plain = [
            each
            for each in noun_runs(tokens, 2)
            if (len(each.items) >= _SEVERAL or each.opened in _PAIRING)
            and not any(start < each.last and each.first < end for start, end in taken)
        ]
        known[sentence.index] = sorted(named + plain, key=lambda each: each.first)
    return known[sentence.index]


def _apposed(figure: Figure, known: Listings) -> CountedList | None:
    """Read "India, Libya and Russia, three markets that ..."."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    for listing in _listings(figure.sentence, known):
        gap = lower[listing.last : figure.mention.first]
        if not gap or listing.open:
            continue
        if listing.first == 0 and gap in (["are", "the"], ["were", "the"]):
            return counted_by(figure, figure.sentence, listing, "the sentence names them first")
        dash = is_break(tokens, listing.last) and gap[0] != ":"
        fronted = 0 < listing.first < _OPENING and lower[0] in _FRONTED
        named = listing.names == len(listing.items)
        beside = named and (dash or gap[0] == ",") and gap[1:] in _LEADS
        if (beside and not fronted and (dash or _closes(figure))) or gap == ["(", "all"]:
            why = "it stands in apposition to what is listed"
            return counted_by(figure, figure.sentence, listing, why)
    return None


def _closes(figure: Figure) -> bool:
    """Whether a number's phrase goes on as one that tells of names does: "two states that"."""
    lower = figure.sentence.tokens.lower
    follow = lower[figure.mention.last + 1 :]
    end = next((at for at, word in enumerate(follow[:4]) if is_plural(word)), -1)
    if end < 0:
        return follow[:1] == ["of"]
    if follow[end + 1 : end + 3] == [",", "and"]:
        return False  # "Lee and Orr, seven former directors, and the bank": an item itself
    return "".join(follow[end + 1 : end + 2]) in _GOES_ON | {",", ".", ""}


def _taken_up(index: Index, figure: Figure, known: Listings) -> CountedList | None:
    """Read "all three" and "those three needs" behind the one listing that they can mean."""
    if not _takes_up(index, figure):
        return None
    tokens = figure.sentence.tokens
    first = figure.mention.first
    lead = tokens.lower[first - 1]
    fitting = [
        each
        for each in _listings(figure.sentence, known)
        if each.last <= first and _fits(each, lead)
    ]
    if fitting:
        if len(fitting) > 1 or _names_besides(tokens, fitting[0], first):
            return None
        why = "it takes up what is listed before"
        found = counted_by(figure, figure.sentence, fitting[0], why)
        # What the story told before may be meant as well, unless "all" names the listing.
        return found if lead == "all" else found._replace(certainty="doubtful")
    if figure.sentence.index == 0 or (first > _NEAR and lead in ("the", "all")):
        return None
    sentence = index.article.sentences[figure.sentence.index - 1]
    if abs(sentence.section.index - figure.section.index) > 1:
        return None
    told = _listings(sentence, known)
    if len(told) != 1 or not _fits(told[0], lead) or _announced(index, sentence):
        return None
    tokens = sentence.tokens
    besides = _names_besides(tokens, told[0], len(tokens.lower))
    if besides and told[0].opened in _JOINING:
        return None  # "Peru met with Chile and Brazil. The three ..."
    found = counted_by(figure, sentence, told[0], "it takes up what the sentence before lists")
    # A sentence goes on about its subject; of what stands elsewhere others may be more.
    topical = not told[0].first and not besides
    return found if topical else found._replace(certainty="doubtful")


def _takes_up(index: Index, figure: Figure) -> bool:
    """Whether a number speaks of things that the story has named, and of all of them."""
    tokens = figure.sentence.tokens
    first, last = figure.mention.first, figure.mention.last
    if not first or not figure.mention.in_words or tokens.lower[first - 1] not in _POINTING:
        return False
    if tokens.words[first][0].isupper():
        return False  # "The Nine", a name
    if tokens.lower[max(0, first - 3) : first - 1][-2:] in (["one", "of"], ["out", "of"]):
        return False  # "one of the two": which two may stand elsewhere
    follow = tokens.lower[last + 1 : last + 3]
    if follow[:1] == ["-"] or not _TIMES.isdisjoint(follow):
        return False
    if follow and is_plural(follow[0]):
        # "the five types of shop" tells itself which it means
        return follow[1:] != ["of"] and not _counted_before(index, figure)
    # "the three new members" are some of them
    return classes_of(tokens.words, tokens.lower)[last + 1 : last + 2] not in _IN_PHRASES


def _announced(index: Index, sentence: Sentence) -> bool:
    """Whether a sentence announces what it lists with a number of its own."""
    return any(map(announces, index.in_sentence(sentence)))


def _fits(listing: Listing, lead: str) -> bool:
    """Whether "the", "all", "those" may speak of a listing: of two it would be "both"."""
    if listing.open or (lead == "all" and len(listing.items) < _SEVERAL):
        return False
    if listing.first and listing.opened in _MORE_BEFORE and listing.names < _SEVERAL:
        return False  # the end of a longer listing
    plain = listing.names < len(listing.items) and listing.opened not in _PAIRING
    return not plain or lead != "the"


def _counted_before(index: Index, figure: Figure) -> bool:
    """Whether the story has counted such things before: these are meant, whatever is listed."""
    if figure.measure is None:
        return False
    same = index.by_head.get(figure.measure.head, ())
    return any(other.index < figure.index and other.kind == "count" for other in same)


def _names_besides(tokens: Tokens, listing: Listing, last: int) -> bool:
    """Whether a sentence names others than a listing does, up to a place."""
    opens = listing.first > 0 and classes_of(tokens.words, tokens.lower)[:1] == "E"
    return opens or any(
        tokens.words[at][0].isupper() and tokens.lower[at] not in NO_NAMES
        for at in range(1, last)
        if not listing.first <= at < listing.last
    )
