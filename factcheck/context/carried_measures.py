"""Which earlier figure's measure a figure shares: it is compared, restated or goes on.

"Sales of $3bn (£2bn), up from $2bn" are all of sales, as is "a 5% rise" behind them; "40%
of voters agree, 44 do not" is of voters twice; "it fell to 7%" is of what was 8%.
"""

from collections.abc import Sequence

from factcheck.context.complements import change_noun
from factcheck.context.noun_phrases import COUNT_NOUNS, is_plural, phrase_start
from factcheck.context.passing_over import LOOSELY, before_hedges, past_amount_or_time
from factcheck.context.wording import Wording
from factcheck.lexicon.concepts import CONCEPTS
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.model.figure import Figure, Measure
from factcheck.model.mention import Mention

_NOT_CARRIED = frozenset(["age", "duration", "date", "time", "ordinal", "score"])
_OF_ONE_UNIT = frozenset(["percentage", "points", "money", "multiple"])
_CONVERTED = frozenset(["money", "measure", "temperature"])  # from one unit to another
_LAST_YEARS = frozenset(
    "a the last previous year's month's week's quarter's year month week quarter 's".split()
)
_COMPARED = frozenset("versus vs against".split())
_PARTED = frozenset(", . ; in a last on / the ) to from".split()) | {""}
_BEFORE_CHANGES = frozenset([",", "–", "—", "after", "("])
_POINTS_BACK = frozenset("that's is was represents marks marked represented".split())
_POINTING = frozenset("that this it which".split())
_BEING = frozenset("was is are".split())
_LONGEST = 13  # tokens between an amount and what "which" says of it
_LISTED = frozenset(["money", "percentage", "measure"])
_LISTING = frozenset({",", "and", ";"})
_ITEM = 3  # tokens at least between two amounts: a preposition, its noun, a joint
_TO_A_LEVEL = frozenset({"to", "at"})
_NOT_TOLD = COUNT_NOUNS | {"range", "factor", "order"}
_HAVING = frozenset("had has have recorded reported saw".split())


def said_again(mention: Mention, said: Wording, earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure that this one gives again in another unit, or is compared with."""
    return _restated(mention, said, earlier) or _compared(mention, said, earlier)


def gone_on_about(
    mention: Mention, said: Wording, after: int, earlier: Sequence[Figure]
) -> Figure | None:
    """Return the figure that a change, a share's verb or a pronoun goes on about."""
    return (
        _before_change(mention, said, earlier)
        or _elided_share(mention, said, after, earlier)
        or _pointed_at(mention, said, earlier)
    )


def listed_before(
    mention: Mention, said: Wording, after: int, earlier: Sequence[Figure]
) -> Figure | None:
    """Return the like amount that an amount goes on a list with, each with one preposition.

    "$4 million on roads, $2 million on schools and $1 million on parks": what is said of the
    first is said of all, and what stands behind the preposition is each one's own. Behind
    "of", and behind the "in" of a sum ("$5m in loans"), stands what it is of, in a list or not.
    """
    last = earlier[-1] if earlier else None
    if last is None or last.sentence is not mention.sentence or last.kind not in _LISTED:
        return None
    if last.kind != mention.kind or last.mention.unit != mention.unit:
        return None
    start, end = last.mention.last + 1, mention.first
    while end > start and said.lower[end - 1] in LOOSELY:
        end -= 1
    gap, letters = said.lower[start:end], said.classes[start:end]
    if len(gap) < _ITEM or gap[0] != "".join(said.lower[after : after + 1]):
        return None
    own = gap[0] == "of" or (gap[0] == "in" and mention.kind == "money")
    listed = letters[0] == "I" and gap[-1] in _LISTING and not {"V", "W"} & set(letters)
    return last if listed and not own else None


def elided_count(
    mention: Mention, said: Wording, after: int, earlier: Sequence[Figure]
) -> Figure | None:
    """Return the count whose noun goes on: "28 people were hurt and 12 died"."""
    if mention.kind != "count":
        return None
    before = before_hedges(said.lower, mention.first)
    if before > 0 and said.lower[before] == "of" and _named_of(said, before - 1):
        return None  # an index of 278
    if (
        before > 0
        and said.lower[before] in _TO_A_LEVEL
        and said.lower[before - 1] in DIRECTIONS
    ):
        return None  # the toll of a crash of two ships rose to 12: it is of the toll
    ended = after >= len(said.lower) or said.classes[after] in "SCI"
    having = before >= 0 and said.lower[before] in _HAVING and ended
    reporting = before >= 0 and said.lower[before] == "with"
    goes_on = having or (after < len(said.lower) and said.classes[after] in "VD")
    for figure in reversed(earlier[-6:]):
        apart = mention.sentence.index - figure.sentence.index
        if apart > goes_on:
            return None
        measure = figure.measure
        if figure.kind != "count" or measure is None:
            continue
        if measure.span.start < figure.span.end and not (reporting and goes_on and not apart):
            continue
        if is_plural(measure.text.split()[-1].lower()):
            return figure
    return None


def _named_of(said: Wording, last: int) -> bool:
    """Whether a noun that is told ends at a token, or before a bracket there."""
    if said.lower[last] == ")":
        last = past_amount_or_time(said, last)
    word = said.lower[last]
    told = word not in _NOT_TOLD and CONCEPTS.get(word) != "gap"  # a lead of 5,000: votes
    return last >= 0 and said.classes[last] == "N" and told


def whose_share(mention: Mention, earlier: Sequence[Figure]) -> Measure | None:
    """Return whom a share is of that is so old: "60% of members vote; a third are over 65"."""
    for figure in reversed(earlier[-4:]):
        share = figure.kind in ("fraction", "percentage", "ratio")
        if figure.sentence is mention.sentence and share and figure.measure is not None:
            return figure.measure
    return None


def held_share(mention: Mention, earlier: Sequence[Figure]) -> Figure | None:
    """Return the share whose noun goes on behind a verb of holding: "Lee owns 30%"."""
    if mention.kind != "percentage":
        return None
    for figure in reversed(earlier[-4:]):
        if figure.sentence is mention.sentence and figure.kind == "percentage":
            return figure
    return None


def amount_at(token: int, mention: Mention, earlier: Sequence[Figure]) -> Figure | None:
    """Return the amount of the sentence that a token is the unit of."""
    for figure in reversed(earlier[-4:]):
        if figure.sentence is not mention.sentence:
            return None
        if figure.mention.first <= token <= figure.mention.last and figure.mention.unit:
            return figure
    return None


def carried(mention: Mention, earlier: Sequence[Figure], reach: int) -> Figure | None:
    """Return the like figure, close before, whose measure goes on: of a list, or "it fell"."""
    for figure in reversed(earlier[-4:]):
        if mention.sentence.index - figure.sentence.index > reach:
            return None
        if figure.kind != mention.kind or figure.measure is None:
            continue
        if mention.kind in _OF_ONE_UNIT or figure.mention.unit == mention.unit:
            return figure
    return None


def last_amount(earlier: Sequence[Figure]) -> Figure | None:
    """Return the latest figure that is no time, age or score."""
    return next((f for f in reversed(earlier[-4:]) if f.kind not in _NOT_CARRIED), None)


def _restated(mention: Mention, said: Wording, earlier: Sequence[Figure]) -> Figure | None:
    """Return the amount that this one gives again in brackets: "$10m (£8m; 9m euros)"."""
    last = earlier[-1] if earlier else None
    if last is None or last.sentence is not mention.sentence or last.kind != mention.kind:
        return None
    between = said.lower[last.mention.last + 1 : mention.first]
    if mention.kind not in _CONVERTED or last.mention.unit == mention.unit:
        return None
    opened = between[:1] == ["("] or (between[:1] in ([";"], [","]) and _in_bracket(said, last))
    return last if opened and LOOSELY.issuperset(between[1:]) else None


def _in_bracket(said: Wording, figure: Figure) -> bool:
    return figure.mention.first > 0 and said.lower[figure.mention.first - 1] == "("


def _compared(mention: Mention, said: Wording, earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure of the sentence that this one is compared with or says again."""
    lower = said.lower
    if (
        mention.kind == "count"
        and "".join(lower[mention.last + 1 : mention.last + 2]) not in _PARTED
    ):
        return None
    at = before_hedges(lower, mention.first)
    while at > 0 and (lower[at] in LOOSELY or lower[at] in _LAST_YEARS):
        at -= 1
    if said.classes[at] == "P":  # compared with Ana Bell's 7%
        at = phrase_start(said, at) - 1
    word, lead = (lower[at], lower[at - 1]) if at > 0 else ("", "")
    same = [
        figure
        for figure in reversed(earlier[-6:])
        if figure.sentence is mention.sentence and figure.measure is not None
        and (figure.kind not in _NOT_CARRIED or figure.kind == mention.kind)
    ]  # fmt: skip
    if not same:
        return None
    if word == "to" and same[0].mention.last == at - 1 and same[0].kind != "count":
        return same[0]
    if word in ("up", "down", "off") and lead in (",", "–", "—", "("):
        return same[0]
    compared = (
        word in _COMPARED
        or (word in ("with", "to") and lead == "compared")
        or (lead, word) in (("instead", "of"), ("rather", "than"))
        or (word == "from" and (lead in (",", "up", "down") or lead in DIRECTIONS))
        or (word == "or" and lead == ",")
    )
    if not compared:
        compared = word in ("from", "to") and _moves(said, mention.first, same[0])
    if not compared:
        return None
    alike = [f for f in reversed(earlier[-6:]) if f.kind == mention.kind]
    if alike and alike[0].sentence is mention.sentence and alike[0].measure is None:
        return alike[0]
    return next((f for f in same if f.kind == mention.kind), None)


def _moves(said: Wording, first: int, last: Figure) -> bool:
    """Whether an amount is the other end of a movement: "to 5% in May from"."""
    between = range(last.mention.last + 1, first)
    return len(between) < 8 and not any(said.classes[at] in "VBWC" for at in between)


def _before_change(mention: Mention, said: Wording, earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure before an apposition: "sales of $3bn, a 5% rise", "a rise of 5%"."""
    lower = said.lower
    change = change_noun(mention, said)
    if change < 0:
        return None
    at = min(mention.first, change) - 1
    at = before_hedges(lower, at + 1) if at > 0 else at
    while at > 0 and (lower[at] in ("a", "an") or said.classes[at] == "A"):
        at -= 1
    last = last_amount(earlier)
    if at < 0 or last is None or last.measure is None:
        return None
    if lower[at] in _POINTS_BACK and at < 3:
        return last if mention.sentence.index - last.sentence.index == 1 else None
    beside = lower[at] in _BEFORE_CHANGES or (lower[at] == "and" and last.kind == mention.kind)
    return last if beside and last.sentence is mention.sentence else None


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
        told = figure.measure is not None and (
            figure.measure.span.start > figure.span.end or figure.sentence is mention.sentence
        )
        if told and figure.kind in ("percentage", "fraction"):
            return figure
    return None


def _pointed_at(mention: Mention, said: Wording, earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure that "that equals $5 a head" or ", which was twice" goes on about."""
    last = last_amount(earlier)
    if last is None or last.measure is None:
        return None
    lower = said.lower
    opened = lower[0] in _POINTING and mention.first < 8 and said.classes[1:2] in ("V", "N")
    if opened and mention.sentence.index - last.sentence.index == 1:
        return next((f for f in reversed(earlier[-4:]) if f.kind == mention.kind), None)
    if last.sentence is not mention.sentence:
        return None
    between = lower[last.mention.last + 1 : mention.first]
    if between[-2:-1] == ["which"] and len(between) < _LONGEST and between[-1] in _BEING:
        return last
    if between[:2] == [",", "which"] and last.kind == mention.kind:
        return last
    return last if between[-1:] == ["and"] and last.kind == mention.kind == "multiple" else None
