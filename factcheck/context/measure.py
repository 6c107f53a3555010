"""Find what a figure counts: the noun phrase after it, before it, or named by its verb.

"3,800 U.S. troops" counts troops; "26 of the strikes" strikes; "the toll was 40" the
toll; "60% of its revenue" measures revenue, as does "revenue rose 60%". A figure that
elides its noun takes the one counted before it ("28 people and 12 more").
"""

from collections.abc import Sequence

from factcheck.context.complements import change_noun, changed, complement, past_bracket
from factcheck.context.lengths import what_lasts, whose_age
from factcheck.context.noun_phrases import (
    TIMED,
    Place,
    is_plural,
    phrase_after,
    to_measure,
)
from factcheck.context.owning import phrase_owned
from factcheck.context.passing_over import COUNTRIES
from factcheck.context.said_of import before_hedges, said_of
from factcheck.context.wording import Wording
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.number_words import SCALE_WORDS
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
_NOT_CARRIED = frozenset(["age", "duration", "date", "time", "ordinal", "score"])


def find_measure(
    mention: Mention, said: Wording, earlier: Sequence[Figure] = ()
) -> Measure | None:
    """Return what the mention counts or measures, ``None`` where the copy does not say.

    ``said`` is the mention's sentence. ``earlier`` are the story's figures before it, whose
    measure a compared or a second amount shares ("fell to $84 million, or 62 cents a share,
    from $241 million").
    """
    kind = mention.kind
    if kind in _UNCOUNTED:
        return None
    if kind in ("age", "duration"):
        found = whose_age(mention, said) if kind == "age" else what_lasts(mention, said)
        if found is not None and said.lower[found[2]] in _SHARES:
            return _shared_people(mention, earlier)
        return to_measure(mention.sentence, *found) if found else None
    beside = _shared(mention, said, earlier)
    if beside is not None:
        return beside.measure
    after = _behind(mention, said)
    place: Place | None
    if kind in _COUNTING and not mention.unit:
        place = _counted(mention, said, after)
        peopled = mention.low >= 100 and place is None and _peopled(said.lower, mention.first)
        if peopled or (kind == "count" and _struck(said.lower, mention.first, after)):
            return Measure("people", "people", mention.span)
        if place is None:
            counted = _elided(mention, said, after, earlier)
            if counted is not None:
                return counted.measure
    else:
        place = _matter(mention, said, after)
    timed = place is not None and place[0] == after and said.lower[place[2]] in TIMED
    if place is not None and timed and kind == "count" and not mention.unit:
        return to_measure(mention.sentence, *place)  # in the next three quarters
    measure = _named(mention, said, place)
    return _said_before(mention, said, after, earlier) if measure is None else measure


_SHARES = frozenset(
    "half halves third thirds quarter quarters fifth fifths most rest majority percent".split()
)


def _shared_people(mention: Mention, earlier: Sequence[Figure]) -> Measure | None:
    """Return whom a share is of that is so old: "60% of members vote; a third are over 65"."""
    for figure in reversed(earlier[-4:]):
        share = figure.kind in ("fraction", "percentage", "ratio")
        if figure.sentence is mention.sentence and share and figure.measure is not None:
            return figure.measure
    return None


def _behind(mention: Mention, said: Wording) -> int:
    """Return the token behind the amount, its hedge and a restatement in brackets."""
    lower = said.lower
    if mention.hedge is not None and mention.hedge.span.start >= mention.span.end:
        return mention.sentence.tokens.at(mention.hedge.span.end)  # 150-odd people
    after = mention.last + 1
    after = past_bracket(lower, after)  # three (3) trucks, 30 inches (76 cm) of rain
    if (
        lower[after : after + 1] == ["."]
        and "".join(said.words[after + 1 : after + 2]).islower()
    ):
        after += 1  # the 13 hr. epic
    if lower[after : after + 1] == ["or"]:
        more = after + 1 + (lower[after + 1 : after + 2] in (["even"], ["much"]))
        if lower[more : more + 1] in (["more"], ["less"], ["fewer"]):
            after = more + 1
    after = _past_second(mention, said, after)
    while after < len(lower) and lower[after] in _CLOSING:  # "several hundred" Marines
        after += 1
    return after


def _past_second(mention: Mention, said: Wording, after: int) -> int:
    """Step over a second amount of one noun: "300 or 350 women", "8-gram and 9-gram bars"."""
    lower, classes = said.lower, said.classes
    hyphened = "-" in lower[mention.first : after]
    if not hyphened and (mention.kind != "count" or mention.unit):
        return after
    joints = (["or"], ["and"], [","]) if hyphened else (["or"], ["and"])
    if lower[after : after + 1] not in joints or classes[after + 1 : after + 2] != "M":
        return after
    at = after + 1
    while at < len(lower) and (classes[at] == "M" or lower[at] in SCALE_WORDS):
        at += 1
    if lower[at : at + 1] == ["-"] and lower[at + 1 : at + 2]:
        at += 2
        at += 2 * (lower[at : at + 1] == ["-"])
    return at if at < len(lower) and classes[at] in "NEAD" else after


def _counted(mention: Mention, said: Wording, after: int) -> Place | None:
    """Return the phrase that a plain count counts: behind it, or before "or"."""
    lower, classes, first = said.lower, said.classes, mention.first
    if first > 1 and lower[first - 1] == "or" and mention.kind == "count":
        noun = classes[first - 2] == "N"
        two = lower[first] == "two"
        if noun and (two or after >= len(lower) or not lower[after].isalpha()):
            return first - 2, first - 2, first - 2  # another pick or two
    if mention.kind == "count" and lower[after : after + 1] in (["the"], ["its"], ["their"]):
        return None  # 998 the year before
    single = mention.low == mention.high == 1 or mention.kind in ("fraction", "ratio")
    return phrase_after(said, after, single=single)


def _elided(
    mention: Mention, said: Wording, after: int, earlier: Sequence[Figure]
) -> Figure | None:
    """Return the count whose noun goes on: "28 people were hurt and 12 died"."""
    if mention.kind != "count":
        return None
    goes_on = after < len(said.lower) and said.classes[after] in "VD"
    for figure in reversed(earlier[-6:]):
        apart = mention.sentence.index - figure.sentence.index
        if apart > goes_on:
            return None
        measure = figure.measure
        if figure.kind != "count" or measure is None or measure.span.start < figure.span.end:
            continue
        if is_plural(measure.text.split()[-1].lower()):
            return figure
    return None


def _matter(mention: Mention, said: Wording, after: int) -> Place | None:
    """Return the phrase behind a sum, share or measure that says what it is of."""
    lower = said.lower
    noun = change_noun(mention, said)
    if noun >= 0:
        return changed(said, noun)
    place = complement(mention, said, after)
    of_output = lower[after : after + 2] in (["of", "gdp"], ["of", "output"])
    of_output = of_output or (mention.first > 0 and lower[mention.first - 1] == "within")
    if place is not None or after >= len(lower) or of_output:
        return place
    place = phrase_after(said, after + (lower[after] == "-"), single=True)
    if place is not None and lower[place[2]] in (*_NO_MEASURE, mention.unit.lower()):
        return None
    return place


def _said_before(
    mention: Mention, said: Wording, after: int, earlier: Sequence[Figure]
) -> Measure | None:
    """Return what the words or the figures before an amount say that it is of."""
    lower = said.lower
    same = (
        (_latest(mention, said, earlier) if change_noun(mention, said) >= 0 else None)
        or _elided_share(mention, said, after, earlier)
        or _pointed_at(mention, said, earlier)
    )
    if same is not None:
        return same.measure
    first = _before_bracket(lower, mention.first)
    if _given(lower, first) or _acts(mention, said, after):
        return None
    if mention.kind == "money" and _transferred(lower, first):
        return None
    if lower[after : after + 1] and lower[after] in _EXTENDED:
        beside = phrase_owned(said, before_hedges(lower, first))  # in water 3 feet deep
        if beside is not None:
            return _named(mention, said, beside)
    place = said_of(said, first)
    listed = (
        mention.kind in ("count", "measure") and place is not None and _is_name(said, place)
    )
    if (listed and lower[first - 1] != "of") or place is None:
        carried = _carried(mention, earlier)
        if carried is not None:
            return carried.measure
    if place is None and mention.kind == "count" and mention.unit:
        at = mention.sentence.tokens.at(mention.span.end - 1)
        place = at, at, at  # 11 points
    return _named(mention, said, place)


# An extent is said of the noun before it: "water 3 feet deep", "a base 50 km from town".
_EXTENDED = frozenset(
    "deep long tall high wide thick away outside north south east west northeast northwest "
    "southeast southwest inland offshore".split()
)


def _is_name(said: Wording, place: Place) -> bool:
    """Whether a phrase is a mere name, as in a list of places and their readings."""
    if place[0] and said.classes[place[0] - 1] == "T":
        return False
    return all(
        said.classes[at] not in "NA" and not said.words[at].isupper()
        for at in range(place[0], place[1] + 1)
    )


_OF_ONE_UNIT = frozenset(["percentage", "points", "money", "multiple"])


def _carried(mention: Mention, earlier: Sequence[Figure]) -> Figure | None:
    """Return the like figure, close before, whose measure goes on: of a list, or "it fell"."""
    for figure in reversed(earlier[-4:]):
        if mention.sentence.index - figure.sentence.index > 1:
            return None
        if figure.kind != mention.kind or figure.measure is None:
            continue
        if mention.kind in _OF_ONE_UNIT or figure.mention.unit == mention.unit:
            return figure
    return None


def _named(mention: Mention, said: Wording, place: Place | None) -> Measure | None:
    """Return the measure that a phrase names, none where its head is no noun."""
    if place is None:
        return None
    head = said.lower[place[2]]
    if head in _NO_MEASURE or head in SCALE_WORDS or head in TIMED or not head[0].isalpha():
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


def _acts(mention: Mention, said: Wording, after: int) -> bool:
    """Whether a vague number is itself the subject ("and thousands went online")."""
    vague = mention.hedge is not None and mention.hedge.name == "vague"
    return vague and mention.kind == "count" and said.classes[after : after + 1] == "V"


_POINTING = frozenset("that this it which".split())


def _pointed_at(mention: Mention, said: Wording, earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure that "that equals $5 a head" or ", which was twice" goes on about."""
    last = earlier[-1] if earlier else None
    if last is None or last.measure is None or last.kind in ("date", "time", "age"):
        return None
    lower = said.lower
    opened = lower[0] in _POINTING and mention.first < 8 and said.classes[1:2] in ("V", "N")
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
_PARTED = frozenset(", . ; in a last on / the )".split()) | {""}


def _shared(mention: Mention, said: Wording, earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure of the sentence that this one is compared with or says again."""
    lower = said.lower
    if (
        mention.kind == "count"
        and "".join(lower[mention.last + 1 : mention.last + 2]) not in _PARTED
    ):
        return None
    at = mention.first - 1
    while at > 0 and (lower[at] in _LOOSELY or lower[at] in _LAST_YEARS):
        at -= 1
    word, lead = (lower[at], lower[at - 1]) if at > 0 else ("", "")
    same = [
        figure
        for figure in reversed(earlier[-6:])
        if figure.sentence is mention.sentence and figure.measure is not None
        and figure.kind not in _NOT_CARRIED
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
        compared = word in ("from", "to") and _moves(said, mention.first, same[0])
    if not compared:
        return None
    return next((f for f in same if f.kind == mention.kind), None)


def _moves(said: Wording, first: int, last: Figure) -> bool:
    """Whether an amount is the other end of a movement: "to 5% in May from"."""
    between = range(last.mention.last + 1, first)
    return len(between) < 8 and not any(said.classes[at] in "VBWC" for at in between)


def _latest(mention: Mention, said: Wording, earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure before an apposition: "sales of $3bn, a 5% rise"."""
    lower = said.lower
    at = mention.first - 1
    at -= at > 0 and lower[at] in ("a", "an")
    if at < 0 or lower[at] not in (",", "–", "—", "after"):
        return None
    last = earlier[-1] if earlier else None
    if last is None or last.sentence is not mention.sentence or last.measure is None:
        return None
    return last


def _elided_share(
    mention: Mention, said: Wording, after: int, earlier: Sequence[Figure]
) -> Figure | None:
    """Return the share whose noun goes on where another is followed by its verb.

    "10% of voters agree; 44% are unsure" are both of voters.
    """
    lower = said.lower
    if mention.kind not in ("percentage", "fraction") or after >= len(lower):
        return None
    at = after + (lower[after] == "," and after + 1 < len(lower))
    if lower[at] != "who" and said.classes[at] not in "VB":
        return None
    for figure in reversed(earlier[-6:]):
        if mention.sentence.index - figure.sentence.index > 2:
            return None
        told = figure.measure is not None and figure.measure.span.start > figure.span.end
        if told and figure.kind in ("percentage", "fraction"):
            return figure
    return None


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


def _before_bracket(lower: list[str], first: int) -> int:
    """Return where the amount begins that an amount in brackets restates, else ``first``."""
    if lower[first - 1] != "(" or first < 3:
        return first
    for at in range(first - 2, max(-1, first - 9), -1):
        if lower[at] in (")", ","):
            break
        if lower[at][0].isdecimal():
            sign = at - (at > 0 and lower[at - 1] in "$£€")
            return sign - (lower[sign] == "$" and sign > 0 and lower[sign - 1] in COUNTRIES)
    return first
