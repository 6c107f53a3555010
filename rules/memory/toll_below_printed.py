"""A toll that is lower than the one that was printed of the same event."""

from datetime import timedelta

from factcheck import Discrepancy, Figure, Memory, Printed, Reading, severity

_GROWING = frozenset({"dead", "hurt"})  # those who are missing are found, and the ill recover
_SOON = timedelta(days=10)  # later, the same place sees another fire or another raid
_STRONG = 9.0  # evidence of one event: three rare words in both sentences, or all of two
_FEWEST = 5  # fewer are told of every day somewhere, as of those who died since yesterday
_PART = 2  # times as low, it is that of a part: one street, one day, one side
# What makes a number that of some of them, or of another event.
_OF_SOME = frozenset(
    "other others another more including include includes among each separate earlier "
    "previously initially revised corrected additional them whom new hours daily today".split()
)


@severity("warning")
def check_toll_below_printed(
    figure: Figure, reading: Reading, memory: Memory
) -> Discrepancy | None:
    """The dead and the hurt of an event do not become fewer.

    A toll grows as rescuers go on, and is seldom revised downwards; a lower one, days after
    we printed a higher one of the same event, is an old number or another event's. Names and
    rare words of both sentences must be shared, and what befell those counted be the same.

    Printed: [Date 2024-06-01] The blast at the Osper mill in Quarrin killed 14 weavers and
        hurt 43 weavers.
    Flags: [Date 2024-06-03] The blast at the Osper mill in Quarrin hurt [[37]] weavers.
    Passes: [Date 2024-06-03] The blast at the Osper mill in Quarrin hurt 51 weavers.
    Passes: [Date 2024-06-03] The blast at the Osper mill in Quarrin killed 37 weavers.
    Passes: [Date 2024-06-03] Of them, the blast at the Osper mill in Quarrin hurt 37 weavers.
    Passes: [Date 2024-06-03] The blast at the Tilling mill in Harwell hurt 37 weavers.
    Passes: [Date 2024-08-03] The blast at the Osper mill in Quarrin hurt 37 weavers.
    Passes: [Date 2024-06-03] The blast at the Osper mill in Quarrin hurt 37 weavers, not 43
        weavers.
    """
    published = reading.article.published
    if figure.kind != "count" or not figure.value or published is None:
        return None
    if not _OF_SOME.isdisjoint(figure.sentence.tokens.lower):
        return None
    before = [printed for printed in memory.series(figure, reading) if printed.value]
    if not before or any(_is_like(printed, figure) for printed in before):
        return None
    last = before[0]
    if (
        last.fate not in _GROWING
        or last.published is None
        or published.day - last.published > _SOON
        or last.weight < _STRONG
        or last.interval.low.is_infinite()
        or last.interval.low < _FEWEST
        or not last.interval.low / _PART <= figure.value < last.interval.low
        or not _OF_SOME.isdisjoint(last.sentence.lower().split())
    ):
        return None
    return Discrepancy(
        expected=last.interval,
        stated=figure.interval,
        message=f"we printed {last}, and a toll does not fall to {figure}",
        working=last.quoted,
        question=f"Has it been revised, is it another event, or is {figure} an old number?",
    )


def _is_like(printed: Printed, figure: Figure) -> bool:
    return printed.both or printed.value == figure.value
