"""Large statistics need a source within reach."""

from itertools import pairwise

from factcheck import (
    Discrepancy,
    Figure,
    Reading,
    Sources,
    note_on,
    paragraph_words,
    severity,
    weightiest,
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
    "landlords borrowers births suicides murders emissions smokers drinkers hearings cases "
    "girls boys youths mothers fathers babies infants seniors millennials blacks whites "
    "latinos employees hispanics muslims christians jews catholics".split()
)
_COUNTED = frozenset("households families pensioners tenants".split())
# A count of people is a statistic where it tells how they live; those who march, move or are
# hired are seen by whoever is there.
_PERSONS = frozenset(
    "people americans britons canadians europeans australians germans indians adults women "
    "men children kids teenagers students pupils patients migrants immigrants citizens "
    "girls boys smokers veterans deaths births suicides".split()
)
_LIVING = frozenset(
    "live lives living lived lack lacks lacking suffer suffers suffering suffered die dies "
    "dying uninsured unemployed homeless hungry poverty disabled depend depends rely "
    "eligible affected struggle struggling stopped smoke own owns owned use uses believe "
    "worldwide globally nationwide enslaved stateless illiterate diagnosed".split()
)
# A price, a market's move, a score or a measurement of the event itself is no statistic.
_OBSERVED = frozenset(
    "shares share stock stocks index futures points trading traded yield bond bonds nasdaq "
    "dow ftse barrel crude price prices goal goals innings wickets runs season game games "
    "match teaspoon tablespoon cups oven degrees off discount vote votes seats fee fine "
    "likely march marched rally rallied gathered crowd protest protested vigil stake "
    "contract scored attendance tickets screen battery subscribers followers viewers "
    "watched livestreamed coverage licenses boasts sample study trial surveyed respondents "
    "participants list richest top wealthiest planet registered pointed polls liked website "
    "petition signed signatures".split()
)
_OPEN = frozenset(
    "would could might if law bill".split()
)  # what is not, or need not be counted
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
_TOLD_LONG_AGO = 15  # years before the story
_UNDATED = 2005  # copy without a date is taken to be younger than this
_SEEN = 1000  # of fewer somebody who was there knows how many did what


@severity("info")
def check_unsourced_statistic(reading: Reading, sources: Sources) -> Discrepancy | None:
    """A statistic beyond what a reporter can see has a source in its paragraph or beside it.

    Shares and large counts of people, homes or jobs come from somebody who counted. One
    source covers its paragraph, a survey or study the story that tells of it; quotations,
    markets, prices, sport, history, a place's people and the teller's own customers are left
    alone.
    A poll or a study near it gives shares and no head counts of a country. One note a story,
    for the figure that matters most; it marks up to four more.

    Flags: The town is quiet. ¶ [[2.4 million]] households in the region have no car. ¶ It
        rained.
    Passes: The town is quiet. ¶ 2.4 million households have no car, the census office said.
    Passes: A survey asked about cars. ¶ It was long. ¶ 2.4 million households have no car.
    Passes: The firm is large. ¶ It has 2.4 million customers in the region. ¶ It rained.
    Flags: The town is quiet. ¶ Nearly [[17 million]] Americans live in poverty. ¶ It rained.
    Flags: The town is quiet. ¶ The illness takes [[61 per 100,000 people]] in the region. ¶ It
        rained.
    Flags: A study looks at hearts. ¶ It is new. ¶ Nearly [[17 million]] Americans live in
        poverty. ¶ It rained.
    Flags: The town is quiet. ¶ Nearly [[40 percent]] of voters plan to stay at home. ¶ It
        rained.
    Flags: The town is quiet. ¶ It comes as [[nine million]] workers are on leave. ¶ It rained.
    Passes: The town is quiet. ¶ He has sung to over nine million people. ¶ It rained.
    Passes: The house burned. ¶ Only two of the 13 residents got out. ¶ It rained.
    Passes: The plant is old. ¶ Some 17 million people marched to the sea. ¶ It rained.
    Flags: The town is quiet. ¶ Over [[170,000]] people sought help for their lungs. ¶ It
        rained.
    Passes: The firm is old. ¶ About 42 percent of the maker's workers live here. ¶ It rained.
    Passes: The museum holds 40,000 coins. ¶ It is open on Sundays.
    """
    found = [figure for figure in reading.figures if _is_statistic(figure)]
    bare = [figure for figure in found if not _is_borne_out(figure, reading, sources)]
    if not bare:
        return None
    told = weightiest(bare, reading)
    what = str(told[0]) if _is_incidence(told[0]) else f"{told[0]} {_noun(told[0])}"
    beside = sources.beside(told[0])
    return note_on(
        told,
        "whose count?",
        message=f"{what}: by whose count?" if beside else f"nobody is named for {what}",
        working=f"“{beside}” stands beside it"
        if beside
        else "no source in its sentence, its paragraph or the sentences beside it",
        question=f"Who counted {what}, and as of when?",
    )


def _is_borne_out(figure: Figure, reading: Reading, sources: Sources) -> bool:
    """Whether somebody stands for the figure, or nobody need."""
    if sources.quoted(figure) or sources.covers(figure.section):
        return True
    return _somebody_counts(figure, reading) or _is_history(figure, reading)


def _somebody_counts(figure: Figure, reading: Reading) -> bool:
    """Whether somebody speaks there, or a survey, study or report is told of in the story."""
    if not _SAYING.isdisjoint(paragraph_words(figure.section)):
        return True
    index = figure.section.index
    near = reading.article.sections[max(0, index - _TOLD_BEFORE) : index + 1]
    told = (*reading.article.sections[:_OPENING], *near)
    series = _REGISTERS if figure.kind == "count" else _SERIES
    return any(not series.isdisjoint(paragraph_words(each)) for each in told)


# A poll or a study gives shares of those it asked or followed; how many a country has is
# known from who counts or surveys it all.
_REGISTERS = frozenset("census statistics register registry survey surveys".split())
_SERIES = _REGISTERS | frozenset("study poll polls researchers respondents".split())
_TOLD_BEFORE = 3  # paragraphs for which a study is told on
_OPENING = 2  # sections, with the headline: the story is about what it names there


def _is_history(figure: Figure, reading: Reading) -> bool:
    """Whether the figure's time is long past when the story is printed."""
    period, day = figure.period, reading.article.published
    year = day.day.year if day else _UNDATED
    return bool(period and period.start and period.start.year < year - _TOLD_LONG_AGO)


def _is_statistic(figure: Figure) -> bool:
    if figure.section_kind != "body" or figure.attribution is not None:
        return False
    if figure.kind not in ("count", "percentage", "fraction", "ratio") or not _noun(figure):
        return False
    few = figure.kind == "count" and figure.interval.low < _SMALLEST_COUNT
    if few and not _is_incidence(figure):
        return False
    if figure.hedge is not None and figure.hedge.name == "vague":
        return False
    if figure.status == "projected" or (figure.status == "planned" and figure.kind == "count"):
        return False  # how many plan to do what is asked of them
    words = figure.sentence.tokens.lower
    if words[-1] == "?" or _is_population(figure):
        return False
    if _is_seen(figure):
        return False
    near = {*words_before(figure, _NEAR), *words_after(figure, _NEAR)}
    return _OBSERVED.isdisjoint(near) and _OPEN.isdisjoint(near) and _PAST.isdisjoint(words)


_NEAR = 9  # words


def _is_seen(figure: Figure) -> bool:
    """Whether so few are told of that somebody there has seen it: "two of the 13 residents"."""
    words = figure.text.lower().replace(",", "").split()
    if figure.kind != "ratio" or "in" in words:
        return False
    return not any(each.isdecimal() and int(each) >= _SEEN for each in words)


def _is_population(figure: Figure) -> bool:
    """Whether the figure is a place's population: "a nation of 11 million people"."""
    before, after = words_before(figure, 4), words_after(figure, 2)
    named = "of" in before or "its" in before or {"territory", "population"} & {*before, *after}
    if before[-1:] and before[-1].endswith(("'s", "’s")):
        return True  # "the nation's 11 million migrants"
    if figure.kind == "count" and not {"live", "lives", "living"}.isdisjoint(
        words_after(figure, 3)
    ):
        return "in" in words_after(figure, 4) and "poverty" not in words_after(figure, 6)
    return bool(named) and (not _PLACES.isdisjoint(before) or "its" in before)


def _noun(figure: Figure) -> str:
    """Return what is counted: a share's whole, or the homes and jobs that a survey counts."""
    after = words_after(figure, 6)
    if figure.kind == "count":
        return "people" if _is_incidence(figure) else _people(figure, after)
    if figure.kind == "ratio":
        found = next((at for at, word in enumerate(after[:3], 1) if word in _GROUPS), 0)
        return " ".join(after[:found])
    if after[:1] != ["of"] or not {"bottom", "top"}.isdisjoint(words_before(figure, 3)):
        return ""
    for index, word in enumerate(after[1:], 1):
        if word in _GROUPS:
            return " ".join(after[: index + 1])
        if word.endswith(("'s", "’s")) or word in ("its", "our", "their"):
            return ""  # a firm's workers, a school's pupils: the teller's own
        if word in _BREAKS and word != "the":
            break
    return ""


def _people(figure: Figure, after: list[str]) -> str:
    """Return which homes or people are counted, empty where somebody may have seen them."""
    for index, word in enumerate(after[:4]):
        follows = after[index + 1] if index + 1 < len(after) else ""
        if (
            word in _COUNTED
            or (word in _PERSONS and _tells_how_they_live(figure))
            or (word in _PERSONS and _opens_beyond_sight(figure))
            or (word in _GROUPS and follows in _DOING and _is_beyond_sight(figure))
        ):
            return " ".join(after[: index + 1])
        if word in _BREAKS:
            break
    return ""


def _is_incidence(figure: Figure) -> bool:
    """Whether so many of a thousand or more are told: "67 per 100,000 people"."""
    return " per 1" in figure.text and "people" in figure.text


def _opens_beyond_sight(figure: Figure) -> bool:
    """Whether so many open the sentence that nobody there could have counted them."""
    opens = figure.mention.first <= _HEDGED and "," not in words_before(figure, 3)
    return opens and figure.interval.low >= _CROWD


def _is_beyond_sight(figure: Figure) -> bool:
    """Whether a host does something on its own, and is not what somebody speaks to or has."""
    told_of = {"to", "of", "with"} & {*words_before(figure, 3)}
    return figure.interval.low >= _HOST and not told_of


_DOING = frozenset("have has had are were".split())
_CROWD = 20_000
_HOST = 100_000
_HEDGED = 3  # words before the number that opens a sentence: "more than", "an estimated"


def _tells_how_they_live(figure: Figure) -> bool:
    """Whether what is said of the people holds year in, year out."""
    after = words_after(figure, 14)
    yearly = any(
        one in ("every", "each", "a", "per") and other == "year"
        for one, other in pairwise(after)
    )
    return yearly or not _LIVING.isdisjoint(after)
