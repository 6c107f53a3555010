"""A toll in a developing event has a source and a time."""

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Sources,
    off_by_default,
    severity,
    words_after,
    words_before,
)

_WORDS = ("killed", " dead", " died", "injured", "wounded", "missing", "toll")
_TOLL_AFTER = frozenset("killed dead died injured wounded missing deaths fatalities".split())
_TOLL_BEFORE = frozenset(
    "killed killing injured injuring wounded wounding toll claimed".split()
)
_DEVELOPING = frozenset(
    "yesterday today overnight monday tuesday wednesday thursday friday saturday "
    "sunday rescuers rescue tonight".split()
)
_SETTLED = frozenset(
    "ago anniversary war trial court convicted sentenced memorial history century "
    "decade since average year years annually study charged accused month months week weeks "
    "cases".split()
)
_OPENING = 4  # paragraphs in which the event is the news
# In the past tense and without a date these are the news itself.
_EVENTS = frozenset(
    "blast explosion crash collapse shooting earthquake quake flood floods fire "
    "stampede bombing derailment landslide avalanche".split()
)
_COUNTERS = frozenset(
    "officials authorities police ministry agency coroner hospitals governor".split()
)
# All who were on board or in the house are known at once.
_ALL = frozenset("all everyone entire".split())
# Their dead are counted by whoever finds them, and the count is no toll.
_ANIMALS = frozenset(
    "animals birds whales dolphins sheep cattle cows pigs horses dogs cats chickens hens ducks "
    "turkeys geese fish salmon seals bees elephants deer lambs calves livestock".split()
)
_SMALLEST = 5  # fewer are counted at once, and stay as counted
_BOUNDS = ("at_least", "more_than", "up_to", "vague")


@severity("warning")
@off_by_default
def check_toll_without_source(
    reading: Reading, lowered: str, sources: Sources, in_section: dict[int, list[Figure]]
) -> Discrepancy | None:
    """A toll in a developing event says who counted, or that it may still rise.

    First tolls are nearly always revised. A source in the paragraph or the sentences
    beside it is enough, and so is "at least" or "so far". Settled history and the few
    dead of a single crime are left alone. One note a story.

    Off until a desk asks for it: on unread stories readers judged 3 of 15 of its notes
    worth a query or fair, since most tolls without a source are settled and told as background.

    Flags: The ferry sank on Monday. ¶ [[56]] people were killed and the harbour was closed.
    Passes: The ferry sank on Monday. ¶ 56 people were killed, the coast guard said.
    Passes: The dam broke on Monday. ¶ 56 people are missing. Officials count six villages under
        water.
    Passes: At least 56 people were killed when the ferry sank on Monday.
    Passes: The trawler ran aground on Monday. ¶ 56 whales died overnight on the sand.
    Passes: The ferry sank in 1974 and 56 people were killed.
    """
    if not any(word in lowered for word in _WORDS):
        return None
    first = next((each.index for each in reading.article.sections_of("body")), 0)
    for figure in reading.figures:
        if figure.kind != "count" or figure.interval.low < _SMALLEST or not _is_toll(figure):
            continue
        if figure.section_kind != "body" or figure.attribution is not None or figure.caveats:
            continue
        if figure.section.index > first + _OPENING or figure.unit:
            continue
        if figure.hedge is not None and figure.hedge.name in _BOUNDS:
            continue
        if not _ANIMALS.isdisjoint(words_after(figure, 3)) or _of_animals(figure):
            continue
        beside = in_section[figure.section.index]
        if not _is_developing(figure, reading, beside):
            continue
        if sources.covers(figure.section) or _counted(figure):
            return None
        return Discrepancy(
            message=f"the toll of {figure}: who counted, and as of when?"
            if sources.beside(figure)
            else f"the toll of {figure} has no source and no time",
            question=f"Who counted the {figure}, and as of when?",
            labels=(Label(figure.span, "who counted, as of when?", True),),
        )
    return None


def _of_animals(figure: Figure) -> bool:
    """Whether the sentence alone says what died ("50 of the birds ... where 600 died")."""
    lower = figure.sentence.tokens.lower
    return not _ANIMALS.isdisjoint(lower) and not {"people", "men", "women"} & set(lower)


def _counted(figure: Figure) -> bool:
    """Whether the paragraph speaks of those who count ("Officials count ...")."""
    return any(
        not _COUNTERS.isdisjoint(sentence.tokens.lower) for sentence in figure.section.sentences
    )


def _is_toll(figure: Figure) -> bool:
    after = words_after(figure, 5)
    if after[:1] == ["of"]:
        return False  # "by Monday 99 of the dead had been named"
    if words_before(figure, 2) in (["stood", "at"], ["was", "at"]):
        return False  # "on Saturday the toll stood at 211": a time it has
    for word in after:
        if word in _TOLL_AFTER:
            return True
        if word in ",.;:—":
            break
    return not _TOLL_BEFORE.isdisjoint(words_before(figure, 3))


def _is_developing(figure: Figure, reading: Reading, beside: list[Figure]) -> bool:
    words = figure.sentence.tokens.lower
    if not _SETTLED.isdisjoint(words) or not _ALL.isdisjoint(words_before(figure, 2)):
        return False
    if any(_is_dated(each) for each in beside if each.sentence is figure.sentence):
        return False
    if not _EVENTS.isdisjoint(words) and not {"had", "has", "have"} & set(words):
        return True
    index = figure.sentence.index
    near = reading.article.sentences[max(0, index - 2) : index + 2]
    return any(not _DEVELOPING.isdisjoint(sentence.tokens.lower) for sentence in near)


def _is_dated(figure: Figure) -> bool:
    """Whether a figure is a date by more than its weekday: the event is some days old."""
    calendar = figure.calendar
    return calendar is not None and calendar.precision != "weekday"
