"""A count that goes on says as of when."""

from factcheck import (
    Discrepancy,
    Figure,
    Reading,
    Sentence,
    Sources,
    note_on,
    paragraph_words,
    severity,
    weightiest,
    words_after,
    words_before,
)

# Counts of what is going on, which are out of date when they are read.
_MOVING = frozenset(
    "cases infections infected deaths died dead hospitalized hospitalised positive tested "
    "fatalities recoveries recovered vaccinated killed".split()
)
# These are of an outbreak where the sentence says so; others are of a war, a court, a sample.
_CAUGHT = frozenset("infections infected coronavirus covid-19 virus outbreak epidemic".split())
_DISEASE = frozenset(
    "virus coronavirus covid-19 covid outbreak epidemic pandemic disease ebola cholera "
    "measles aids influenza flu sars mpox dengue".split()
)
# What a storm or a fire does while it lasts.
_STRICKEN = frozenset("evacuated displaced contained power burned shelters rescued".split())
_DISASTER = frozenset(
    "wildfire wildfires fire fires blaze storm hurricane typhoon cyclone flood floods "
    "flooding earthquake outage outages".split()
)
_NOW = frozenset(
    "has have had are is were there stands stood reported confirmed recorded was".split()
)
# A day, told near the count, is the count's; a length of time only in its own sentence.
_DAYS = frozenset(
    "yesterday today tonight hours hour monday tuesday wednesday thursday friday saturday "
    "sunday january february march april june july august september october november "
    "december".split()
)
_LENGTHS = frozenset(
    "year years month months week weeks day days ago daily weekly annually currently "
    "if would could every per average writing may predictions projection projected between "
    "once predicted expected".split()
)
_SMALLEST = 20


@severity("info")
def check_count_without_date(
    reading: Reading, lowered: str, sources: Sources
) -> Discrepancy | None:
    """The count of an outbreak, a fire or a storm that goes on says as of when.

    Such a count rises by the hour, and readers meet it days later. A day in the sentence or
    those beside it in its paragraph says so. One note a story, for the count that
    matters most; it marks up to four more.

    Flags: The virus spreads. The country has [[50,000]] confirmed cases and 1,080 deaths.
    Passes: The virus spreads. As of Monday, the country had 50,000 confirmed cases.
    Flags: The fire spreads. It has burned two villages and is only [[30%]] contained.
    Passes: The virus spreads. It could infect 50,000 people, who would have no doctor.
    Flags: The virus came in May. ¶ Since then the virus has spread, with [[50,000]] cases
        reported.
    Flags: The virus spreads. It killed a 36-year-old nurse in the city, where there are
        [[5,000]] cases.
    Passes: The country has 50,000 cases of wine.
    Passes: The fire spreads. The town has opened 40 new shelters.
    Flags: The fire spreads. There are [[400]] people in shelters.
    Flags: Pupils return on July 6. ¶ The virus spreads. The country has [[50,000]] confirmed
        cases.
    Passes: The ministry spoke on Monday. ¶ The country has 50,000 confirmed cases of the virus.
    """
    words = set(lowered.split())
    moving = frozenset() if _DISEASE.isdisjoint(words) else _MOVING
    if not _DISASTER.isdisjoint(words):
        moving |= _STRICKEN
    if not moving:
        return None
    found: list[Figure] = []
    for figure in reading.figures:
        if figure.section_kind != "body" or figure.per or not _is_count(figure):
            continue
        if figure.interval.low < _SMALLEST or figure.period is not None:
            continue
        if figure.value is None or figure.status == "projected":
            continue
        beside = {*words_before(figure, 6), *words_after(figure, 6)}
        if moving.isdisjoint(beside) or sources.quoted(figure):
            continue
        lower = figure.sentence.tokens.lower
        if not _is_of_it(figure, beside) or not _OTHERS.isdisjoint(beside):
            continue
        if _NOW.isdisjoint(lower) or not _LENGTHS.isdisjoint(_without_ages(figure, reading)):
            continue
        if any(map(_is_dated, _near(figure, reading))):
            continue
        found.append(figure)
    if not found:
        return None
    told = weightiest(found, reading)
    return note_on(
        told,
        "as of when?",
        message=f"{told[0]} as of when?",
        question=f"As of which day was {told[0]} the count?",
    )


_OTHERS = frozenset("law court war further another additional samples wounded to among".split())


def _is_of_it(figure: Figure, beside: set[str]) -> bool:
    """Whether the outbreak is counted, or those who fled; "the 23" were told before."""
    lower = figure.sentence.tokens.lower
    if words_before(figure, 1) == ["the"]:
        return False
    if not _STRICKEN.isdisjoint(beside):
        return "who" not in lower and "shelters" not in _counted(figure)
    near = {*words_before(figure, _CLAUSE), *words_after(figure, _CLAUSE)}
    if "cases" in beside and (
        "confirmed" in near or not _DISEASE.isdisjoint(paragraph_words(figure.section))
    ):
        return True
    return not _CAUGHT.isdisjoint(near) or not _DISEASE.isdisjoint(near)


_CLAUSE = 10  # words


def _without_ages(figure: Figure, reading: Reading) -> list[str]:
    """Return the sentence's words but for those of ages, whose years are no time."""
    sentence = figure.sentence
    ages = [
        each.mention
        for each in reading.figures
        if each.kind == "age" and each.sentence is sentence
    ]
    return [
        word
        for at, word in enumerate(sentence.tokens.lower)
        if not any(age.first <= at <= age.last for age in ages)
    ]


def _counted(figure: Figure) -> list[str]:
    """Return the words that may name what is counted: up to where it is placed."""
    after = words_after(figure, 4)
    return after[: after.index("in")] if "in" in after else after


def _is_count(figure: Figure) -> bool:
    """Whether things are counted, or the part of a fire that is held."""
    if figure.kind == "percentage":
        return "contained" in words_after(figure, 2)
    return figure.kind == "count" and not figure.unit


def _near(figure: Figure, reading: Reading) -> tuple[Sentence, ...]:
    """Return the sentences whose day is the count's: those beside it in its paragraph.

    Where the count opens a paragraph the sentence before is another's, unless it stands alone.
    """
    told = figure.section.sentences
    index = figure.sentence.index
    if len(told) == 1:
        return reading.article.sentences[max(0, index - 1) : index + 1]
    at = index - told[0].index
    return told[max(0, at - 2) : at + 2]


def _is_dated(sentence: Sentence) -> bool:
    lower = sentence.tokens.lower
    return not _DAYS.isdisjoint(lower) or any(
        len(word) == 4 and word.startswith(("19", "20")) and word.isdecimal() for word in lower
    )
