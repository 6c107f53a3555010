"""Large statistics need a source within reach."""

from collections.abc import Iterator

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Sources,
    paragraph_words,
    severity,
    words_after,
    words_before,
)

_NOTES = 3
_SMALLEST_COUNT = 10_000
# What only somebody who counts, surveys or registers can know the number of.
_COUNTED = frozenset(
    "people americans britons canadians europeans australians germans indians "
    "residents adults women men children kids teenagers students pupils teachers "
    "workers employees households families homes houses patients cases deaths "
    "infections victims refugees migrants immigrants voters respondents customers "
    "users subscribers consumers businesses companies firms shops stores jobs drivers "
    "vehicles cars crimes prisoners inmates veterans taxpayers parents couples "
    "farmers farms citizens population species schools hospitals doctors nurses "
    "pensioners tenants landlords borrowers travellers travelers visitors tourists "
    "passengers marriages births suicides murders homicides robberies burglaries "
    "accidents crashes acres hectares emissions smokers drinkers".split()
)
# A price, a market's move, a score or a measurement of the event itself is no statistic.
_OBSERVED = frozenset(
    "shares share stock stocks index futures points trading traded yield bond bonds "
    "nasdaq dow ftse barrel crude price prices goal goals innings wickets runs season "
    "game games match teaspoon tablespoon cups oven degrees off discount vote votes "
    "seats fee fine likely march marched rally rallied gathered crowd protest "
    "protested vigil stake contract scored attendance tickets screen battery".split()
)
_SAYING = frozenset(
    "said says say told according reported reports estimates estimated announced published "
    "found shows showed data survey figures".split()
)
_BREAKS = frozenset(",.;:—()") | frozenset(
    "was were is are that who which the on to for from by".split()
)
_PLACES = frozenset(
    "nation country city town village state island province county region".split()
)
_PAST = frozenset("century war ancient empire medieval founded".split())


@severity("info")
def check_unsourced_statistic(reading: Reading, sources: Sources) -> Iterator[Discrepancy]:
    """A statistic beyond what a reporter can see has a source in its paragraph or beside it.

    Shares and large counts of people, homes or jobs come from somebody who
    counted. One source covers its paragraph; quotations, markets, prices, sport and
    history are left alone. At most three notes a story, for the largest figures.

    Flags: The town is quiet. ¶ [[2.4 million]] households in the region have no car. ¶ It
        rained.
    Passes: The town is quiet. ¶ 2.4 million households have no car, the census office said.
    Passes: The museum holds 40,000 coins. ¶ It is open on Sundays.
    """
    found = [figure for figure in reading.figures if _is_statistic(figure)]
    found.sort(key=lambda figure: -figure.interval.low)
    notes = 0
    for figure in found:
        if notes == _NOTES:
            return
        if sources.quoted(figure) or sources.covers(figure.section):
            continue
        if not _SAYING.isdisjoint(paragraph_words(figure.section)):
            continue  # somebody speaks there, whoever it is
        notes += 1
        noun = _noun(figure)
        yield Discrepancy(
            message=f"nobody is named for {figure} {noun}",
            working="no source in its sentence, its paragraph or the sentences beside it",
            question=f"Who counted {figure} {noun}, and as of when?",
            labels=(Label(figure.span, "whose count?", True),),
        )


def _is_statistic(figure: Figure) -> bool:
    if figure.section_kind != "body" or figure.attribution is not None:
        return False
    if figure.kind not in ("count", "percentage", "fraction", "ratio") or not _noun(figure):
        return False
    if figure.kind == "count" and figure.interval.low < _SMALLEST_COUNT:
        return False
    if figure.hedge is not None and figure.hedge.name == "vague":
        return False
    if figure.status in ("projected", "planned"):
        return False
    words = figure.sentence.tokens.lower
    if words[-1] == "?" or _is_population(figure):
        return False
    if not _OBSERVED.isdisjoint(words) or not _PAST.isdisjoint(words):
        return False
    period = figure.period
    return not (period and period.start and period.start.year < 1990)


def _is_population(figure: Figure) -> bool:
    """Whether the figure is a place's population: "a nation of 11 million people"."""
    before = words_before(figure, 4)
    return "of" in before and not _PLACES.isdisjoint(before)


def _noun(figure: Figure) -> str:
    """Return what is counted, where it is one of the things that somebody has to count."""
    after = words_after(figure, 5)
    for index, word in enumerate(after):
        if word in _COUNTED:
            return " ".join(after[: index + 1])
        if word in _BREAKS:
            break
    before = words_before(figure, 2)
    return (
        "" if figure.kind == "count" or not before or before[-1] not in _COUNTED else before[-1]
    )
