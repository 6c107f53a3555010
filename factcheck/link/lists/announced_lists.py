"""Find announced counts and the listing that names what they count.

Finds: "three men were charged: A, B and C", "two Democrats, A and B", "the three winners are
A, B and C", "three former presidents A, B and C", "the two provinces of A and B", "four
setbacks:" above four bulleted lines, "in six countries, including A and B" (at least two).
Which listing goes with a number is told by marks, words and places alone, never by values.
"""

from collections.abc import Iterator

from factcheck.lexicon.list_words import (
    AND,
    DESCRIBING,
    FINITE,
    FOLLOWING,
    GROUPED,
    MADE_OF,
    NAMING,
    OPEN,
    PLACES,
)
from factcheck.lexicon.number_words import SMALL
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.nouns import is_plural
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.link.lists.candidates import is_complement, is_small_number
from factcheck.link.lists.listings import (
    Entries,
    Listing,
    brings_last,
    is_break,
    read_entries,
    read_listings,
    read_stretch,
)
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_POINTING = frozenset("the these those both his her their its our".split())
_COPULAS = frozenset({"are", "were"})
_PRONOUNS = frozenset({"they", "these", "those", "trio", "pair", "duo"})
_DASHES = frozenset("—–-")
_OPENERS = {"(": "bracket", "[": "bracket", ":": "colon", "namely": "colon", "viz": "colon",
            "are": "verb", "were": "verb", ";": "semicolon"}  # fmt: skip
_CLOSING = frozenset(',.;:)]—–?!"”-') | {""}
_QUOTES = frozenset("\"“”'") | {"''", "``"}
_NO_NOUNS = frozenset(
    "percent per in to and or on at by for from with as is was are were am pm a p than who "
    "that which when after before".split()
)
_PREPOSITIONS = frozenset("of in at on by for from with to".split())
_ANNOUNCED = 16  # tokens between a number and the mark that opens its listing
_BARE = 3  # tokens of a noun phrase that holds no clause
_APPOSED = 8  # tokens of a noun phrase, from its number to the comma behind it
_LONGEST = {
    "colon": 14,
    "dash": 12,
    "bracket": 10,
    "verb": 14,
    "semicolon": 8,
}  # tokens of an item without a semicolon
_LONGEST_SENTENCE = 160  # tokens; what is longer is a page's furniture run together
_OTHERS = frozenset("other others also another more further".split())
_NO_WAY = "", False
# How a piece begins that is no item but goes on telling.
_NO_ITEMS = frozenset(
    "and but or both either each every all any plus usually mostly mainly they he she it "
    "we you "
    "i first firstly second secondly then while as along according that this there "
    "one".split()
)
_NO_LISTS = frozenset("both plus either every each all usually mostly mainly and or".split())
_CLAUSES = frozenset("they he she it we you i that this there one".split())
_COUNTS = frozenset({"count", "ratio", "fraction", "percentage"})
_NUMBERS = _COUNTS | {"date"}
_RELATIVE = frozenset({"that", "which", "who"})
_DEEDS = frozenset("VBDGU")  # classes of words that make a clause
_BESIDES = frozenset({"besides", "along", "apart"})
_TIMES = frozenset("years months weeks days hours minutes times seasons".split())
_WINDOWS = frozenset({"past", "last", "previous", "next"})  # "each of the past four games"
_ENTRIES_AFTER = 3  # sentences between an announcement and the lines it announces

Listings = dict[int, list[Listing]]  # by the index of the sentence


def find_announced_lists(index: Index) -> Iterator[CountedList]:
    """Yield each announced number with the listing that names what it counts."""
    listings: Listings = {}
    entries: list[Entries] | None = None
    for figure in index.of_kind("count"):
        if not announces(figure):
            continue
        if entries is None:
            entries = read_entries(index.article)
        found = (
            _behind_mark(index, figure, listings)
            or _in_sentence(index, figure, listings)
            or _named_before(index, figure, listings)
            or _in_next(index, figure, listings)
            or _in_lines(index, figure, entries)
        )
        if found is not None:
            yield found


def announces(figure: Figure) -> bool:
    """Whether it is a plain number, in words or of two digits, that counts things.

    It stands before a noun, or points back at things told ("the five", "all three").
    """
    mention = figure.mention
    lower = mention.sentence.tokens.lower
    if len(lower) > _LONGEST_SENTENCE or not is_small_number(figure):
        return False
    if not mention.in_words and mention.first != mention.last:
        return False
    lead, follow = lower[max(0, mention.first - 1) : mention.first], lower[mention.last + 1 :]
    if follow[:1] == ["-"] and follow[1:2] not in ([], ["-"]):
        return follow[1] in GROUPED  # "the three-man gang", no "34-page lawsuit"
    if follow and follow[0].isalpha() and follow[0] not in _NO_NOUNS:
        return not follow[0][0].isdigit()
    return mention.in_words and bool(lead) and lead[0] in _POINTING | {"all", "to", "of", ":"}


def counted_by(
    figure: Figure, sentence: Sentence, listing: Listing, why: str, *, open_list: bool = False
) -> CountedList:
    """Return the number with the items of a listing of the sentence, as places of the text."""
    tokens = sentence.tokens
    items = tuple(Span(tokens.starts[s], tokens.ends[e - 1]) for s, e in listing.items)
    return CountedList(figure, items, "likely", why, listing.fewest, open_list)


def _behind_mark(index: Index, figure: Figure, listings: Listings) -> CountedList | None:
    """Read what a colon, a dash or a bracket behind the number's phrase sets off."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    last = figure.mention.last
    if _is_whole_of_part(index, figure) or lower[figure.mention.first - 1] in _WINDOWS:
        return None
    at = next(
        (p for p in range(last + 1, min(len(lower), last + _ANNOUNCED)) if _opens(figure, p)),
        0,
    )
    gap = lower[last + 1 : at - (lower[at - 1] == ",")] if at else []
    gap = [] if gap == ["-"] else gap  # the first half of "--"
    bare = not gap and definite(figure)  # "the four — A, B, C and D"
    if not at or not (gap or bare) or not _QUOTES.isdisjoint(gap):
        return None
    way = _OPENERS.get(lower[at], "dash")
    if _counts(index, figure, last + 1, at) or not OPEN.isdisjoint(gap):
        return None
    if way == "dash" and ("," in gap or _inside_dashes(tokens, at)):
        return None  # the dash closes what holds the number
    told = way == "dash" and not FINITE.isdisjoint(gap)  # a clause stands between
    if len(gap) <= _BARE and lower[figure.mention.first - 1] in AND:
        return None  # "her niece and two nephews — A, B and C"
    relative = way == "verb" and not _RELATIVE.isdisjoint(gap[:_APPOSED]) and "," not in gap
    if way in ("bracket", "verb", "semicolon") and not (_is_phrase(gap) or relative):
        return None
    if at + 1 == len(lower) or lower[at + 1] in _NO_LISTS or "each" in gap:
        return None
    grouped = gap[:1] == ["-"]  # "a three-stage plan"
    counted = bare or grouped or any(map(is_plural, gap[:_APPOSED]))
    if not counted or not _TIMES.isdisjoint(gap):
        return None
    end = _end_of(tokens, at)
    if lower[at] in ("namely", "viz"):  # no mark of its own closes it
        end = next((p for p in range(at + 1, end) if lower[p] in FINITE), end)
    listing = read_stretch(tokens, at + 1, end)
    if listing is None or not _is_list(index, figure, listing, way):
        listing = _names_at(figure, at + 1, listings)
        if listing is None or not _is_list(index, figure, listing, way):
            return None
    if (told or bare) and not (
        figure.mention.in_words
        and listing.names == len(listing.items)
        and (listing.closed in ("", ".") or listing.closed in _DASHES)
    ):
        return None
    return counted_by(figure, figure.sentence, listing, f"a {way} leads to what it counts")


def _names_at(figure: Figure, at: int, listings: Listings) -> Listing | None:
    """Return the run of names that begins behind a mark and ends before the sentence does."""
    for listing in _listings(figure.sentence, listings):
        lead = figure.sentence.tokens.lower[at : listing.first]
        begins = listing.first >= at and set(lead) <= FOLLOWING and not listing.clause
        if begins and listing.names == len(listing.items):
            return listing
    return None


def _is_list(index: Index, figure: Figure, listing: Listing, way: str) -> bool:
    """Whether a stretch behind a mark is the list of what a number counts."""
    lower = figure.sentence.tokens.lower
    if listing.open or _numbered(index, figure, listing) or _holds_several(lower, listing):
        return False
    verb, following = ([*lower[listing.first : listing.first + 2], "", ""])[:2]
    led = verb in _PREPOSITIONS and not following[:1].isdigit()
    if led and lower[listing.items[1][0]] != verb:
        return False  # "(from Alabama and Mississippi)": where they are from
    stretch = lower[listing.first : listing.last]
    if "or" in stretch and not AND.isdisjoint(stretch) and ";" not in stretch:
        return False  # two listings, one within the other
    if verb.endswith("ed") and following in DESCRIBING:
        return False  # "five members — appointed by the president, senate and parliament —"
    if listing.joined.startswith(";") and len(listing.items) == 2 and listing.clause:
        return False
    clauses = way != "verb" and listing.joined.startswith(";")
    telling = _NO_ITEMS - _CLAUSES if clauses else _NO_ITEMS
    if any(lower[start] in telling for start, _ in listing.items):
        return False
    if not listing.joined.startswith(";"):
        if listing.clause or listing.longest > _LONGEST[way]:
            return False
        if listing.joined == "," and way != "colon":
            return False
        if listing.joined == "or" and listing.names:
            return False
    elif any("and" in lower[start + 1 : end] for start, end in listing.items):
        return len(listing.items) > 2 and not listing.names  # "Ann, an aunt, and Bo; and Cy"
    told = listing.names == len(listing.items) or listing.joined.startswith(";")
    if way == "verb" and not told:
        return _are_things(figure.sentence.tokens, listing)
    longest = 10 if len(listing.items) > 2 and listing.joined == "and" else 5
    return way != "dash" or listing.names == len(listing.items) or listing.longest <= longest


def _holds_several(lower: list[str], listing: Listing) -> bool:
    """Whether an item is one or more by what its bracket tells: "a prize (girls and boys)"."""
    return any(
        "(" in lower[start:end] and not AND.isdisjoint(lower[lower.index("(", start) : end])
        for start, end in listing.items
    )


def _are_things(tokens: Tokens, listing: Listing) -> bool:
    """Whether what stands behind "are" is three or more noun phrases, and no predicate."""
    classes = classes_of(tokens.words, tokens.lower)
    return len(listing.items) > 2 and all(
        _DEEDS.isdisjoint(classes[start:end])
        and classes[start] in "TAPNEM"
        and classes[end - 1] in "NES"
        for start, end in listing.items
    )


def _is_whole_of_part(index: Index, figure: Figure) -> bool:
    """Whether the list would name a part of it: "two of the seven suspects"."""
    lower = figure.sentence.tokens.lower
    first = figure.mention.first
    ofs = [place for place in range(max(1, first - 5), first) if lower[place] == "of"]
    if not ofs:
        return False
    at = ofs[-1] - 1 - (lower[ofs[-1] - 1] == "out")
    part = lower[at]
    other = index.at(figure.sentence.tokens.starts[at])
    return part == "one" or part.isdecimal() or (other is not None and other.kind == "count")


def _is_phrase(gap: list[str]) -> bool:
    """Whether a noun phrase alone stands between a number and the mark behind it."""
    return len(gap) <= _APPOSED and FINITE.isdisjoint(gap) and "," not in gap


def _counts(index: Index, figure: Figure, first: int, last: int) -> bool:
    """Whether another number that may count the things stands between two places.

    A date counts nothing, but digits ahead of one may belong to another heading.
    """
    lower = figure.sentence.tokens.lower
    kinds = _COUNTS if figure.mention.in_words else _NUMBERS
    return "one" in lower[first:last] or any(
        other is not figure and first <= other.mention.first < last and other.kind in kinds
        for other in index.in_sentence(figure.sentence)
    )


def _numbered(index: Index, figure: Figure, listing: Listing) -> bool:
    """Whether an item leads with a number, or half of them hold one: the parts of a sum.

    A number behind a comma is an age; one that capitals surround belongs to a title.
    """
    tokens = figure.sentence.tokens
    numbers = [
        other.mention
        for other in index.in_sentence(figure.sentence)
        if other is not figure
        and other.kind in ("count", "money", "measure", "percentage")
        and (other.mention.in_words or tokens.lower[other.mention.first - 1] != ",")
        and not _in_title(tokens, other.mention.first, other.mention.last + 1)
    ]
    starts = {mention.first for mention in numbers}
    groups = {
        mention.first
        for mention in numbers
        if mention.in_words and tokens.lower[mention.first] != "one"
    }
    if any(
        not groups.isdisjoint(range(start, min(end, start + 2))) for start, end in listing.items
    ):
        return True  # "A, B and his two friends"
    leading = [start for start, _ in listing.items if start in starts]
    titled = len(leading) == 1 and len(listing.items) > 2 and listing.joined.startswith(";")
    if leading and not titled:  # "Titanic; Life Is Beautiful; and 12 Years a Slave"
        return True
    holding = sum(not starts.isdisjoint(range(s, e)) for s, e in listing.items)
    return 2 * holding >= len(listing.items)


def _in_title(tokens: Tokens, first: int, following: int) -> bool:
    words = tokens.words
    return words[first][0].isupper() and any(
        word[0].isupper() for word in words[following : following + 1]
    )


def _breaks(tokens: Tokens, at: int) -> bool:
    return tokens.lower[at] in ("(", "[") or is_break(tokens, at)


def _opens(figure: Figure, at: int) -> bool:
    """Whether what stands at ``at`` may lead from a number's phrase to a listing."""
    tokens = figure.sentence.tokens
    if tokens.lower[at] in _COPULAS:
        if tokens.lower[at - 1] in _RELATIVE:
            return False  # "the three that were sold were A, B and C"
        lead = tokens.lower[max(0, figure.mention.first - 3) : figure.mention.first]
        follow = tokens.lower[figure.mention.last + 1 : figure.mention.last + 3]
        rest = not figure.mention.first and not _OTHERS.isdisjoint(follow)
        return (definite(figure) or rest) and "among" not in lead
    return (
        _breaks(tokens, at)
        or tokens.lower[at] in ("namely", "viz")
        or (tokens.lower[at] == ";" and figure.mention.in_words)
    )


def _dash(tokens: Tokens, at: int) -> bool:
    return tokens.lower[at] in _DASHES and is_break(tokens, at)


def _inside_dashes(tokens: Tokens, at: int) -> bool:
    """Whether a dash closes what another of its clause has opened."""
    start = max((p + 1 for p in range(at) if tokens.lower[p] == ";"), default=0)
    return sum(_dash(tokens, place) for place in range(start, at)) % 2 == 1


def _end_of(tokens: Tokens, at: int) -> int:
    """Return where the stretch ends that the mark at ``at`` opens."""
    lower = tokens.lower
    opened = lower[at]
    depth = 0
    for place in range(at + 1, len(lower)):
        if lower[place] in ("(", "["):
            depth += 1
        elif lower[place] in (")", "]"):
            depth -= 1
            if depth < 0:
                return place
        elif depth or opened in "([" or brings_last(lower, at, place):
            continue
        elif is_break(tokens, place):
            return place
    return len(lower)


def _in_sentence(index: Index, figure: Figure, listings: Listings) -> CountedList | None:
    """Read a listing that stands beside the number's phrase without a mark of its own."""
    sentence = figure.sentence
    for read in _listings(sentence, listings):
        listing = _without_noun(figure, read)
        start = figure.mention.last + 1
        if listing.first < start or _counts(index, figure, start, listing.first):
            continue
        if _numbered(index, figure, listing):
            continue
        way, open_list = _way_ahead(figure, listing)
        if way:
            return counted_by(figure, sentence, listing, way, open_list=open_list)
    return None


def _without_noun(figure: Figure, listing: Listing) -> Listing:
    """Return a listing without the number's own noun: "two Liberals, Ann Orr and Bo Lund"."""
    lower = figure.sentence.tokens.lower
    end = listing.items[0][1]
    own = listing.first <= figure.mention.last + 3 and figure.mention.last < listing.first
    if not own or len(listing.items) < 3 or not is_plural(lower[end - 1]) or lower[end] != ",":
        return listing
    items = listing.items[1:]
    return listing._replace(
        items=items, fewest=max(1, listing.fewest - 1), first=items[0][0], opened=",",
        names=listing.names - 1,
    )  # fmt: skip


def _listings(sentence: Sentence, known: Listings) -> list[Listing]:
    if sentence.index not in known:
        known[sentence.index] = read_listings(sentence.tokens)
    return known[sentence.index]


def _way_ahead(figure: Figure, listing: Listing) -> tuple[str, bool]:
    """Return how a number leads to a listing behind it, and whether that is open."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    last = figure.mention.last
    gap = lower[last + 1 : listing.first]
    if any(_breaks(tokens, at) for at in range(last + 1, listing.first)):
        return _NO_WAY
    if listing.names < len(listing.items):
        return _NO_WAY
    if "including" in gap[-2:] or gap[-2:] == ["among", "them"]:
        rest = gap[: -1 - (gap[-1] == "them")]
        rest = rest[:-1] if rest[-1:] == [","] else rest
        return ("the words name some of them", True) if _is_phrase(rest) else _NO_WAY
    if listing.open or not OPEN.isdisjoint(gap):
        return _NO_WAY
    if listing.opened == ",":
        return ("their names follow", False) if _apposed(figure, listing, gap) else _NO_WAY
    such = lower[max(0, listing.first - 2)] == "such"
    if listing.opened == "as" and not such and not NAMING.isdisjoint(lower[: listing.first]):
        group = gap[:1] == ["-"]  # "the four-piece were known as A and B", its names
        return _NO_WAY if group else ("the sentence names them", False)
    if not MADE_OF.isdisjoint(gap[-2:]):
        return "it is made of them", False
    if not _is_phrase(gap) or not _TIMES.isdisjoint(gap):
        return _NO_WAY
    if gap and is_plural(gap[-1]) and len(gap) <= 4 and _PREPOSITIONS.isdisjoint(gap):
        return "names stand beside it", False
    placed = gap[-1:] == ["of"] and "".join(gap[-2:-1]) in PLACES
    if placed and _PREPOSITIONS.isdisjoint(gap[:-1]):
        return "the places are named", False
    return _NO_WAY


def _apposed(figure: Figure, listing: Listing, gap: list[str]) -> bool:
    """Whether names stand in apposition to the number's phrase: "two men, A and B,"."""
    if _full_names(figure, listing, gap):
        return True
    if not _is_phrase(gap[:-1]) or listing.closed not in _CLOSING or is_complement(figure):
        return False
    if "after" in gap:
        return False  # "7 states after a week of storms, floods and fire"
    if gap == [","]:  # "the four, A, B, C and D,"
        return definite(figure) and figure.mention.in_words and len(listing.items) > 2
    if len(gap) < 2 or not is_plural(gap[-2]) or not _TIMES.isdisjoint(gap):
        return False
    first = figure.mention.first
    return first > 4 or figure.sentence.tokens.lower[:1][0] not in ("in", "after", "with")


def _full_names(figure: Figure, listing: Listing, gap: list[str]) -> bool:
    """Whether full names close a sentence on persons: "three men who met, Ann Lee, ..."."""
    words = figure.sentence.tokens.words
    persons = figure.measure is not None and is_person(figure.measure.head)
    full = all(e - s > 1 and words[e - 1][0].isupper() for s, e in listing.items)
    return (
        persons
        and full
        and len(gap) <= _ANNOUNCED
        and gap.count(",") == 1
        and listing.closed in ("", ".")
    )


def _named_before(index: Index, figure: Figure, listings: Listings) -> CountedList | None:
    """Read "The dead were named as A, B and C. All three ..."."""
    if figure.sentence.index == 0 or figure.mention.first > 3 or not definite(figure):
        return None
    sentence = index.article.sentences[figure.sentence.index - 1]
    if NAMING.isdisjoint(sentence.tokens.lower):
        return None
    for listing in _listings(sentence, listings):
        such = sentence.tokens.lower[max(0, listing.first - 2)] == "such"
        whole = listing.names == len(listing.items) and not listing.open and not such
        if listing.opened == "as" and whole:
            return counted_by(figure, sentence, listing, "the sentence before names them")
    return None


def definite(figure: Figure) -> bool:
    """Whether the words before a number speak of all there are: "the three", "these two"."""
    lower = figure.sentence.tokens.lower
    lead = lower[max(0, figure.mention.first - 2) : figure.mention.first]
    return not (_POINTING | {"all"}).isdisjoint(lead)


def _in_next(index: Index, figure: Figure, listings: Listings) -> CountedList | None:
    """Read "... six cities. They are A, B ...", "... two men. The men are A and B."."""
    sentences = index.article.sentences
    place = figure.sentence.index + 1
    if place >= len(sentences):
        return None
    sentence = sentences[place]
    lower = sentence.tokens.lower
    if len(lower) > _LONGEST_SENTENCE or lower[:1] == []:
        return None
    if lower[0] in _BESIDES or lower[:3] == ["in", "addition", "to"]:
        return None  # "Besides A and B, they are ...": some are told already
    named = _apposed_next(figure, sentence, listings)
    if named is None:
        if any(announces(f) and f is not figure for f in _after(index, figure)):
            return None
        named = _named_as(figure, sentence, listings)
    if named is not None:
        return counted_by(figure, sentence, named, "the next sentence names them")
    at = next((p for p in range(1, min(9, len(lower))) if lower[p] in _COPULAS), 0)
    if not at or not _OTHERS.isdisjoint(lower[:at]) or not OPEN.isdisjoint(lower[: at + 3]):
        return None
    ends = figure.sentence.tokens.lower[figure.mention.last + 2 :] in ([], ["."])
    led = lower[at - 1] in _PRONOUNS or (
        ends and lower[0] == "the" and is_plural(lower[at - 1])
    )
    if not led and not _takes_up(figure, lower[:at]):
        return None
    for listing in _listings(sentence, listings):
        whole = not listing.open and listing.closed in ("", ".", ";", "!")
        if listing.first == at + 1 and listing.names == len(listing.items) and whole:
            return counted_by(figure, sentence, listing, "the next sentence names them")
    return None


def _apposed_next(figure: Figure, sentence: Sentence, listings: Listings) -> Listing | None:
    """Return the names of "... charged four men. The men, A, B, C and D, ..."."""
    lower = sentence.tokens.lower
    for listing in _listings(sentence, listings):
        led = listing.opened == "," and 1 < listing.first < _APPOSED
        whole = listing.names == len(listing.items) and not listing.open
        if led and whole and _takes_up(figure, lower[: listing.first - 1]):
            return listing
    return None


def _named_as(figure: Figure, sentence: Sentence, listings: Listings) -> Listing | None:
    """Return the persons that a sentence names: "They were identified as A, B and C"."""
    if NAMING.isdisjoint(sentence.tokens.lower):
        return None
    if figure.measure is None or not is_person(figure.measure.head):
        return None
    if sentence.tokens.lower[0] in SMALL:
        return None  # "three women. Two were named as A and B": it has its own number
    for listing in _listings(sentence, listings):
        lower = sentence.tokens.lower
        lead = lower[: listing.first]
        whole = listing.names == len(listing.items) and not listing.open
        if listing.opened == "as" and whole and not NAMING.isdisjoint(lead[-4:]):
            return listing
    return None


def _after(index: Index, figure: Figure) -> list[Figure]:
    return [f for f in index.in_sentence(figure.sentence) if f.index > figure.index]


def _takes_up(figure: Figure, subject: list[str]) -> bool:
    """Whether a subject speaks of what the number counts: "two men ... The men"."""
    if subject[0] not in ("the", "all", "these", "those") or figure.measure is None:
        return False
    return any(
        stem(word) == stem(figure.measure.text.lower().split()[-1])
        for word in subject[1:]
        if stem(word)
    )


def _in_lines(index: Index, figure: Figure, entries: list[Entries]) -> CountedList | None:
    """Read the bulleted or numbered lines below the sentence that announces them."""
    own = figure.sentence.index
    for run in entries:
        first = run.sentences[0]
        if not own < first or first - own > _ENTRIES_AFTER:
            continue
        if any(announces(f) for f in _after(index, figure)) or run.spread:
            return None
        told = figure.sentence.text.rstrip()
        heading = run.numbered and told[-1:] not in (".", "?", "!", ",")
        if first - own > 1 or not (told.endswith(":") or heading):
            return None
        items = tuple(index.article.sentences[place].span for place in run.sentences)
        return CountedList(figure, items, "likely", "the lines below name them", len(items))
    return None
