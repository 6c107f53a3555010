"""Public sums say over how many years they run."""

from collections.abc import Iterator

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    severity,
    words_after,
    words_before,
)

_PROGRAMME = frozenset(
    "save slash spend invest increase spending funding investment package programme "
    "program scheme plan budget cuts cut tax taxes subsidies subsidy aid stimulus "
    "extra additional boost savings".split()
)
_PUBLIC = (
    "opposition",
    "government", "minister", "ministry", "treasur", "council", "congress", "senate", "state",
    "federal", "parliament", "taxpayer", "lawmaker", "legislat", "governor", "president",
    "chancellor", "budget",
)  # fmt: skip
_PERIOD = frozenset(
    "gap shortfall reserves year years annual annually yearly month months monthly "
    "quarter decade decades week weeks daily day fiscal one-off one-time upfront "
    "lifetime biennium so far already spent two-year three-year four-year five-year "
    "ten-year 10-year multiyear multi-year per yesterday today session".split()
)
_ONE_OFF = frozenset(
    "factory factories plant mill mine refinery tunnel fine fined fines deal sale "
    "sold bought purchase acquisition settlement paid price loan loans debt bond "
    "bonds lottery prize donation damage damages lawsuit worth ransom bid contract "
    "company firm shareholders investors bridge stadium building museum airport "
    "hospital station valued market stake shares bail fraud stolen raised cocaine "
    "drug drugs seized".split()
)
_RISES = frozenset("rise increase hike bombshell".split())
_PROMISES = frozenset("pledged pledge promised promise announced allocated".split())
_VERBS = frozenset(
    "pledged pledge promised promise promises announced announces will would could "
    "proposes proposed plans planned plan wants called calling mulling considering "
    "seeks unveiled extra additional slash slashing allocate promising".split()
)
# A budget or programme whose length the story gives anywhere covers its parts.
_TERMS = (
    "-year budget", "-year plan", "-year programme", "-year program", "-year package",
    "fiscal year", "annual budget", "next year's budget", "next year’s budget", "biennial",
    "year period", "-year spending", "two-year", "three-year", "four-year", "five-year",
    "10-year",
)  # fmt: skip
_SMALLEST = 1_000_000
_MOST = 2


@severity("warning")
def check_sum_without_period(
    reading: Reading, lowered: str, in_section: dict[int, list[Figure]]
) -> Iterator[Discrepancy]:
    """A sum of public spending, tax or savings says over which time it runs.

    "An extra 75 billion for defence" is one thing in a year and another over six.
    Satisfied by a year, "a year", "over six years" or "one-off" in the paragraph; prices,
    deals, fines, loans and buildings are paid once. At most two notes a story.

    Flags: The minister announced an extra [[$75 billion]] of defence spending. ¶ Opponents
        scoffed.
    Passes: The minister announced an extra $75 billion of defence spending over six years.
    Passes: The firm bought its rival for $75 billion, the minister said.
    """
    if not any(word in lowered for word in _PUBLIC) or any(term in lowered for term in _TERMS):
        return
    notes = 0
    seen: set[object] = set()
    for figure in reading.figures:
        if figure.kind != "money" or figure.per:
            continue
        if figure.interval.low < _SMALLEST and not _is_tax_rise(figure):
            continue
        if figure.value in seen or figure.section_kind not in ("body", "standfirst"):
            continue
        seen.add(figure.value)
        if not _is_programme(figure) or _has_period(figure, in_section[figure.section.index]):
            continue
        if not _is_public(figure, lowered):
            continue
        notes += 1
        yield Discrepancy(
            message=f"{figure} over how many years?",
            question=f"Is {figure} for one year or several, and when does it start?",
            labels=(Label(figure.span, "over what time?", True),),
        )
        if notes == _MOST:
            return


def _is_tax_rise(figure: Figure) -> bool:
    after = words_after(figure, 2)
    return after[:1] == ["tax"] and after[1:] in (
        ["rise"],
        ["increase"],
        ["hike"],
        ["bombshell"],
    )


def _is_programme(figure: Figure) -> bool:
    if _is_tax_rise(figure):
        return True
    near = {*words_before(figure, 4), *words_after(figure, 4)}
    promised = not _PROMISES.isdisjoint(words_before(figure, 4))
    if _PROGRAMME.isdisjoint(near) and not (promised and words_after(figure, 1) == ["for"]):
        return False
    words = figure.sentence.tokens.lower
    return not _VERBS.isdisjoint(words) and _ONE_OFF.isdisjoint(words)


def _has_period(figure: Figure, beside: list[Figure]) -> bool:
    for sentence in figure.section.sentences:
        if not _PERIOD.isdisjoint(sentence.tokens.lower):
            return True
    return any(each.kind == "duration" or _is_term(each) for each in beside)


def _is_term(figure: Figure) -> bool:
    """Whether a date says when the money is spent, not when it was announced."""
    if figure.calendar is None:
        return False
    if figure.calendar.precision in ("year", "decade"):
        return True
    return not {"by", "until", "through"}.isdisjoint(words_before(figure, 2))


def _is_public(figure: Figure, lowered: str) -> bool:
    span = figure.section.span
    text = lowered[span.start : span.end]
    return any(word in text for word in _PUBLIC)
