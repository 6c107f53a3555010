"""A headline keeps the body's hedge."""

from collections.abc import Iterator
from itertools import islice

from factcheck import Discrepancy, Figure, Label, Reading, Restatement, severity, words_before

# Words by which a headline carries a doubt of its own.
_CARRIERS = frozenset(
    "may might could would expected estimated estimate claim claims claimed plan plans "
    "planned propose proposes proposed forecast forecasts projected predicts predicted likely "
    "possible potential alleged reportedly feared up nearly almost about around some over "
    "under more less aims seeks wants warns warned eyes see sees seen top "
    "tops topped pass passes passed reach reaches reached record exceed exceeds".split()
) | frozenset("?")
_QUOTES = frozenset("‘’“”\"'")
_ABOVE = ("headline", "standfirst", "caption")
_AMOUNTS = frozenset({"count", "money", "percentage", "measure"})
# What the body's words make of the number. "About" is left out: a headline rounds.
_LIMITS = {
    "up_to": "an upper limit",
    "at_least": "the least that is known",
    "more_than": "a lower limit",
    "nearly": "not quite reached",
    "just_under": "not quite reached",
    "less_than": "an upper limit",
    "at_most": "an upper limit",
}
# Readers take the most that may be for what is. The peak of what is measured is: a storm
# whose gusts reach "up to 140 km/h" has gusts of 140 km/h.
_LOUD = "an upper limit"


@severity("info")
def check_hedge_lost(
    reading: Reading, restatements: tuple[Restatement, ...]
) -> Iterator[Discrepancy]:
    """A limit that the body puts on a number stands in the headline or caption, too.

    "300,000" over a body that has "up to 300,000", or "between 150,000 and 400,000", tells
    readers of the headline something that the story does not; a toll of "at least 12" will
    rise. Quotation marks and words like "could" or "claims" carry the doubt well enough. One
    note a story, and none where the body once has the number as flat.

    Flags: [Headline] [[40,000]] migrants crammed into camps ¶ The camps hold [[up to]] 40,000
        migrants.
    Flags: [Headline] Storm cost farmers [[$400 million]] ¶ Losses were between [[$150 million
        and $400 million]].
    Flags: [Headline] Ferry sinks, killing [[34]] ¶ [[At least]] 34 people drowned, police said.
    Flags: A ferry sank, drowning [[34]] passengers. ¶ It was new. ¶ The coastguard said that
        [[at least]] [[34]] passengers were dead.
    Passes: A ferry sank, drowning 34 passengers. ¶ At least 34 passengers drowned. ¶ The 34
        passengers were tourists.
    Passes: [Headline] Storm may cost farmers $400 million ¶ Losses may be between $150 million
        and $400 million.
    Flags: [Headline] 'Very sad day' as attack kills [[34]] ¶ [[At least]] 34 people died.
    Passes: [Headline] 'Attack kills 34' ¶ At least 34 people died.
    Passes: [Headline] Ferry sinks, killing 34 ¶ At least 34 people drowned. ¶ The 34 were
        tourists.
    Passes: [Headline] Porters win 3.5% ¶ Porters will get 3.5% more from May.
    Passes: [Headline] Orla cuts 420 jobs ¶ The bank said on Tuesday it would cut 420 jobs.
    Passes: [Headline] 40,000 migrants crammed into camps ¶ The camps hold about 40,000
        migrants.
    """
    above = [each for each in reading.figures if each.section_kind in _ABOVE]
    body: dict[object, list[Figure]] = {}
    for figure in reading.figures:
        if figure.section_kind == "body" and figure.kind in _AMOUNTS:
            for value in {figure.value, figure.mention.low, figure.mention.high}:
                body.setdefault((value, figure.unit, figure.kind), []).append(figure)
    ranges = [f for f in reading.figures if f.section_kind == "body" and _is_range(f)]
    for figure in above:
        if figure.kind not in _AMOUNTS or figure.hedge is not None or figure.value is None:
            continue
        if _is_carried(figure) or figure.value < _SMALLEST:
            continue
        found = _lost(figure, body.get((figure.value, figure.unit, figure.kind), []))
        found = found or _inside_a_range(figure, ranges, body)
        if found is not None:
            yield found
            return
    yield from islice(_lost_in_opening(reading, restatements, body), 1)


def _lost_in_opening(
    reading: Reading,
    restatements: tuple[Restatement, ...],
    body: dict[object, list[Figure]],
) -> Iterator[Discrepancy]:
    """Yield the opening's flat figures of which the text further down only knows a limit."""
    sections = reading.article.sections_of("body")
    first = sections[0].sentences[0].index if sections else 0
    told = {pair.first.index: pair.second for pair in restatements}
    for figure in reading.figures:
        if figure.sentence.index >= first + _OPENING:
            return
        if figure.section_kind != "body" or figure.kind not in _AMOUNTS or not figure.value:
            continue
        if figure.hedge is not None or figure.value < _TELLING or figure.status in _SOFT:
            continue
        if not _OPEN.isdisjoint(figure.sentence.tokens.lower):
            continue
        same = [
            each for each in body[figure.value, figure.unit, figure.kind] if each is not figure
        ]
        if not same or not all(_limit(each) and each.index > figure.index for each in same):
            continue
        other = next((each for each in same if _is_told_later(each, figure)), None)
        if other is None or not (_one_thing(figure, other) or told.get(figure.index) is other):
            continue
        assert other.hedge is not None
        how = _LIMITS[other.hedge.name]
        yield Discrepancy(
            message=f"{figure} is flat where it is first told; further down it is {how}",
            question=f"Should its first use say that {figure} is {how}?",
            labels=(
                Label(figure.span, "flat", True),
                Label(other.hedge.span, f"here {how}"),
                Label(other.span, "the same number"),
            ),
        )


def _is_carried(figure: Figure) -> bool:
    """Whether the headline's own words leave a doubt, or the figure is somebody's words."""
    lower = figure.sentence.tokens.lower
    before = [word for word in lower[: figure.mention.first] if word in _QUOTES]
    return not _CARRIERS.isdisjoint(lower) or len(before) % 2 == 1


_OPENING = 12  # sentences
_TELLING = 5  # fewer are counted at a glance, and many things come in twos and threes
_SOFT = ("projected", "planned", "estimated")
_OPEN = frozenset("could may might would if".split())
_KNOWN = ("at_least", "up_to")


def _is_told_later(figure: Figure, opening: Figure) -> bool:
    """Whether the figure is a limit a sentence or more further on; "as many as" only counts."""
    apart = figure.sentence.index - opening.sentence.index
    if apart < 1 + (figure.section is opening.section) or _limit(figure) not in _KNOWN:
        return False
    return figure.kind != "count" or "many" not in words_before(figure, 2)


def _limit(figure: Figure) -> str:
    hedge = figure.hedge
    return hedge.name if hedge is not None and hedge.name in _LIMITS else ""


def _one_thing(one: Figure, other: Figure) -> bool:
    """Whether both count one noun, or are one telling sum of money."""
    if one.kind == "money":
        return True
    if one.measure is None or other.measure is None:
        return False
    return one.measure.head == other.measure.head


_SMALLEST = 3  # "two" and "one" are parts of phrases


def _lost(above: Figure, body: list[Figure]) -> Discrepancy | None:
    """Return the discrepancy with the first use in the body, if no use there is as flat."""
    hedged = [(figure, _how(above, figure)) for figure in body]
    if not hedged or not all(how for _, how in hedged):
        return None
    figure, how = hedged[0]
    hedge = figure.hedge
    span = hedge.span if hedge and hedge.name in _LIMITS else figure.span
    return Discrepancy(
        message=f"{above} is flat in the {above.section_kind}; in the body it is {how}",
        question=f"Should the {above.section_kind} say that {above} is {how}?",
        labels=(Label(above.span, "flat", True), Label(span, f"here {how}")),
        severity="warning" if how in (_LOUD, _END) and above.kind != "measure" else None,
    )


_END = "one end of a range"


def _is_range(figure: Figure) -> bool:
    """Whether the figure is a wide range of two numbers, a fifth or more apart."""
    mention = figure.mention
    vague = figure.hedge is not None and figure.hedge.name == "vague"  # "a few"
    apart = mention.low > 0 and mention.low * 6 <= mention.high * 5
    return figure.kind in _AMOUNTS and apart and not vague


def _inside_a_range(
    above: Figure, ranges: list[Figure], body: dict[object, list[Figure]]
) -> Discrepancy | None:
    """Return the discrepancy with a range of the same thing that the figure lies inside."""
    if not ranges or (above.value, above.unit, above.kind) in body or above.measure is None:
        return None
    for figure in ranges:
        if figure.unit != above.unit or figure.measure is None or above.value is None:
            continue
        inside = figure.interval.low < above.value < figure.interval.high
        if inside and figure.measure.head == above.measure.head:
            return Discrepancy(
                message=f"{above} is flat in the {above.section_kind}; the body has {figure}",
                question=f"Who says {above}, when the body gives a range?",
                labels=(
                    Label(above.span, "one number", True),
                    Label(figure.span, "here a range"),
                ),
                severity="warning",
            )
    return None


def _how(above: Figure, figure: Figure) -> str:
    """Tell how the body limits the number, empty where it is flat, too."""
    mention = figure.mention
    if _is_range(figure) and figure.value != above.value:
        ends = (mention.low, mention.high, figure.soft.low, figure.soft.high)
        return _END if above.value in ends else ""
    if figure.value != above.value or figure.hedge is None:
        return ""
    return _LIMITS.get(figure.hedge.name, "")
