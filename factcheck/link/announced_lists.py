"""Find announced counts and the listing that names what they count.

Finds: "three men were charged: A, B and C", "two Democrats, A and B", "A, B and C, all three
of whom", "the three winners are A, B and C", "four setbacks:" above four bulleted lines, "in
six countries, including A and B" (at least two).
Which listing goes with a number is told by marks, words and places alone, never by values.
"""

from collections.abc import Iterator

from factcheck.lexicon.list_words import DESCRIBING, FINITE, GROUPED, MADE_OF, NAMING, OPEN
from factcheck.lexicon.persons import is_person
from factcheck.link.index import Index
from factcheck.link.listings import (
    Entries,
    Listing,
    is_break,
    read_entries,
    read_listings,
    read_stretch,
)
from factcheck.link.nouns import is_plural
from factcheck.link.stems import stem
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_POINTING = frozenset("the these those both his her their its our".split())
_COPULAS = frozenset({"are", "were"})
_PRONOUNS = frozenset({"they", "these", "those"})
_DASHES = frozenset("—–-")
_OPENERS = {"(": "bracket", "[": "bracket", ":": "colon", "namely": "colon", "viz": "colon",
            "are": "verb", "were": "verb"}  # fmt: skip
_CLOSING = frozenset(',.;:)]—–?!"”-') | {""}
_QUOTES = frozenset("\"“”'") | {"''", "``"}
_NO_NOUNS = frozenset(
    "percent per in to and or on at by for from with as is was are were am pm a p than who "
    "that which when after before".split()
)
_GREAT = frozenset("hundred thousand million billion trillion dozen".split())
_ANNOUNCED = 16  # tokens between a number and the mark that opens its listing
_APPOSED = 8  # tokens of a noun phrase, from its number to the comma behind it
_LONGEST = {
    "colon": 14,
    "dash": 12,
    "bracket": 10,
    "verb": 14,
}  # tokens of an item without a semicolon
_LONGEST_FIRST = 4  # tokens of an item that opens a sentence
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
_NO_LISTS = frozenset("both plus either every each all usually mostly mainly".split())
_CLAUSES = frozenset("they he she it we you i that this there one".split())
_NUMBERS = frozenset({"count", "date", "ratio", "fraction", "percentage"})
_TIMES = frozenset("years months weeks days hours minutes times seasons".split())
_ENTRIES_AFTER = 3  # sentences between an announcement and the lines it announces


def find_announced_lists(index: Index) -> Iterator[CountedList]:
    """Yield each announced number with the listing that names what it counts."""
    listings: dict[int, list[Listing]] = {}
    entries: list[Entries] | None = None
    for figure in index.of_kind("count"):
        if not announces(figure):
            continue
        if entries is None:
            entries = read_entries(index.article)
        found = (
            _behind_mark(index, figure)
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
    if figure.kind != "count" or figure.unit or figure.value is None:
        return False
    if mention.low != mention.high or mention.hedge is not None:
        return False
    lower = mention.sentence.tokens.lower
    if len(lower) > _LONGEST_SENTENCE:
        return False
    words = lower[mention.first : mention.last + 1]
    if mention.in_words:
        if words in (["one"], ["zero"]) or not _GREAT.isdisjoint(words):
            return False
    elif len(words) != 1 or not words[0].isdecimal() or not 1 < len(words[0]) + 1 <= 3:
        return False
    lead, follow = lower[max(0, mention.first - 1) : mention.first], lower[mention.last + 1 :]
    if follow and follow[0] == "-" and len(follow) > 1:
        return follow[1] in GROUPED  # "the three-man gang", no "34-page lawsuit"
    if follow and follow[0].isalpha() and follow[0] not in _NO_NOUNS:
        return not follow[0][0].isdigit()
    return mention.in_words and bool(lead) and lead[0] in _POINTING | {"all", "to", "of", ":"}


def _made(
    figure: Figure, sentence: Sentence, listing: Listing, why: str, *, open_list: bool = False
) -> CountedList:
    tokens = sentence.tokens
    items = tuple(Span(tokens.starts[s], tokens.ends[e - 1]) for s, e in listing.items)
    # Among names a piece that begins without a capital most often tells of the one before,
    # and firms are called "Skadden, Arps, Slate, Meagher & Flom".
    heads = sum(_is_head(tokens, s, e) for s, e in listing.items)
    fewest = min(listing.fewest, heads) if listing.names > 1 and heads > 1 else listing.fewest
    if any("&" in tokens.words[s:e] for s, e in listing.items):
        fewest = 1
    return CountedList(figure, items, "likely", why, fewest, open_list)


def _is_head(tokens: Tokens, start: int, end: int) -> bool:
    """Whether an item begins with a capital or a number, an article before it left out."""
    start += tokens.lower[start] in ("the", "a", "an") and start + 1 < end
    return not tokens.words[start][0].islower()


def _behind_mark(index: Index, figure: Figure) -> CountedList | None:
    """Read what a colon, a dash or a bracket behind the number's phrase sets off."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    last = figure.mention.last
    if _is_whole_of_part(index, figure):
        return None
    at = next(
        (p for p in range(last + 1, min(len(lower), last + _ANNOUNCED)) if _opens(figure, p)),
        0,
    )
    gap = lower[last + 1 : at - (lower[at - 1] == ",")] if at else []
    if not at or not gap or not _QUOTES.isdisjoint(gap) or ";" in gap:
        return None
    way = _OPENERS.get(lower[at], "dash")
    if _counts(index, figure, last + 1, at) or not OPEN.isdisjoint(gap):
        return None
    if way == "dash" and (
        not FINITE.isdisjoint(gap) or "," in gap or _inside_dashes(tokens, at)
    ):
        return None  # a clause stands between, or the dash closes what holds the number
    if way in ("bracket", "verb") and not _is_phrase(gap):
        return None
    if at + 1 == len(lower) or lower[at + 1] in _NO_LISTS or "each" in gap:
        return None
    grouped = gap[0] == "-"  # "a three-stage plan"
    if not _TIMES.isdisjoint(gap) or not (grouped or any(map(is_plural, gap[:_APPOSED]))):
        return None
    end = _end_of(tokens, at)
    if lower[at] in ("namely", "viz"):  # no mark of its own closes it
        end = next((p for p in range(at + 1, end) if lower[p] in FINITE), end)
    listing = read_stretch(tokens, at + 1, end)
    if listing is None or not _is_list(index, figure, listing, way):
        return None
    return _made(figure, figure.sentence, listing, f"a {way} leads to what it counts")


def _is_list(index: Index, figure: Figure, listing: Listing, way: str) -> bool:
    """Whether a stretch behind a mark is the list of what a number counts."""
    lower = figure.sentence.tokens.lower
    if listing.open or _numbered(index, figure, listing):
        return False
    verb, following = ([*lower[listing.first : listing.first + 2], "", ""])[:2]
    if verb.endswith("ed") and following in DESCRIBING:
        return False  # "five members — appointed by the president, senate and parliament —"
    if listing.joined.startswith(";") and len(listing.items) == 2 and listing.clause:
        return False
    telling = _NO_ITEMS - _CLAUSES if listing.joined.startswith(";") else _NO_ITEMS
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
        return False
    longest = 10 if len(listing.items) > 2 and listing.joined == "and" else 5
    return way != "dash" or listing.names == len(listing.items) or listing.longest <= longest


def _is_whole_of_part(index: Index, figure: Figure) -> bool:
    """Whether the list would name a part of it: "two of the seven suspects"."""
    lower = figure.sentence.tokens.lower
    first = figure.mention.first
    ofs = [place for place in range(max(1, first - 5), first) if lower[place] == "of"]
    if not ofs:
        return False
    part = lower[ofs[-1] - 1]
    other = index.at(figure.sentence.tokens.starts[ofs[-1] - 1])
    return part == "one" or part.isdecimal() or (other is not None and other.kind == "count")


def _is_phrase(gap: list[str]) -> bool:
    """Whether a noun phrase alone stands between a number and the mark behind it."""
    return len(gap) <= _APPOSED and FINITE.isdisjoint(gap) and "," not in gap


def _counts(index: Index, figure: Figure, first: int, last: int) -> bool:
    """Whether another number that may count the things stands between two places."""
    lower = figure.sentence.tokens.lower
    return "one" in lower[first:last] or any(
        other is not figure and first <= other.mention.first < last and other.kind in _NUMBERS
        for other in index.in_sentence(figure.sentence)
    )


def _numbered(index: Index, figure: Figure, listing: Listing) -> bool:
    """Whether an item leads with a number, or half of them hold one: the parts of a sum.

    A number behind a comma is an age; one that capitals surround belongs to a title.
    """
    tokens = figure.sentence.tokens
    starts = {
        other.mention.first
        for other in index.in_sentence(figure.sentence)
        if other is not figure
        and other.kind in ("count", "money", "measure", "percentage")
        and tokens.lower[other.mention.first - 1] != ","
        and not _in_title(tokens, other.mention.first, other.mention.last + 1)
    }
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
        lead = tokens.lower[max(0, figure.mention.first - 3) : figure.mention.first]
        return definite(figure) and "among" not in lead
    return _breaks(tokens, at) or tokens.lower[at] in ("namely", "viz")


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
        elif depth == 0 and opened not in "([" and is_break(tokens, place):
            return place
    return len(lower)


def _in_sentence(
    index: Index, figure: Figure, listings: dict[int, list[Listing]]
) -> CountedList | None:
    """Read a listing that stands beside the number's phrase without a mark of its own."""
    sentence = figure.sentence
    for read in _listings(sentence, listings):
        listing = _without_noun(figure, read)
        if _numbered(index, figure, listing):
            continue
        way, open_list = _way(index, figure, listing)
        if way:
            return _made(figure, sentence, listing, way, open_list=open_list)
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


def _listings(sentence: Sentence, known: dict[int, list[Listing]]) -> list[Listing]:
    if sentence.index not in known:
        known[sentence.index] = read_listings(sentence.tokens)
    return known[sentence.index]


def _way(index: Index, figure: Figure, listing: Listing) -> tuple[str, bool]:
    """Return how a number leads to a listing of its sentence, and whether that is open."""
    if listing.first > figure.mention.last:
        if _counts(index, figure, figure.mention.last + 1, listing.first):
            return _NO_WAY
        return _way_ahead(figure, listing)
    gap = figure.sentence.tokens.lower[listing.last : figure.mention.first]
    if listing.last > figure.mention.first or listing.open:
        return _NO_WAY
    all_named = listing.names == len(listing.items)
    short = not listing.clause and listing.longest <= _LONGEST_FIRST
    if gap in (["are", "the"], ["were", "the"]) and listing.first == 0:
        plain = listing.joined == "and" and (all_named or (short and listing.names <= 1))
        return ("the sentence names them first", False) if plain else _NO_WAY
    if not all_named or (gap == [",", "the"] and listing.first):
        return _NO_WAY
    summed = gap in ([",", "all"], ["(", "all"], ["—", "all"], ["–", "all"], [",", "the"])
    return ("the sentence names them first", False) if summed else _NO_WAY


def _way_ahead(figure: Figure, listing: Listing) -> tuple[str, bool]:
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
        return "the sentence names them", False
    return ("it is made of them", False) if not MADE_OF.isdisjoint(gap[-2:]) else _NO_WAY


def _apposed(figure: Figure, listing: Listing, gap: list[str]) -> bool:
    """Whether names stand in apposition to the number's phrase: "two men, A and B,"."""
    if _full_names(figure, listing, gap):
        return True
    if not _is_phrase(gap[:-1]) or listing.closed not in _CLOSING:
        return False
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


def _named_before(
    index: Index, figure: Figure, listings: dict[int, list[Listing]]
) -> CountedList | None:
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
            return _made(figure, sentence, listing, "the sentence before names them")
    return None


def definite(figure: Figure) -> bool:
    """Whether the words before a number speak of all there are: "the three", "these two"."""
    lower = figure.sentence.tokens.lower
    lead = lower[max(0, figure.mention.first - 2) : figure.mention.first]
    return not (_POINTING | {"all"}).isdisjoint(lead)


def _in_next(
    index: Index, figure: Figure, listings: dict[int, list[Listing]]
) -> CountedList | None:
    """Read "... six cities. They are A, B ...", "... two men. The men are A and B."."""
    sentences = index.article.sentences
    place = figure.sentence.index + 1
    if place >= len(sentences):
        return None
    sentence = sentences[place]
    lower = sentence.tokens.lower
    if len(lower) > _LONGEST_SENTENCE or lower[:1] == []:
        return None
    if any(announces(f) and f is not figure for f in _after(index, figure)):
        return None
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
            return _made(figure, sentence, listing, "the next sentence names them")
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
