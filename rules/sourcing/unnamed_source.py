"""Figures that rest on unnamed sources say why."""

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Sources,
    Span,
    paragraph_words,
    severity,
    words_after,
    words_before,
)

_REASONS = frozenset(
    "because condition anonymity anonymously authorized authorised permission "
    "sensitive named identified declined public publicly".split()
)
_MOST = 3


@severity("info")
def check_unnamed_source(reading: Reading, sources: Sources) -> Discrepancy | None:
    """A number that an anonymous source gave says why the source is not named.

    The rule speaks only where the copy itself calls a source anonymous or unnamed, or where an
    unnamed source says what a figure leaves out: of 30 notes
    on other unnamed sources readers wanted 7, since officials mostly speak for their office and
    the trade's own sources for what the market knows. One note a story marks up to three such
    sources, each beside a number that rests on it:
    an amount of money, a share, a count. A date, an age or "one of the exchanges" is no
    number to repeat, a reason in the paragraph settles it, and officials whose body speaks
    by name in the same paragraph stand for the body.

    Flags: [[Anonymous officials]] said [[340]] trucks had crossed the border.
    Passes: Officials said 340 trucks had crossed the border.
    Passes: Border chief Ann Lee said 340 trucks had crossed the border.
    Passes: Officials met on Friday and talked for hours.
    Passes: A source close to the talks said two of the ten points were open.
    Passes: Officials, who were not authorised to speak, said 340 trucks had crossed the border.
    """
    resting: dict[Span, list[Figure]] = {}
    names: dict[Span, str] = {}
    for figure in reading.figures:
        source = figure.attribution
        if source is None or source.kind != "unnamed" or not _is_claim(figure):
            continue
        if source.carried or not _REASONS.isdisjoint(paragraph_words(figure.section)):
            continue
        hidden = {each.span for each in sources.hidden_in(figure.section)}
        if source.span not in hidden or _office(source.name):
            continue
        if _speaks_by_name(figure, sources) or len(names) == _MOST:
            continue
        names[source.span] = source.name
        resting.setdefault(source.span, []).append(figure)
    limiting, anonymous = _others(reading, sources)
    called = [name for name in (*names.values(), *anonymous.values()) if _is_anonymous(name)]
    if not limiting and not (names and called):
        return None
    for span, name in {**limiting, **anonymous}.items():
        if len(names) < _MOST:
            names[span] = name
    places = sorted(names)
    listed = ", ".join(dict.fromkeys(names[place] for place in places))
    figures = [figure.span for place in places for figure in resting.get(place, ())]
    return Discrepancy(
        message=f"figures rest on unnamed sources: {listed}",
        question="Can they be named, and if not, does the copy say why and how they know?",
        labels=(
            *(Label(place, "who?", place is places[0]) for place in places),
            *(Label(span, "rests on an unnamed source") for span in figures[:_MOST]),
        ),
    )


def _others(reading: Reading, sources: Sources) -> tuple[dict[Span, str], dict[Span, str]]:
    """Return unnamed sources who say what a figure leaves out, and those called anonymous."""
    limited = {
        reading.article.sentence_at(caveat.span.start).index
        for figure in reading.figures
        for caveat in figure.caveats
        if caveat.kind == "exclusion"
    }
    limiting: dict[Span, str] = {}
    anonymous: dict[Span, str] = {}
    for section in reading.article.sections_of("body"):
        for source in sources.hidden_in(section):
            if not source.verb:
                continue
            if reading.article.sentence_at(source.span.start).index in limited:
                limiting[source.span] = source.name
            elif _is_anonymous(source.name):
                anonymous[source.span] = source.name
    return limiting, anonymous


def _is_anonymous(name: str) -> bool:
    return not _ANONYMOUS.isdisjoint(name.lower().split())


_ANONYMOUS = frozenset("anonymous unnamed unidentified".split())
_AMOUNTS = frozenset({"money", "percentage", "points", "multiple", "fraction", "measure"})
_SMALLEST = 10


def _is_claim(figure: Figure) -> bool:
    """Whether the figure is a number that readers will repeat."""
    if figure.section_kind != "body":
        return False
    if figure.kind == "count":
        return figure.interval.low >= _SMALLEST and not _is_size(figure)
    return figure.kind in _AMOUNTS


def _is_size(figure: Figure) -> bool:
    """Whether the number belongs to a name or a thing: "the 11-member board"."""
    return words_after(figure, 1) == ["-"] or words_before(figure, 1) == ["the"]


_OFFICIALS = frozenset("official officials aide aides diplomat diplomats commanders".split())
_PLAIN = frozenset(
    "senior top several some other many one two three unnamed anonymous former the".split()
)


def _office(name: str) -> bool:
    """Whether the source speaks for an office that the copy names: "health officials"."""
    words = name.split()
    if not words or "anonymous" in words or words[-1].lower() not in _OFFICIALS:
        return False
    return any(word.islower() and word not in _PLAIN for word in words[:-1])


def _speaks_by_name(figure: Figure, sources: Sources) -> bool:
    """Whether somebody is named as a source in the paragraph, too."""
    return any(
        source.attribution.kind == "named"
        for sentence in figure.section.sentences
        for source in sources.in_sentence(sentence)
    )
