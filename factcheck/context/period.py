"""Choose the time that a figure describes: the nearest that its clause governs it by."""

from collections.abc import Sequence

from factcheck.context.expressions import POSSESSIVE, Expression
from factcheck.context.passing_over import before_hedges
from factcheck.context.wording import Wording
from factcheck.lexicon.accounts import ACCOUNTS
from factcheck.lexicon.attribution_words import DOCUMENTS
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure, Measure, Period
from factcheck.model.mention import Mention

_PRESENT = frozenset("now nowadays presently".split())
_NEAR = 8  # tokens in which the present is told of a figure, and not in passing
_REACH = 30  # tokens, a mark between counted as six
_FAR = 60  # tokens that no clause goes over
_OPENING = 3  # tokens before which a time opens the sentence
_RESULTS = frozenset(["money", "percentage", "points"])
_STRETCHES = frozenset("quarter half year month week season".split())
_NOT_TOLD = frozenset("will would could may might should if".split())
_POINTING = frozenset("that this".split())
_EARLIER = frozenset("earlier before ago".split())
_PHRASE = 9  # tokens up to the number that is compared
_COMPARED = frozenset("from versus vs against than".split())
_EXTREMES = frozenset("first most best worst record".split())
_ASIDE = 9  # tokens
_NO_PARTICIPLES = frozenset(
    "according compared including excluding starting beginning during following given "
    "based adjusted".split()
)
_PARTING = frozenset("; while whereas although though".split())
_RELATED = frozenset("which who whom where whose".split())
_HOLDING = frozenset("is are has have".split())
_PARTED = frozenset("which who but with where when".split())
_STOPS = frozenset(', " ” —'.split())
_SPEAKING = frozenset(
    "said told says reported announced added wrote posted tweeted warned stated "
    "disclosed".split()
)


def period_of(
    mention: Mention,
    said: Wording,
    expressions: list[Expression],
    measure: Measure | None = None,
) -> Period | None:
    """Choose the time that governs a figure: the nearest in its clause, those after first.

    ``measure`` tells that a year before a noun ("2013 sales") is the figure's own.
    """
    best: Expression | None = None
    nearest = 10_000
    lower = said.lower
    if mention.kind == "duration" and not _stated(mention, measure):
        return None
    if mention.kind in ("count", "measure") and lower[mention.last + 1 :][:1] == ["-"]:
        return None  # the 28-nation bloc is of no time
    if mention.kind == "age":  # of no time, unless it was guessed a while ago
        expressions = [each for each in expressions if lower[each.last] == "ago"]
    for each in expressions:
        if each.first <= mention.last and mention.first <= each.last:
            if mention.kind == "date":
                return None
            continue
        gap = max(each.first - mention.last, mention.first - each.last)
        if gap >= _FAR and each.first >= _OPENING:
            continue
        if not _owns(lower, mention, each) and _apart(
            said, mention, each, expressions, measure
        ):
            continue
        distance = _distance(said, mention, each)
        if distance < nearest:
            best, nearest = each, distance
    reach = _NEAR if best is not None and lower[best.last] in _PRESENT else _REACH
    return None if best is None or nearest >= reach else best.period


def _apart(
    said: Wording,
    mention: Mention,
    each: Expression,
    expressions: list[Expression],
    measure: Measure | None,
) -> bool:
    """Whether a time that stands in no phrase of the figure's own is not the figure's."""
    lower = said.lower
    return (
        lower[each.last] in POSSESSIVE  # today's dollars
        or _of_another(lower, mention, each)
        or _of_speaking(said, mention, each)
        or _describes(said, each, measure)
        or _in_another_clause(said, mention, each)
        or _in_second_clause(said, mention, each, expressions)
        or _in_aside(said, mention, each)
        or _of_participle(said, mention, each)
        or _past_aside(said, mention, each)
        or _before_base(said, mention, each, expressions)
    )


def _distance(said: Wording, mention: Mention, each: Expression) -> int:
    """Return how far a time stands from a figure; a mark between counts as six tokens."""
    if each.first > mention.last:
        breaks = sum(word in ",;—" for word in said.lower[mention.last + 1 : each.first])
        return each.first - mention.last + 6 * breaks
    distance = mention.first - each.last + 2
    if each.first < _OPENING or _opens(said, each):  # covers the whole sentence
        return min(distance, 8)
    return distance


def carried_on(
    mention: Mention, said: Wording, measure: Measure | None, earlier: Sequence[Figure]
) -> Period | None:
    """Return the time of an amount in the sentence before, where this one names none.

    "Sales fell 5% in the first quarter. Profit rose 3%" are both of the quarter, and so is
    what "that" points back to: "That equals $4 a head".
    """
    before = [
        figure
        for figure in earlier[-6:]
        if mention.sentence.index - figure.sentence.index == 1
        and figure.section is mention.sentence.section
        and figure.kind in _RESULTS
    ]
    if not before or mention.kind not in _RESULTS or not _NOT_TOLD.isdisjoint(said.lower):
        return None
    if said.lower[0] in _POINTING and said.classes[1:2] == "V":
        return before[-1].period
    head = "" if measure is None else measure.head
    for figure in (before[-1], before[0]):
        same = figure.measure is not None and figure.measure.head == head
        if not same and head not in ACCOUNTS:
            continue
        if figure.period is None:
            continue
        words = figure.period.text.lower().replace("-", " ").split()
        if not _STRETCHES.isdisjoint(words) and words[-1] not in _EARLIER:
            return figure.period
    return None


def _stated(mention: Mention, measure: Measure | None) -> bool:
    """Whether a length is what something came to ("the wait was three days in May")."""
    return measure is not None and measure.span.end <= mention.span.start


def _of_another(lower: list[str], mention: Mention, each: Expression) -> bool:
    """Whether the time tells when a compared figure was: "12%, down from 18% in May"."""
    opening = lower[each.first]
    if (opening == "for" and not _dated_for(lower, each)) or (
        opening in _COMPARED and "to" not in lower[each.first : each.last]
    ):
        return True  # how long, or what it is compared with
    if lower[each.first - 1] in _COMPARED and each.first > mention.last + 1:
        return True
    if opening == "since" and _is_superlative(lower[mention.last + 1 : each.first]):
        return True  # 5 percent, the steepest fall since May
    dash = lower[each.last + 1 : each.last + 2] in (["-"], ["–"], ["—"])
    if dash and (each.first == 0 or _heads_story(mention.sentence, each.first)):
        return True  # the dateline
    if opening == "on" and lower[each.last] == "earlier":
        return True  # a rise on a month earlier
    if each.first > mention.last:
        between = lower[mention.last + 1 : each.first]
        if mention.kind == "multiple" and "from" in between:
            return True  # a two-fold increase from the vote in 2010
        return any(
            (word in _COMPARED or word == "compared")
            and any(n[0].isdecimal() for n in between[at : at + _PHRASE])
            for at, word in enumerate(between)
        )
    return False


def _owns(lower: list[str], mention: Mention, each: Expression) -> bool:
    """Whether the time stands in the figure's own phrase: "from last year's figure of 3"."""
    between = lower[each.last + 1 : mention.first]
    return (
        each.last < mention.first
        and len(between) < 5
        and (lower[each.last].endswith("'s") and "," not in between)
    )


def _is_superlative(words: list[str]) -> bool:
    return any(word in _EXTREMES or word.endswith("est") for word in words[-8:])


def _dated_for(lower: list[str], each: Expression) -> bool:
    """Whether "for" names a time and no length: "for 2021", "for the third quarter"."""
    words = lower[each.first : each.last + 1]
    return words[-1][:4].isdecimal() or words[-1] in ("quarter", "half", "year")


def _heads_story(sentence: Sentence, first: int) -> bool:
    """Whether only a place in capitals stands before: "LEEDS, June 18 - Sales rose"."""
    words = sentence.tokens.words[:first]
    return len(words) < 7 and bool(words) and words[0].isupper()


def _opens(said: Wording, each: Expression) -> bool:
    """Whether a time before its clause covers all of it: "According to Lee, in 2014, sales"."""
    if said.lower[each.last + 1 : each.last + 2] != [","]:
        return False
    before = said.lower[each.first - 1] if each.first else ","
    clause = said.classes[max(0, each.first - _FAR) : each.first]
    return before in (",", ";", ".", "and", "but") or "V" not in clause


def _describes(said: Wording, each: Expression, measure: Measure | None) -> bool:
    """Whether a year only tells which thing is meant: "the 2016 election", "a 2012 poll"."""
    last = each.last
    if (
        each.first != last
        or not said.lower[last][:4].isdecimal()
        or last + 1 >= len(said.lower)
    ):
        return False
    if said.classes[last + 1] not in "NEA" or (last and said.classes[last - 1] in "IM"):
        return False
    if not DOCUMENTS.isdisjoint(said.lower[last + 1 : last + 5]):
        return False  # a 2012 poll tells how things were then
    return measure is None or not measure.span.covers(each.period.span)


def _in_another_clause(said: Wording, mention: Mention, each: Expression) -> bool:
    """Whether the time and the figure stand in two clauses with a verb each."""
    first, last = sorted((mention.first, each.first))
    if each.first < mention.first and (each.first < _OPENING or _opens(said, each)):
        return False
    for at in range(first + 1, last):
        word = said.lower[at]
        if at == each.last + 1 and said.lower[at + 1] == "when":
            return False  # in 1994, when they rose
        parts = word in _PARTING or (word == "," and said.lower[at + 1] in _PARTED)
        if word == "and" and each.first < mention.first and said.lower[at + 1] in _HOLDING:
            return True  # it opened in 1952 and has 40 rooms
        if parts and (each.first > mention.first or "V" in said.classes[at : at + _FAR]):
            return True
    return False


def _in_aside(said: Wording, mention: Mention, each: Expression) -> bool:
    """Whether the time is told of somebody in passing: "the firm, founded in 1990, has 40"."""
    closed = said.lower[each.last + 1 : each.last + 2] == [","]
    if not closed or mention.first < each.last or each.first < _OPENING:
        return False
    start = max(0, each.first - _ASIDE)
    opened = [at for at in range(start, each.first) if said.lower[at] == ","]
    return bool(opened) and said.classes[opened[-1] + 1] in "DG"


def _of_participle(said: Wording, mention: Mention, each: Expression) -> bool:
    """Whether the time is an opening participle's: "Made in 1927, the bull weighs 3kg"."""
    opens = said.classes[:1] in ("D", "G") and said.lower[0] not in _NO_PARTICIPLES
    if not opens or not 0 < each.first <= each.last < mention.first:
        return False
    behind = said.lower[each.last + 1 : mention.first]
    return "," in behind and "," not in said.lower[: each.first]


def _past_aside(said: Wording, mention: Mention, each: Expression) -> bool:
    """Whether the figure stands in an aside and the time behind it.

    "The bridge, one of 11 on the river, will close in May": the eleven are of no May.
    """
    lower, classes = said.lower, said.classes
    if each.first < mention.last or "," not in lower[: mention.first]:
        return False
    for at in range(mention.last + 1, each.first):
        if lower[at] == ",":
            verb = at + 1 + (classes[at + 1 : at + 2] == "R")
            return classes[verb : verb + 1] == "V" and verb < each.first
    return False


def _before_base(
    said: Wording, mention: Mention, each: Expression, expressions: list[Expression]
) -> bool:
    """Whether a level is what another changed from, and the time stands before: of the other.

    "It rose to 5% in May from 3%": the 3% are not of May.
    """
    lower = said.lower
    at = before_hedges(lower, mention.first)
    if at < 1 or lower[at] != "from" or each.last >= at:
        return False
    dated = {token for one in expressions for token in range(one.first, one.last + 1)}
    return any(said.classes[n] == "M" and n not in dated for n in range(at))


def _in_second_clause(
    said: Wording, mention: Mention, each: Expression, expressions: list[Expression]
) -> bool:
    """Whether a clause with a time and subject of its own follows a time that opens.

    "On Monday it was at 304, and it was 359 on Sunday": the 304 are Monday's. A clause that
    "which" opens before the figure leaves the time of the noun behind, too.
    """
    if each.last < mention.first:
        between = range(each.last + 1, mention.first)
        related = [
            at
            for at in between
            if said.lower[at] in _RELATED
            and at > each.last + 2  # the century in which
            and said.lower[at - 1] not in ("during", "over")
        ]
        opens = each.first < _OPENING or _opens(said, each)
        return bool(related) and not opens and "V" in said.classes[related[-1] :]
    opened = any(one.last < mention.first and one.first < _OPENING for one in expressions)
    for at in range(mention.last + 1, each.first - 1):
        if opened and said.lower[at] in ("and", "but"):
            clause = said.classes[at + 1 : each.first]
            return clause[:1] in ("O", "T", "E", "N", "A") and "V" in clause
    return False


def _of_speaking(said: Wording, mention: Mention, each: Expression) -> bool:
    """Whether the time is that of speaking: "said earlier this week that it has two"."""
    lower = said.lower
    if each.first > mention.last:
        gap = range(mention.last + 1, each.first)
        spoken = [at for at in gap if lower[at] in _SPEAKING and said.classes[at] == "V"]
        return bool(spoken) and not _STOPS.isdisjoint(lower[mention.last + 1 : spoken[0]])
    if lower[each.last + 1] in _SPEAKING:
        return True  # the firm on Friday announced two plants
    at = each.first - 1
    at -= at > 0 and lower[at] == "earlier"
    if lower[each.last] in ("quarter", "half"):
        return False
    return at >= 0 and lower[at] in _SPEAKING
