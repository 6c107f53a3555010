"""Old guesses and estimates are told with their age."""

from datetime import timedelta

from factcheck import Article, Discrepancy, Figure, Label, Reading, Span, severity, source_name

_OLD = timedelta(days=365)
_MOST = 2


@severity("info")
def check_stale_figure(reading: Reading) -> list[Discrepancy]:
    """An estimate or guess more than a year old is checked for a newer one.

    A count that was taken once stays what it was; a guess at an age, a strength or a
    cost goes out of date while the copy still leans on it.

    Flags: The registry [[estimated]] the herd at [[4,000]] animals [[nearly three years ago]].
    Passes: The registry estimated the herd at 4,000 animals last week.
    Passes: The bridge opened nearly three years ago with 4,000 guests.
    """
    day = reading.article.published
    found: list[Discrepancy] = []
    for figure in reading.figures:
        if figure.status != "estimated" or figure.kind in ("date", "time", "ordinal"):
            continue
        if figure.period is None or len(found) == _MOST:
            continue
        if not _is_old(figure, day.day if day else None):
            continue
        found.append(_note(figure, reading.article))
    return found


def _is_old(figure: Figure, day: object) -> bool:
    period = figure.period
    assert period is not None
    tokens = figure.sentence.tokens
    between = tokens.lower[figure.mention.last + 1 : tokens.at(period.span.start)]
    if "," in between:
        return False  # the time of another clause
    text = period.text.lower()
    if text.endswith("years ago") or text.endswith(("decade ago", "decades ago")):
        return period.span.start > figure.span.end or not figure.span.overlaps(period.span)
    return period.end is not None and day is not None and day - period.end > _OLD  # type: ignore[operator]


def _note(figure: Figure, article: Article) -> Discrepancy:
    assert figure.period is not None
    source = figure.attribution
    by = f" by {source_name(article, source)}" if source and source.name else ""
    hedge = figure.hedge
    start = hedge.span.start if hedge else figure.span.start
    said = article.quote(Span(min(start, figure.span.start), figure.span.end))
    labels = [
        Label(figure.span, "an old estimate", True),
        Label(figure.period.span, "made then"),
    ]
    tokens = figure.sentence.tokens
    for index, word in enumerate(tokens.lower):
        if word.startswith(("estimat", "guess", "reckon")):
            labels.append(Label(Span(tokens.starts[index], tokens.ends[index]), "so a guess"))
            break
    return Discrepancy(
        message=f"{said} was estimated{by} {figure.period.text}",
        question=f"What is the figure now, and does the copy say that {figure} is that old?",
        labels=tuple(labels),
    )
