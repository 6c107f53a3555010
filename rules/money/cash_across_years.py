"""Money of different years is compared with inflation in mind."""

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Span,
    off_by_default,
    paragraph_words,
    severity,
)

_MONEY = frozenset(
    "bill bills fares fare premiums charges budget budgets spending wage wages pay "
    "salary salaries price prices cost costs rent rents tuition fee fees pension "
    "pensions benefit benefits grant grants subsidies subsidy aid income incomes "
    "funding gross grossing box-office".split()
)
# A sum that fell in cash fell by more in real terms; the question is for those that rose.
_CHANGES = frozenset(
    "doubled tripled quadrupled trebled risen rose grown grew increased climbed jumped "
    "more".split()
)
_MARKETS = frozenset(
    "shares share stock stocks index oil barrel gold bitcoin futures revenue revenues "
    "profit profits sales valuation market markets earnings bond bonds fund".split()
)
_REAL = (
    "inflation", "adjusted", "real terms", "real-terms", "in real ", "today's money",
    "today’s money", "constant dollars", "constant prices", "purchasing power",
    "current dollars", "cash terms",
    "in today's dollars", "in today’s dollars", "nominal",
)  # fmt: skip
_DATED = ("year", "month", "day")
_YEARS = 5
_UNDATED = 2005  # copy without a date is taken to be younger than this


@severity("warning")
@off_by_default
def check_cash_across_years(
    reading: Reading, lowered: str, in_section: dict[int, list[Figure]]
) -> Discrepancy | None:
    """Money compared over five years or more says whether inflation is taken out.

    Over ten years prices rise by a fifth to a third in quiet times, so a budget that
    doubled in cash has not doubled. Quiet where the story has a word on inflation; shares,
    oil, sales and profits are compared in cash by custom, and so is a record. One note a story.

    Off until a desk asks for it: on unread stories readers judged 3 of 12 of its notes
    worth a query or fair, since the copy often has its own word on prices.

    Flags: [Date 2016-03-25] The school [[budget]] has [[doubled]] since [[1990]].
    Passes: [Date 2016-03-25] The school budget has doubled since 1990, or risen 10% after
        inflation.
    Passes: [Date 2016-03-25] The school budget has doubled since 2014.
    """
    if not any(word in lowered for word in (" since ", " from ", " ago", " compared")):
        return None
    day = reading.article.published
    for figure in reading.figures:
        if figure.section_kind != "body":
            continue
        words = figure.sentence.tokens.lower
        if _tells_prices(figure, lowered, reading):
            continue
        if _MONEY.isdisjoint(words) or _CHANGES.isdisjoint(words):
            continue
        if not _MARKETS.isdisjoint(paragraph_words(figure.section)):
            continue
        beside = [f for f in in_section[figure.section.index] if f.sentence is figure.sentence]
        year = _old_year(figure, day.day.year if day else None, beside)
        if year is None:
            continue
        changed = _change_of_money(figure, beside)
        if changed is not None:
            return _note(figure, changed)
    return None


def _tells_prices(figure: Figure, lowered: str, reading: Reading) -> bool:
    """Whether the paragraph or those beside it have a word on inflation."""
    index = figure.section.index
    near = reading.article.sections[max(0, index - 1) : index + 2]
    text = lowered[near[0].span.start : near[-1].span.end]
    return any(word in text for word in _REAL) or "real" in figure.sentence.tokens.lower


def _old_year(figure: Figure, published: int | None, beside: list[Figure]) -> int | None:
    """Return the year that the sentence compares from, if it is five or more years back."""
    calendar = figure.calendar
    if calendar is None or calendar.year is None or calendar.precision not in _DATED:
        return None
    tokens = figure.sentence.tokens.lower
    before = tokens[max(0, figure.mention.first - 6) : figure.mention.first]
    if not {"since", "from", "with", "to", "than"} & set(before):
        return None
    others = [each.calendar.year for each in beside if each.calendar and each.calendar.year]
    latest = max([*others, published or _UNDATED])
    if published and calendar.year > published:
        return None
    return calendar.year if latest - calendar.year >= _YEARS else None


def _change_of_money(figure: Figure, beside: list[Figure]) -> Span | None:
    """Return the place of the money's noun where a change of it is stated in the clause."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    change = next((i for i, word in enumerate(lower) if word in _CHANGES), None)
    noun = next((i for i, word in enumerate(lower) if word in _MONEY), None)
    if change is None or noun is None or abs(change - noun) > 8:
        return None
    if abs(change - figure.mention.first) > 14:
        return None
    stated = lower[change] in ("doubled", "tripled", "quadrupled", "trebled", "halved") or any(
        each.kind in ("money", "percentage", "multiple") for each in beside
    )
    return Span(tokens.starts[noun], tokens.ends[noun]) if stated else None


def _note(year: Figure, noun: Span) -> Discrepancy:
    tokens = year.sentence.tokens
    index = next(i for i, word in enumerate(tokens.lower) if word in _CHANGES)
    return Discrepancy(
        message=f"money is compared with {year} in cash, with no word on inflation",
        question=f"What is the change since {year} after inflation?",
        labels=(
            Label(year.span, "prices were others then", True),
            Label(noun, "in cash?"),
            Label(Span(tokens.starts[index], tokens.ends[index]), "compared"),
        ),
    )
