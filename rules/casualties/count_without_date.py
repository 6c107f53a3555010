"""A count that goes on says as of when."""

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Sentence,
    Sources,
    severity,
    words_after,
    words_before,
)

# Counts of what is going on, which are out of date when they are read.
_MOVING = frozenset(
    "cases infections infected deaths died dead hospitalized hospitalised positive "
    "killed".split()
)
_DISEASE = frozenset(
    "virus coronavirus covid-19 covid outbreak epidemic pandemic disease ebola cholera measles "
    "aids influenza flu sars mpox dengue".split()
)
_NOW = frozenset(
    "has have had are is were there stands stood reported confirmed recorded".split()
)
_TIMES = frozenset(
    "year years month months week weeks day days since ago yesterday today tonight hours hour "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december daily weekly annually far now "
    "current currently if would could every per average writing predictions projection "
    "projected study review between".split()
)
_SMALLEST = 50


@severity("info")
def check_count_without_date(
    reading: Reading, lowered: str, sources: Sources
) -> Discrepancy | None:
    """The count of an outbreak that goes on says as of when.

    Such a count rises by the hour, and readers meet it days later. A day in the sentence or the
    two before it says so. One note a story, for the first count.

    Flags: The virus spreads. The country has [[50,000]] confirmed cases and 1,080 deaths.
    Passes: The virus spreads. As of Monday, the country had 50,000 confirmed cases.
    Passes: The country has 50,000 cases of wine.
    """
    if _DISEASE.isdisjoint(lowered.split()):
        return None
    for figure in reading.figures:
        if figure.kind != "count" or figure.section_kind != "body" or figure.unit or figure.per:
            continue
        if figure.interval.low < _SMALLEST or figure.period is not None:
            continue
        if figure.value is None or figure.status == "projected":
            continue
        beside = {*words_before(figure, 6), *words_after(figure, 6)}
        if _MOVING.isdisjoint(beside) or _NOW.isdisjoint(beside) or sources.quoted(figure):
            continue
        if any(map(_is_timed, _near(figure, reading))):
            continue
        return Discrepancy(
            message=f"{figure} as of when?",
            question=f"As of which day was {figure} the count?",
            labels=(Label(figure.span, "as of when?", True),),
        )
    return None


def _near(figure: Figure, reading: Reading) -> tuple[Sentence, ...]:
    index = figure.sentence.index
    return reading.article.sentences[max(0, index - 2) : index + 2]


def _is_timed(sentence: Sentence) -> bool:
    lower = sentence.tokens.lower
    return not _TIMES.isdisjoint(lower) or any(
        len(word) == 4 and word.startswith(("19", "20")) and word.isdecimal() for word in lower
    )
