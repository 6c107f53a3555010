"""Find what a figure counts: the noun phrase after it, before it, or named by its verb.

"3,800 U.S. troops" counts troops; "26 of the strikes" strikes; "the toll was 40" the
toll; "60% of its revenue" measures revenue, as does "revenue rose 60%". A figure that
elides its noun takes the one counted before it ("28 people and 12 more").
"""

from collections.abc import Sequence

from factcheck.context.carried_measures import (
    amount_at,
    carried,
    elided_count,
    gone_on_about,
    held_share,
    last_amount,
    listed_before,
    said_again,
    whose_share,
)
from factcheck.context.clauses import VERBAL
from factcheck.context.complements import (
    CHANGES,
    change_noun,
    changed,
    complement,
    past_bracket,
    thing_done,
)
from factcheck.context.counted_people import people_counted
from factcheck.context.lengths import what_lasts, whose_age
from factcheck.context.noun_phrases import (
    TIMED,
    Place,
    phrase_after,
    to_measure,
)
from factcheck.context.owning import phrase_owned
from factcheck.context.passing_over import LOOSELY, before_hedges, past_determiners
from factcheck.context.said_of import said_of
from factcheck.context.wording import Wording
from factcheck.lexicon.money_verbs import GIVING, HANDING_OVER
from factcheck.lexicon.number_words import SCALE_WORDS
from factcheck.model.figure import Figure, Measure
from factcheck.model.mention import Mention

_UNCOUNTED = frozenset(["date", "time", "score", "ordinal"])
_CLOSING = frozenset('"”’')
_PARTS = frozenset(["count", "percentage", "fraction", "ratio"])
_COUNTING = frozenset(["count", "fraction", "ratio"])
_SHARES = frozenset(
    "half halves third thirds quarter quarters fifth fifths most rest majority percent".split()
)
_DASHES = frozenset("–—-")
_OPENS_ANOTHER = frozenset("the its their a an".split())
_OPENING = frozenset([",", "–", "—", "“", "and"])
_DIMENSIONS = frozenset("deep long tall high wide thick".split())  # a 40-metre-deep well
# Who holds a share is not what it is of.
_HOLDING = frozenset("own owns owned hold holds held control controls controlled".split())
# An extent is said of the noun before it: "water 3 feet deep", "a base 50 km from town".
_EXTENDED = frozenset(
    "deep long tall high wide thick away outside north south east west northeast northwest "
    "southeast southwest inland offshore".split()
)
_BE = frozenset("is was are were".split())
_NO_MEASURE = frozenset(
    "total apiece altogether overall annually meanwhile sometimes perhaps today nearly "
    "north south east west northeast northwest southeast southwest "
    "mr mrs ms dr truth many much some it he she they".split()
)
_BESIDE = frozenset(
    "out up an a some additional extra further another only just him her".split()
)


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
    same = said_again(mention, said, earlier)
    if same is not None:
        return same.measure
    if kind in ("age", "duration"):
        return _lasting(mention, said, earlier)
    after = _behind(mention, said)
    place: Place | None
    if kind in _COUNTING and not mention.unit:
        place = _counted(mention, said, after)
        people = people_counted(mention, said, after, bare=place is None)
        if people is not None:
            return people
        if place is None:
            place = _part_of(mention, said)
        noun = change_noun(mention, said) if place is None else -1
        if noun >= 0:
            place = changed(mention, said, noun)  # an increase of 300 in arrests
        if place is None:
            counted = elided_count(mention, said, after, earlier)
            if counted is not None:
                return counted.measure
    else:
        like = listed_before(mention, said, after, earlier)
        if like is not None:
            return _in_list(mention, said, after, like)
        place = _matter(mention, said, after)
    timed = place is not None and place[0] == after and said.lower[place[2]] in TIMED
    if place is not None and timed and kind == "count" and not mention.unit:
        return to_measure(mention.sentence, *place)  # in the next three quarters
    measure = _named(mention, said, place)
    return _said_before(mention, said, after, earlier) if measure is None else measure


def _lasting(mention: Mention, said: Wording, earlier: Sequence[Figure]) -> Measure | None:
    """Return who is so old or what lasts so long."""
    of_age = mention.kind == "age"
    found = whose_age(mention, said) if of_age else what_lasts(mention, said)
    if found is not None and said.lower[found[2]] in _SHARES:
        return whose_share(mention, earlier)
    return to_measure(mention.sentence, *found) if found else None


def _in_list(mention: Mention, said: Wording, after: int, like: Figure) -> Measure | None:
    """Return what an amount is of as the one before it in a list: what is behind, or its."""
    if like.measure is None or like.measure.span.start < like.span.end:
        return like.measure
    return _named(mention, said, thing_done(said, after + 1))


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
    opened = mention.first and lower[mention.first - 1] in _DASHES
    if opened and after < len(lower) and lower[after] in _DASHES:
        after += 1  # nearly a third - 32% - of voters
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
    if mention.kind == "count" and "".join(lower[after : after + 1]) in _OPENS_ANOTHER:
        return None  # 998 the year before, 1.2 million a year ago
    single = mention.low == mention.high == 1 or mention.kind in ("fraction", "ratio")
    return phrase_after(said, after, single=single)


def _fronted(mention: Mention, said: Wording, after: int) -> Place | None:
    """Return the subject that a level stands before: "At 357,000, the total was a record"."""
    lower = said.lower
    if (
        mention.kind == "money"
        or lower[: mention.first] not in (["at"], ["with"])
        or lower[after : after + 1] != [","]
    ):
        return None
    return phrase_after(said, after + 1 + (said.classes[after + 1] in "TO"), single=True)


def _part_of(mention: Mention, said: Wording) -> Place | None:
    """Return whom a part is of that the clause names first: "Of the voters, 40% agreed"."""
    if mention.kind not in _PARTS:
        return None
    lower = said.lower
    for at in range(mention.first - 1, -1, -1):
        if lower[at] in (";", ":") or said.classes[at] == "V":
            return None
        if lower[at] in ("of", "among") and (at == 0 or lower[at - 1] in _OPENING):
            if "," not in lower[at : mention.first]:
                return None
            return phrase_after(said, at + (lower[at] == "among"), single=True)
    return None


def _matter(mention: Mention, said: Wording, after: int) -> Place | None:
    """Return the phrase behind a sum, share or measure that says what it is of."""
    lower = said.lower
    noun = change_noun(mention, said)
    if noun >= 0:
        return changed(mention, said, noun)
    place = complement(mention, said, after)
    of_output = lower[after : after + 2] in (["of", "gdp"], ["of", "output"])
    of_output = of_output or (mention.first > 0 and lower[mention.first - 1] == "within")
    if place is not None or after >= len(lower) or of_output:
        return place
    after += 2 * (lower[after] == "-" and lower[after + 1 : after + 2][0] in _DIMENSIONS)
    place = phrase_after(said, after + (lower[after] == "-"), single=True)
    if place is not None and lower[place[2]] in (*_NO_MEASURE, mention.unit.lower()):
        return None
    return place


def _said_before(
    mention: Mention, said: Wording, after: int, earlier: Sequence[Figure]
) -> Measure | None:
    """Return what the words or the figures before an amount say that it is of."""
    lower = said.lower
    whole = _part_of(mention, said) or _fronted(mention, said, after)
    if whole is not None:
        return _named(mention, said, whole)
    same = gone_on_about(mention, said, after, earlier)
    if same is not None:
        return same.measure
    if _handed_over(mention, said) or _acts(mention, said, after):
        return None
    first = mention.first
    holding = lower[before_hedges(lower, first)] in _HOLDING and lower[first - 1] != "at"
    if mention.kind == "percentage" and holding:
        held = held_share(mention, earlier)
        return None if held is None else held.measure
    if lower[after : after + 1] and lower[after] in _EXTENDED:
        beside = phrase_owned(said, before_hedges(lower, first))  # in water 3 feet deep
        if beside is not None:
            return _named(mention, said, beside)
    place = said_of(said, first)
    if place is not None and _owns_dropped(said, place):
        place = None  # Ana Bell's was 44 percent
    like = _like(mention, said, place, earlier)
    if like is not None:
        return like.measure
    if place is None and mention.kind == "count" and mention.unit:
        at = mention.sentence.tokens.at(mention.span.end - 1)
        place = at, at, at  # 11 points
    return _named_or_moved(mention, said, place, earlier)


def _like(
    mention: Mention, said: Wording, place: Place | None, earlier: Sequence[Figure]
) -> Figure | None:
    """Return the like figure whose measure goes on where the clause names no other."""
    if place is not None and _of_that(said, place):
        like = carried(mention, earlier, 0)
        if like is not None:
            return like  # that in Leeds rose 5%
    if place is None or (
        said.lower[mention.first - 1] != "of" and _is_listed(mention, said, place)
    ):
        apart = 0 if place is not None and mention.kind == "percentage" else 1
        return carried(mention, earlier, apart)
    return None


def _named_or_moved(
    mention: Mention, said: Wording, place: Place | None, earlier: Sequence[Figure]
) -> Measure | None:
    """Return the measure of a phrase, or of what it changes: "a 5% rise in pay"."""
    if place is not None:
        unit_of = amount_at(place[2], mention, earlier)
        if unit_of is not None:
            return unit_of.measure  # it spent 3m francs, 5% more than before
        if said.lower[place[2]] in CHANGES:
            return _moved(mention, said, place, earlier)
    return _named(mention, said, place)


def _moved(
    mention: Mention, said: Wording, place: Place, earlier: Sequence[Figure]
) -> Measure | None:
    """Return what a change is of that a number is said of: "a 5% rise in pay to $30"."""
    lower, behind = said.lower, place[2] + 1
    if lower[behind : behind + 1] in (["in"], ["of"]):
        of = thing_done(said, behind + 1)
        return _named(mention, said, of if of is not None else place)
    last = last_amount(earlier)
    if last is not None and last.sentence is mention.sentence and last.mention.last < place[2]:
        return last.measure
    return _named(mention, said, place)


def _owns_dropped(said: Wording, place: Place) -> bool:
    """Whether a phrase is a possessive whose noun is left out: "Bell's was"."""
    last = place[1] + (said.classes[place[1] + 1 : place[1] + 2] == "P")
    return said.classes[last] == "P" and said.classes[last + 1 : last + 2] == "V"


def _of_that(said: Wording, place: Place) -> bool:
    """Whether a phrase only tells which one "that" or "those" before it is."""
    before = past_determiners(said, place[0])
    led = before > 0 and said.classes[before] == "I"
    return led and said.lower[before - 1] in ("that", "those")


def _is_listed(mention: Mention, said: Wording, place: Place) -> bool:
    """Whether a mere name stands before the number, as in a list of places and readings."""
    if mention.kind not in ("count", "measure", "percentage"):
        return False
    between = slice(place[1] + 1, mention.first)
    if mention.kind == "percentage" and "V" in said.classes[between]:
        return False  # Acme lost 5%
    if not _BE.isdisjoint(said.lower[between]):
        return False  # Acme was at 24
    if place[0] and said.classes[place[0] - 1] == "T":
        return False
    return all(
        said.classes[at] not in "NAP" and not said.words[at].isupper()
        for at in range(place[0], place[1] + 1)
    )


def _named(mention: Mention, said: Wording, place: Place | None) -> Measure | None:
    """Return the measure that a phrase names, none where its head is no noun."""
    if place is None:
        return None
    head = said.lower[place[2]]
    if head in _NO_MEASURE or head in SCALE_WORDS or head in TIMED or not head[0].isalpha():
        return None
    return to_measure(mention.sentence, *place)


def _acts(mention: Mention, said: Wording, after: int) -> bool:
    """Whether a vague number is itself the subject ("and thousands went online")."""
    vague = mention.hedge is not None and mention.hedge.name == "vague"
    return vague and mention.kind == "count" and said.classes[after : after + 1] == "V"


def _handed_over(mention: Mention, said: Wording) -> bool:
    """Whether a verb hands the amount over: "the club paid out $5m", "gave the lenders 5%"."""
    lower = said.lower
    at = mention.first - 1
    while at > 0 and (lower[at] in LOOSELY or lower[at] in _BESIDE):
        at -= 1
    if mention.kind == "money" and at >= 0 and lower[at] in HANDING_OVER:
        return said.classes[at] != "G"
    at = mention.first - 1
    while at > 0 and lower[at].isalpha() and lower[at] not in GIVING and mention.first - at < 5:
        at -= 1
    given = 0 <= at < mention.first - 1 and lower[at] in GIVING
    return given and said.classes[at] in VERBAL
