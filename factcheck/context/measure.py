"""Find what a figure counts: the noun phrase after it, before it, or named by its verb.

"3,800 U.S. troops" counts troops; "26 of the strikes" strikes; "the toll was 40" the
toll; "60% of its revenue" measures revenue, as does "revenue rose 60%". A figure that
elides its noun takes the one counted before it ("28 people and 12 more").
"""

from collections.abc import Sequence

from factcheck.context.complements import change_noun, changed, complement, past_bracket
from factcheck.context.lengths import what_lasts, whose_age
from factcheck.context.noun_phrases import Place, is_plural, phrase_after, to_measure
from factcheck.context.phrases_before import headed, phrase_before, phrase_ending
from factcheck.context.subjects import is_verb, subject_before
from factcheck.lexicon.currencies import WORDS
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.number_words import SCALE_WORDS, SMALL
from factcheck.lexicon.plurals import singular
from factcheck.lexicon.unit_names import catalogue
from factcheck.model.figure import Figure, Measure
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


def find_measure(mention: Mention, earlier: Sequence[Figure] = ()) -> Measure | None:
    """Return what the mention counts or measures, ``None`` where the copy does not say.

    ``earlier`` are the story's figures before it, whose measure a compared or a second
    amount shares ("fell to $84 million, or 62 cents a share, from $241 million").
    """
    kind = mention.kind
    if kind in _UNCOUNTED:
        return None
    if kind in ("age", "duration"):
        found = whose_age(mention) if kind == "age" else what_lasts(mention)
        return to_measure(mention.sentence, *found) if found else None
    beside = _shared(mention, earlier)
    if beside is not None:
        return beside.measure
    lower = _with_country(mention)
    after = _behind(mention, lower)
    place: Place | None
    if kind in _COUNTING and not mention.unit:
        place = _counted(mention, lower, after)
        peopled = mention.low >= 100 and _peopled(lower, mention.first) and place is None
        if peopled or (kind == "count" and _struck(lower, mention.first, after)):
            return _inhabitants(mention)
    else:
        place = _matter(mention, lower, after)
    if place is not None:
        return _named(mention, lower, place)
    return _said_before(mention, lower, after, earlier)


def _behind(mention: Mention, lower: list[str]) -> int:
    """Return the token behind the amount, its hedge and a restatement in brackets."""
    if mention.hedge is not None and mention.hedge.span.start >= mention.span.end:
        return mention.sentence.tokens.at(mention.hedge.span.end)  # 150-odd people
    after = mention.last + 1
    after = past_bracket(lower, after)  # three (3) trucks, 30 inches (76 cm) of rain
    if lower[after : after + 2] == ["or", "more"]:
        after += 2
    while after < len(lower) and lower[after] in _CLOSING:  # "several hundred" Marines
        after += 1
    return after


def _matter(mention: Mention, lower: list[str], after: int) -> Place | None:
    """Return the phrase behind a sum, share or measure that says what it is of."""
    noun = change_noun(mention)
    if noun >= 0:
        return changed(lower, noun)
    place = complement(mention)
    of_output = lower[after : after + 2] in (["of", "gdp"], ["of", "output"])
    if place is not None or after >= len(lower) or of_output:
        return place
    place = phrase_after(lower, after + (lower[after] == "-"), single=True)
    if place is not None and lower[place[2]] in (*_NO_MEASURE, mention.unit.lower()):
        return None
    return place


def _said_before(
    mention: Mention, lower: list[str], after: int, earlier: Sequence[Figure]
) -> Measure | None:
    """Return what the words or the figures before an amount say that it is of."""
    same = (
        (_latest(mention, earlier) if change_noun(mention) >= 0 else None)
        or _elided_share(mention, lower, after, earlier)
        or _pointed_at(mention, lower, earlier)
    )
    if same is not None:
        return same.measure
    first = _before_bracket(lower, mention.first)
    if _given(lower, first) or _acts(mention, lower, after):
        return None
    if mention.kind == "money" and _transferred(lower, first):
        return None
    place = phrase_before(lower, first)
    if place is not None and _lists_names(mention, place):
        return _of_list(mention, earlier)
    if place is None:
        place = headed(lower, subject_before(lower, first))
    if place is None and mention.kind == "count" and mention.unit:
        at = mention.sentence.tokens.at(mention.span.end - 1)
        place = at, at, at  # 11 points
    return None if place is None else _named(mention, lower, place)


def _named(mention: Mention, lower: list[str], place: Place) -> Measure | None:
    """Return the measure that a phrase names, none where its head is no noun."""
    head = lower[place[2]]
    if place[0] == 1 == place[1] and lower[0] in _POINTING:
        return None  # "That equates to": a verb
    if head in _NO_MEASURE or head in SCALE_WORDS or not head[0].isalpha():
        return None
    return to_measure(mention.sentence, *place)


_NO_MEASURE = frozenset(
    "total apiece altogether overall annually meanwhile sometimes perhaps today nearly well "
    "north south east west northeast northwest southeast southwest "
    "mr mrs ms dr truth many much some it he she they".split()
)
# Verbs of giving, whose first object is who gets the amount and not what it is of.
_GIVING = frozenset(
    "offer offers offered offering give gives gave given giving owe owes owed owing award "
    "awards awarded lend lends lent grant granted hand handed loan loaned".split()
)


def _with_country(mention: Mention) -> list[str]:
    """Return the lower-case words, the country US told from the pronoun."""
    tokens = mention.sentence.tokens
    if "US" not in tokens.words:
        return tokens.lower
    return [
        "u.s." if word == "US" else low
        for word, low in zip(tokens.words, tokens.lower, strict=True)
    ]


def _acts(mention: Mention, lower: list[str], after: int) -> bool:
    """Whether a vague number is itself the subject ("and thousands went online")."""
    vague = mention.hedge is not None and mention.hedge.name == "vague"
    return vague and mention.kind == "count" and after < len(lower) and is_verb(lower, after)


_POINTING = frozenset("that this it which".split())


def _pointed_at(mention: Mention, lower: list[str], earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure that "that equals $5 a head" or ", which was twice" goes on about."""
    last = earlier[-1] if earlier else None
    if last is None or last.measure is None or last.kind in ("date", "time", "age"):
        return None
    opened = lower[0] in _POINTING and mention.first < 8 and is_verb_like(lower, 1)
    if opened and mention.sentence.index - last.sentence.index == 1:
        return next((f for f in reversed(earlier[-4:]) if f.kind == mention.kind), None)
    if last.sentence is not mention.sentence:
        return None
    between = lower[last.mention.last + 1 : mention.first]
    if (
        between[-2:-1] == ["which"]
        and len(between) < 13
        and between[-1] in ("was", "is", "are")
    ):
        return last
    return last if between[-1:] == ["and"] and last.kind == mention.kind == "multiple" else None


def is_verb_like(lower: list[str], index: int) -> bool:
    """Whether the word behind a pronoun is its verb: any in -s or -ed, or a known one."""
    word = lower[index] if index < len(lower) else ""
    return word.endswith(("s", "ed")) or (bool(word) and is_verb(lower, index))


def _lists_names(mention: Mention, place: Place) -> bool:
    """Whether a mere name stands before the number, as in a list of places and readings."""
    tokens = mention.sentence.tokens
    first, last, _ = place
    before = tokens.lower[mention.first - 1]
    if before not in ("(", "at", "with", ",") or last != mention.first - 2:
        return False
    named = all(word[:1].isupper() or word in "-.'" for word in tokens.words[first : last + 1])
    return named and mention.kind in ("count", "measure", "points", "temperature")


def _of_list(mention: Mention, earlier: Sequence[Figure]) -> Measure | None:
    """Return what the reading before measures, if it is of one kind and close by."""
    for figure in reversed(earlier[-3:]):
        near = mention.sentence.index - figure.sentence.index < 2
        if near and figure.kind == mention.kind:
            return figure.measure
    return None


def _given(lower: list[str], first: int) -> bool:
    """Whether the noun before the amount receives it ("offered the lenders $5m")."""
    at = first - 1
    while at > 0 and lower[at].isalpha() and lower[at] not in _GIVING and first - at < 5:
        at -= 1
    return lower[at] in _GIVING and 0 <= at < first - 1


_LAST_YEARS = frozenset(
    "a the last previous year's month's week's quarter's year month week quarter 's".split()
)
# Verbs whose subject hands over or takes in the sum, so that it is of something else.
_TRANSFER = frozenset(
    "spent spend spends pay pays paid invest invested invests raise raised raises contribute "
    "contributed contributes earn earned earns issue issued issues owe owed owes provide "
    "provided provides commit committed donate donated gave give offered offer charge charged "
    "charges won win lost lose allocated pledged secured borrowed lent received receive".split()
)


def _transferred(lower: list[str], first: int) -> bool:
    """Whether a verb of paying governs the sum ("the club paid out about $5m")."""
    at = first - 1
    while at > 0 and (lower[at] in _LOOSELY or lower[at] in _BESIDE):
        at -= 1
    return at >= 0 and lower[at] in _TRANSFER


_BESIDE = frozenset(
    "out up an a some additional extra further another only just him her".split()
)
_COMPARED = frozenset("versus vs against".split())


def _shared(mention: Mention, earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure of the sentence that this one is compared with or says again."""
    if mention.kind == "count" and mention.sentence.tokens.lower[
        mention.last + 1 : mention.last + 2
    ] not in ([","], ["."], [";"], [], ["in"], ["a"], ["last"], ["on"]):
        return None
    lower = mention.sentence.tokens.lower
    at = mention.first - 1
    while at > 0 and (lower[at] in _LOOSELY or lower[at] in _LAST_YEARS):
        at -= 1
    word, lead = (lower[at], lower[at - 1]) if at > 0 else ("", "")
    same = [
        figure
        for figure in reversed(earlier[-6:])
        if figure.sentence is mention.sentence and figure.measure is not None
        and figure.kind not in ("age", "duration", "ordinal")
    ]  # fmt: skip
    if not same:
        return None
    if word == "to" and same[0].mention.last == at - 1 and same[0].kind != "count":
        return same[0]
    if word in ("up", "down") and lead in (",", "–", "—", "("):
        return same[0]
    compared = (
        word in _COMPARED
        or (word in ("with", "to") and lead == "compared")
        or (word == "from" and (lead in (",", "up", "down") or lead in DIRECTIONS))
        or (word == "or" and lead == ",")
    )
    if not compared:
        return None
    return next((f for f in same if f.kind == mention.kind), None)


def _latest(mention: Mention, earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure before an apposition: "sales of $3bn, a 5% rise"."""
    lower = mention.sentence.tokens.lower
    at = mention.first - 1
    at -= at > 0 and lower[at] in ("a", "an")
    if at < 0 or lower[at] not in (",", "–", "—"):
        return None
    last = earlier[-1] if earlier else None
    if last is None or last.sentence is not mention.sentence or last.measure is None:
        return None
    return last


def _elided_share(
    mention: Mention, lower: list[str], after: int, earlier: Sequence[Figure]
) -> Figure | None:
    """Return the share whose noun goes on where another is followed by its verb.

    "10% of voters agree; 44% are unsure" are both of voters.
    """
    if mention.kind not in ("percentage", "fraction") or after >= len(lower):
        return None
    following = lower[after + (lower[after] == ",")] if after + 1 < len(lower) else ""
    if following != "who" and not is_verb(lower, after) and following not in _WANTING:
        return None
    for figure in reversed(earlier[-6:]):
        if mention.sentence.index - figure.sentence.index > 2:
            return None
        told = figure.measure is not None and figure.measure.span.start > figure.span.end
        if told and figure.kind in ("percentage", "fraction"):
            return figure
    return None


_WANTING = frozenset("want think believe say support oppose favour favor prefer agree".split())


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
        if lower[at - 1] == "-" and at:
            continue  # COVID-19 deaths
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
        if lower[at] in (")", ","):
            break
        if lower[at][0].isdecimal():
            return at - 1 if at and lower[at - 1] in "$£€" else at
    return first
