"""Polls come with who asked, how many, whom and when."""

from collections.abc import Iterator

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Section,
    Sentence,
    Span,
    paragraph_words,
    severity,
)

_POLL = frozenset("poll polls survey surveys polling".split())
_FINDING = frozenset(
    "found finds find showed shows show shown suggests suggested suggest said say "
    "says put puts gave gives according indicates indicated reported conducted "
    "released revealed reveals has had".split()
)
# Elections, weather stations and business gauges are "polls" and "surveys" too.
_OTHER = frozenset(
    "ship vessel crew ballots ballot turnout precincts cast twitter online readers "
    "instagram facebook geological economists analysts forecasters reuters/ipsos exit "
    "booth booths station stations heritage antarctic sky galaxy soil aerial dental "
    "climbing captains".split()
)
# Surveys of markets and firms have dates and panels of their own that readers know.
_MARKETS = frozenset(
    "crop crops harvest yields hectares acres tonnes tons farms output barrels prices "
    "stocks factory manufacturing pmi index inflation retail opec crude production "
    "mortgage mortgages payroll payrolls orders housing sector economy shares "
    "galaxies stars species fish birds".split()
)
_ADULTS = frozenset(
    "adults voters respondents people americans britons canadians residents women men "
    "parents registered likely citizens electors consumers workers employees students "
    "teachers owners managers executives firms companies businesses doctors nurses "
    "participants households koreans australians germans french indians".split()
)
_BY = (["by"], ["from"], ["for"])
_POLLSTERS = frozenset("research polling survey market opinion analytics".split())
_SELLERS = frozenset(
    "firm company maker manufacturer retailer brand insurer app website chain store "
    "supplier dealer agency startup".split()
)
_DATED = frozenset("conducted fieldwork yesterday week month".split())
# A survey of reefs asks nobody.
_ASKABLE = _ADULTS | frozenset(
    "teenager adult voter driver worker parent woman man child pupil ones drivers "
    "teenagers teens children pupils girls boys mothers fathers couples patients "
    "clients shoppers readers viewers fans officers soldiers farmers tenants "
    "homeowners commuters bosses employers staff want support favour favor oppose "
    "back believe think trust fear prefer approve asked answered".split()
)
_ANSWERED = frozenset("asked answered replied responded".split())
_ASKED = _ANSWERED | frozenset(
    "surveyed polled respondents interviewed sample questioned interviews".split()
)


@severity("warning")
def check_poll_without_vitals(
    reading: Reading, lowered: str, in_section: dict[int, list[Figure]]
) -> Iterator[Discrepancy]:
    """A poll's first result comes with the pollster, the number asked, who they are and when.

    Those four are the core of every code (AP, AAPOR, the British Polling Council); the
    sponsor, the method and the margin are good to have. Two or more of the four missing
    from the story draw one warning a poll; later mentions of the same poll pass.

    Flags: A new [[poll]] found that [[60%]] support the plan.
    Passes: A Harbour Research poll of 1,006 adults, taken May 3-5, found that 60% support the
        plan.
    Passes: Voters go to the polls on Friday, with 60% of seats in doubt.
    """
    if "poll" not in lowered and "survey" not in lowered:
        return
    told: set[str] = set()
    for figure in reading.figures:
        if figure.kind not in ("percentage", "points") or figure.section_kind != "body":
            continue
        if "error" in figure.sentence.tokens.lower:
            continue  # the margin, not a result
        found = _poll_of(figure)
        if found is None:
            continue
        sentence, place = found
        pollster = _pollster(sentence, place)
        if told and (not pollster or pollster in told):
            continue
        told.add(pollster or "-")
        missing = _missing(reading, figure, pollster, in_section)
        if len(missing) >= 2:
            yield Discrepancy(
                message=f"the poll lacks {_listed(missing)}",
                question=f"For this poll, what are {_listed(missing)}?",
                labels=(Label(place, "this poll", True), Label(figure.span, "its result")),
            )


def _poll_of(figure: Figure) -> tuple[Sentence, Span] | None:
    """Return the poll that a result comes from: in its sentence or the one before it."""
    sentences = figure.section.sentences
    index = figure.sentence.index - sentences[0].index
    for sentence in (figure.sentence, *sentences[max(0, index - 1) : index]):
        place = _poll_in(sentence)
        if place is None:
            continue
        words = {*figure.sentence.tokens.lower, *sentence.tokens.lower}
        if not _MARKETS.isdisjoint(words):
            return None
        if {"poll", "polls", "polling"} & words or not _ASKABLE.isdisjoint(words):
            return sentence, place
    return None


def _poll_in(sentence: Sentence) -> Span | None:
    tokens = sentence.tokens
    lower = tokens.lower
    if not _OTHER.isdisjoint(lower) or not _MARKETS.isdisjoint(lower):
        return None
    if _POLL.isdisjoint(lower):
        return None
    index = next(i for i, word in enumerate(lower) if word in _POLL)
    to_the = index > 1 and lower[index - 2 : index] == ["to", "the"]
    after = lower[index + 1 : index + 6]
    if after[:1] in _BY and not _SELLERS.isdisjoint(after) and _POLLSTERS.isdisjoint(after):
        return None  # one note a poll: the rule on what is not a poll speaks
    in_the = {"latest", "new", "recent", "this"} & set(lower[max(0, index - 3) : index])
    if to_the or (_FINDING.isdisjoint(lower) and not in_the):
        return None
    return Span(tokens.starts[index], tokens.ends[index])


def _pollster(sentence: Sentence, place: Span) -> str:
    """Return the capitalised words right before or after "poll", empty if there are none."""
    tokens = sentence.tokens
    index = tokens.starts.index(place.start)
    first = index
    while (
        first
        and tokens.words[first - 1][:1].isupper()
        and tokens.lower[first - 1] not in _PLAIN
    ):
        first -= 1
    if first < index:
        return " ".join(tokens.words[first:index])
    after = tokens.lower[index + 1 : index + 6]
    for offset, word in enumerate(after):
        if word in ("by", "from") and index + offset + 2 < len(tokens.words):
            name = tokens.words[index + offset + 2]
            follows = tokens.words[index + offset + 3 : index + offset + 4]
            if name[:1].isupper():
                return name
            if name == "the" and follows and follows[0][:1].isupper():
                return follows[0]
    return ""


_PLAIN = frozenset(
    "a an the new this that one another in online recent latest national".split()
)


def _missing(
    reading: Reading, figure: Figure, pollster: str, in_section: dict[int, list[Figure]]
) -> list[str]:
    """Return which of the four the story lacks, in the paragraphs on polls near the result."""
    index = figure.section.index
    near = reading.article.sections[max(0, index - 2) : index + 7]
    polled = [each for each in near if not _POLL.isdisjoint(paragraph_words(each))]
    polled += [each for each in near if not _ANSWERED.isdisjoint(paragraph_words(each))]
    figures = [each for section in polled for each in in_section.get(section.index, ())]
    words = {word for section in polled for word in paragraph_words(section)}
    source = figure.attribution
    named = pollster or (source and source.name[:1].isupper()) or any(map(_named_poll, polled))
    asked = any(
        each.kind == "count" and each.interval.low >= 20 and _is_sample(each)
        for each in figures
    )
    dated = any(each.calendar for each in figures) or not _DATED.isdisjoint(words)
    found = (
        ("the pollster", named),
        ("the number asked", asked),
        ("the dates", dated),
        ("the population", not _ADULTS.isdisjoint(words)),
    )
    return [name for name, there in found if not there]


def _named_poll(section: Section) -> bool:
    for sentence in section.sentences:
        place = _poll_in(sentence)
        if place is not None and _pollster(sentence, place):
            return True
    return False


def _is_sample(figure: Figure) -> bool:
    if figure.kind != "count" or figure.interval.low < 20:
        return False
    words = figure.sentence.tokens.lower
    if not _ASKED.isdisjoint(words) or not _POLL.isdisjoint(words):
        return True
    after = words[figure.mention.last + 1 : figure.mention.last + 5]
    return "margin" in words and not _ADULTS.isdisjoint(after)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
