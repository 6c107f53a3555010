"""What a figure leaves out stands beside its first use."""

from collections.abc import Iterator

from factcheck import (
    Caveat,
    Discrepancy,
    Figure,
    Label,
    Reading,
    severity,
    words_after,
    words_before,
)

_FIGURES = frozenset("figure number total toll count tally estimate".split())
_FAR = 2  # sentences


@severity("info")
def check_caveat_far_from_figure(reading: Reading) -> Iterator[Discrepancy]:
    """What a figure leaves out is said near its first use, and in the headline.

    Near is within two sentences: readers who stop early take the bare number away. An
    exclusion in the figure's own sentence is never too far; where the text also gives a
    larger true number, the rule for that speaks instead.

    Flags: The port has [[900]] guards. ¶ It is large. ¶ It is old. ¶ Ships come daily. ¶ Of the
        900 guards most are new. The total [[does not include part-time guards]].
    Passes: The port has 900 guards, not including part-time guards.
    Passes: The port has 900 guards. The figure does not include part-time guards.
    """
    for figure in reading.figures:
        caveat = next((each for each in figure.caveats if each.kind == "exclusion"), None)
        if caveat is None or figure.section_kind != "body":
            continue
        if caveat.text.lower().startswith("excluding"):
            continue  # results without one-off items are another measure, not a limit
        if any(each.refers_to == figure.index for each in reading.figures[figure.index :]):
            continue
        yield from _judge(reading, figure, caveat)


def _judge(reading: Reading, figure: Figure, caveat: Caveat) -> Iterator[Discrepancy]:
    same = [each for each in reading.figures[: figure.index] if _same(each, figure)]
    place = reading.article.sentence_at(caveat.span.start).index
    heading = [each for each in same if each.section_kind in ("headline", "standfirst")]
    body = [each for each in same if each.section_kind == "body"] or [figure]
    distance = place - body[0].sentence.index
    if distance <= _FAR and not heading:
        return
    first = heading[0] if heading else body[0]
    where = (
        f"the {first.section_kind}"
        if heading
        else f"its first use, {distance} sentences before"
    )
    yield Discrepancy(
        message=f"what {figure} leaves out is missing from {where}",
        working=f'the copy says "{caveat.text}" only later',
        question=f"Should {first} carry its limit where readers first meet it?",
        labels=(
            Label(first.span, "stated flat", True),
            Label(caveat.span, "the limit, said later"),
        ),
    )


def _same(one: Figure, other: Figure) -> bool:
    """Whether two figures state one number of one thing."""
    if one.value is None or one.value != other.value or one.unit != other.unit:
        return False
    if one.caveats and any(caveat.kind == "exclusion" for caveat in one.caveats):
        return False
    near = {*words_before(other, 3), *words_after(other, 1)}
    follows = other.measure is not None and other.measure.span.start >= other.span.end
    named = follows and _FIGURES.isdisjoint(near)
    if one.measure is not None and other.measure is not None and named:
        return one.measure.head == other.measure.head
    return one.value >= 100 or bool(one.unit)
