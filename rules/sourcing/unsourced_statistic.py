"""Large statistics need a source within reach."""

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

_SMALLEST_COUNT = 10_000
# Groups whose shares somebody has to survey or register. Customers, users and staff are the
# teller's own, and how many people a place has is common knowledge.
_GROUPS = frozenset(
    "people americans britons canadians europeans australians germans indians residents "
    "adults women men children kids teenagers students pupils teachers workers households "
    "families homes patients deaths infections victims refugees migrants immigrants voters "
    "consumers businesses firms drivers crimes prisoners inmates veterans taxpayers parents "
    "couples farmers farms citizens schools hospitals doctors nurses pensioners tenants "
    "landlords borrowers births suicides murders emissions smokers drinkers hearings".split()
)
_COUNTED = frozenset("households families pensioners tenants".split())
# A price, a market's move, a score or a measurement of the event itself is no statistic.
_OBSERVED = frozenset(
    "shares share stock stocks index futures points trading traded yield bond bonds "
    "nasdaq dow ftse barrel crude price prices goal goals innings wickets runs season "
    "game games match teaspoon tablespoon cups oven degrees off discount vote votes "
    "seats fee fine likely march marched rally rallied gathered crowd protest "
    "protested vigil stake contract scored attendance tickets screen battery subscribers "
    "followers viewers watched livestreamed coverage licenses boasts sample study trial "
    "surveyed respondents participants list richest top wealthiest law bill would could may "
    "might if every world's planet registered pointed polls".split()
)
_SAYING = frozenset(
    "said says say told according reported reports estimates estimated announced published "
    "found shows showed data survey figures study researchers poll census report statistics "
    "official officials ministry department agency analysis analysts".split()
)
_BREAKS = frozenset(",.;:—()") | frozenset(
    "was were is are that who which the on to for from by".split()
)
_PLACES = frozenset(
    "nation country city town village state island province county region territory world "
    "population".split()
)
_PAST = frozenset("century war ancient empire medieval founded".split())
_TOLD_LONG_AGO = 1990


@severity("info")
def check_unsourced_statistic(reading: Reading, sources: Sources) -> Discrepancy | None:
    """A statistic beyond what a reporter can see has a source in its paragraph or beside it.

    Shares and large counts of people, homes or jobs come from somebody who counted. One
    source covers its paragraph, a survey or study the story that tells of it; quotations,
    markets, prices, sport, history, a place's people and the teller's own customers are left
    alone.
    One note a story, for the largest figure.

    Flags: The town is quiet. ¶ [[2.4 million]] households in the region have no car. ¶ It
        rained.
    Passes: The town is quiet. ¶ 2.4 million households have no car, the census office said.
    Passes: A survey asked about cars. ¶ It was long. ¶ 2.4 million households have no car.
    Passes: The firm is large. ¶ It has 2.4 million customers in the region. ¶ It rained.
    Passes: The museum holds 40,000 coins. ¶ It is open on Sundays.
    """
    found = [figure for figure in reading.figures if _is_statistic(figure)]
    found.sort(key=lambda figure: -figure.interval.low)
    for figure in found:
        if sources.quoted(figure) or sources.covers(figure.section):
            continue
        if _somebody_counts(figure, reading):
            continue
        noun = _noun(figure)
        return Discrepancy(
            message=f"nobody is named for {figure} {noun}",
            working="no source in its sentence, its paragraph or the sentences beside it",
            question=f"Who counted {figure} {noun}, and as of when?",
            labels=(Label(figure.span, "whose count?", True),),
        )
    return None


def _somebody_counts(figure: Figure, reading: Reading) -> bool:
    """Whether somebody speaks there, or a survey, study or report is told of in the story."""
    if not _SAYING.isdisjoint(paragraph_words(figure.section)):
        return True
    return any(
        not _SERIES.isdisjoint(paragraph_words(each)) for each in reading.article.sections
    )


_SERIES = frozenset(
    "survey surveys study poll polls census researchers statistics respondents index".split()
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
    return not (period and period.start and period.start.year < _TOLD_LONG_AGO)


def _is_population(figure: Figure) -> bool:
    """Whether the figure is a place's population: "a nation of 11 million people"."""
    before, after = words_before(figure, 4), words_after(figure, 2)
    named = "of" in before or "its" in before or {"territory", "population"} & {*before, *after}
    return bool(named) and (not _PLACES.isdisjoint(before) or "its" in before)


def _noun(figure: Figure) -> str:
    """Return what is counted: a share's whole, or the homes and jobs that a survey counts."""
    after = words_after(figure, 6)
    if figure.kind == "count":
        for index, word in enumerate(after[:4]):
            if word in _COUNTED:
                return " ".join(after[: index + 1])
            if word in _BREAKS:
                break
        return ""
    if figure.kind == "ratio":
        return after[0] if after and after[0] in _GROUPS else ""
    if after[:1] != ["of"] or not {"bottom", "top"}.isdisjoint(words_before(figure, 3)):
        return ""
    for index, word in enumerate(after[1:], 1):
        if word in _GROUPS:
            return " ".join(after[: index + 1])
        if word in _BREAKS and word != "the":
            break
    return ""
