"""What may come is not told as what will come, or has come."""

from collections.abc import Iterator

from factcheck import Discrepancy, Figure, Label, Reading, Span, severity

_OPEN = frozenset("may might could".split())
# Words by which a headline carries the doubt, or hands the number to whoever said it.
_CARRIERS = frozenset(
    "may might could would if expected estimated estimate claim claims claimed forecast "
    "forecasts projected predicts predicted likely possible potential potentially alleged "
    "reportedly feared risk risks threat threatens threatened fears warn warns warned eyes see "
    "sees seen seeks wants considers considering mulls weighs offers proposes proposed plan "
    "plans planned hopes aims urges urged says said bid talks up at near nearly about chance "
    "prospect report ? ‘ ’ “ ” \" ' :".split()
)
_BREAKS = frozenset({";", "but", "while", "and"})
_AMOUNTS = frozenset({"count", "money", "percentage", "measure"})
_SMALLEST = 5
_REACH = 12  # words


@severity("info")
def check_forecast_as_fact(reading: Reading) -> Iterator[Discrepancy]:
    """A number that may come true is told as one that may, in the headline, too.

    "The deal will cost 2,000 jobs" stands over a body that has "could cost 2,000 jobs": the
    doubt is the news. The rule speaks where every use of the number in the body is open ("may",
    "might", "could") and the headline, which has no word of doubt and names no speaker, is not.
    One note a story.

    Flags: [Headline] Port deal to cost [[2,000]] jobs ¶ The deal [[could]] cost 2,000 jobs.
    Flags: [Headline] Storm will cost [[$400 million]] ¶ Losses [[may]] reach $400 million.
    Passes: [Headline] Port deal may cost 2,000 jobs ¶ The deal could cost 2,000 jobs.
    Passes: [Headline] Port deal to cost 2,000 jobs ¶ The deal could cost 2,000 jobs. ¶ The
        2,000 jobs go in May.
    Passes: [Headline] Union: deal will cost 2,000 jobs ¶ The deal could cost 2,000 jobs.
    Passes: [Headline] Fair draws 2,000 people ¶ The fair, held May 9-12, drew 2,000 people.
    Passes: [Headline] Orla cuts 2,000 jobs ¶ It cut 2,000 jobs and could cut more.
    """
    body: dict[object, list[Figure]] = {}
    for figure in reading.figures:
        if figure.section_kind == "body" and figure.kind in _AMOUNTS:
            body.setdefault(_name(figure), []).append(figure)
    for figure in reading.figures:
        if figure.section_kind != "headline" or figure.kind not in _AMOUNTS:
            continue
        if figure.value is None or figure.value < _SMALLEST or figure.hedge is not None:
            continue
        if not _CARRIERS.isdisjoint(figure.sentence.tokens.lower):
            continue
        doubts = [_doubt(each) for each in body.get(_name(figure), ())]
        if not doubts or None in doubts:
            continue
        doubt = doubts[0]
        assert doubt is not None
        yield Discrepancy(
            message=f"{figure} is certain in the headline; in the body it may come",
            question=f"Should the headline say that {figure} is what may be?",
            labels=(Label(figure.span, "certain", True), Label(doubt, "here open")),
        )
        return


def _name(figure: Figure) -> object:
    return figure.kind, figure.unit, figure.value


def _doubt(figure: Figure) -> Span | None:
    """Return the word that leaves the figure open, in its own clause."""
    tokens = figure.sentence.tokens
    first = figure.mention.first
    for index in range(first - 1, max(-1, first - _REACH), -1):
        word = tokens.words[index]
        if word.lower() in _BREAKS:
            return None
        if word in _OPEN:  # as it is printed: "May" is the month
            return Span(tokens.starts[index], tokens.ends[index])
    return None
