"""Old guesses and estimates are told with their age."""

from factcheck import Article, Discrepancy, Figure, Label, Reading, Span, severity, source_name

_MOST = 2


@severity("info")
def check_stale_figure(reading: Reading) -> list[Discrepancy]:
    """A guess or estimate made some years ago is checked for a newer one.

    A count that was taken once stays what it was; a guess at an age, a strength or a cost
    goes out of date while the copy still leans on it. One that the copy dates by its year
    ("in 2017") tells its age itself, and the dead stay as many as they were.

    Flags: The registry [[estimated]] the herd at [[4,000]] animals [[nearly three years ago]].
    Passes: The registry estimated the herd at 4,000 animals last week.
    Passes: The bridge opened nearly three years ago with 4,000 guests.
    Passes: The registry estimated the herd at 4,000 animals in 2011.
    Passes: An estimated 4,000 people died in the flood nine years ago.
    """
    found: list[Discrepancy] = []
    for figure in reading.figures:
        if figure.status != "estimated" or figure.kind in ("date", "time", "ordinal"):
            continue
        if figure.period is None or len(found) == _MOST:
            continue
        if not _is_old(figure):
            continue
        found.append(_note(figure, reading.article))
    return found


def _is_old(figure: Figure) -> bool:
    """Whether the figure was guessed "two years ago", and may be another by now."""
    period = figure.period
    assert period is not None
    tokens = figure.sentence.tokens
    if not _DEAD.isdisjoint(tokens.lower):
        return False
    between = tokens.lower[figure.mention.last + 1 : tokens.at(period.span.start)]
    if "," in between or not any(word.startswith(_GUESSED) for word in tokens.lower):
        return False  # the time of another clause
    ago = period.text.lower().endswith(("years ago", "decade ago", "decades ago"))
    return ago and (
        period.span.start > figure.span.end or not figure.span.overlaps(period.span)
    )


_DEAD = frozenset("died killed dead deaths killing".split())
_GUESSED = ("estimat", "guess", "reckon")


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
        if word.startswith(_GUESSED):
            labels.append(Label(Span(tokens.starts[index], tokens.ends[index]), "so a guess"))
            break
    return Discrepancy(
        message=f"{said} was estimated{by} {figure.period.text}",
        question=f"What is the figure now, and does the copy say that {figure} is that old?",
        labels=tuple(labels),
    )
