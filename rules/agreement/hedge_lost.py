"""A headline keeps the body's hedge."""

from collections.abc import Iterator

from factcheck import Discrepancy, Figure, Label, Reading, severity

# Words by which a headline carries a doubt of its own.
_CARRIERS = frozenset(
    "may might could would expected estimated estimate claim claims claimed say says "
    "said plan plans planned propose proposes proposed forecast forecasts projected "
    "predicts predicted likely possible potential alleged reported reportedly feared "
    "up nearly almost about around some over under more less aims seeks wants warns "
    "warned eyes".split()
) | frozenset("?‘’“”\"'")
_FUTURE = frozenset({"to", "will", "set"})
_SOFT_WORDS = ("estimated", "projected", "claimed")


@severity("warning")
def check_hedge_lost(reading: Reading) -> Iterator[Discrepancy]:
    """A figure that the body ranges, caps or estimates is not flat in the headline or caption.

    "300,000" over a body that has "between 150,000 and 400,000, estimates say" or "up to
    300,000" tells readers of the headline something that the story does not. Quotation
    marks and words like "could" or "claims" carry the doubt well enough.

    Flags: [Headline] [[40,000]] migrants crammed into camps ¶ The camps hold [[up to]] 40,000
        migrants.
    Flags: [Headline] Storm cost farmers [[$400 million]] ¶ Losses were between [[$150 million
        and $400 million]].
    Passes: [Headline] Storm may cost farmers $400 million ¶ Losses may be between $150 million
        and $400 million.
    Passes: [Headline] Porters win 3.5% ¶ Porters will get 3.5% more from May.
    Passes: [Headline] Orla cuts 420 jobs ¶ The bank said on Tuesday it would cut 420 jobs.
    Passes: [Headline] 40,000 migrants crammed into camps ¶ The camps hold about 40,000
        migrants.
    """
    above = [each for each in reading.figures if each.section_kind in _ABOVE]
    if not above:
        return
    body: dict[object, list[Figure]] = {}
    for figure in reading.figures:
        if figure.section_kind == "body" and figure.kind in _AMOUNTS:
            for value in {figure.value, figure.mention.low, figure.mention.high}:
                body.setdefault((value, figure.unit, figure.kind), []).append(figure)
    ranges = [f for f in reading.figures if f.section_kind == "body" and _is_range(f)]
    told: set[object] = set()
    for figure in above:
        if figure.kind not in _AMOUNTS or figure.hedge is not None or figure.value is None:
            continue
        if figure.value in told or not _CARRIERS.isdisjoint(figure.sentence.tokens.lower):
            continue
        found = _lost(figure, body.get((figure.value, figure.unit, figure.kind), []))
        found = found or _inside_a_range(figure, ranges, body)
        if found is not None:
            told.add(figure.value)
            yield found


def _settled(figure: Figure) -> bool:
    """Whether only "will" looks ahead: a pay deal or a plan is no forecast.

    "Said it would cut" is that "will" as it is reported; headlines tell it in the present.
    """
    words = figure.sentence.tokens.words  # as written: May is a month
    reported = "would" in words and not _DECIDED.isdisjoint(words[: words.index("would")])
    foreseen = _FORESEEN - {"would"} if reported else _FORESEEN
    return ("will" in words or reported) and foreseen.isdisjoint(words)


_DECIDED = frozenset(
    """said says announced announces told confirmed confirms decided agreed voted vowed ordered
    ruled""".split()
)
_FORESEEN = frozenset(
    """projected projection projections forecast forecasts predicted predicts expected expects
    expect could would might may likely anticipated estimated estimate estimates""".split()
)
_ABOVE = ("headline", "standfirst", "caption")
_AMOUNTS = frozenset({"count", "money", "percentage", "measure"})


def _lost(above: Figure, body: list[Figure]) -> Discrepancy | None:
    """Return the discrepancy with the first use in the body, if no use there is as flat."""
    hedged: list[tuple[Figure, str]] = []
    for figure in body:
        how = _how(above, figure)
        if how == "flat":
            return None
        if how:
            hedged.append((figure, how))
    if not hedged:
        return None
    figure, how = hedged[0]
    if how in _SOFT_WORDS and not _FUTURE.isdisjoint(above.sentence.tokens.lower):
        return None  # "Firm to cut 900 jobs" is a projection itself
    span = figure.hedge.span if figure.hedge and how == "an upper limit" else figure.span
    return Discrepancy(
        message=f"{above} is flat in the {above.section_kind}; in the body it is {how}",
        question=f"Should the {above.section_kind} say that {above} is {how}?",
        labels=(Label(above.span, "flat", True), Label(span, f"here {how}")),
    )


def _is_range(figure: Figure) -> bool:
    """Whether the figure is a wide range: its ends a fifth or more apart."""
    mention = figure.mention
    return figure.kind in _AMOUNTS and mention.low > 0 and mention.low * 6 <= mention.high * 5


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
            )
    return None


def _how(above: Figure, figure: Figure) -> str:
    """Tell how the body states the number: flat, as a limit, a range's end, an estimate."""
    mention = figure.mention
    if mention.low != mention.high and figure.value != above.value:
        if above.value in (figure.soft.low, figure.soft.high, mention.low, mention.high):
            return "one end of a range"
        return ""
    if figure.value != above.value:
        return ""
    if figure.hedge is not None and figure.hedge.name == "up_to":
        return "an upper limit"
    if figure.status in _SOFT_WORDS and figure.attribution is None and not _settled(figure):
        return figure.status
    if figure.status == "projected" and _settled(figure):
        return "flat"
    if figure.status in ("projected", "claimed"):
        return figure.status
    return "flat"
