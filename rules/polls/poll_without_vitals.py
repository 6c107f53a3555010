"""Polls come with who asked, how many, whom and when."""

from collections.abc import Iterator
from itertools import pairwise

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
    words_before,
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
    "profit profits jobless forecast forecasts unemployment analysts "
    "drop galaxies stars species fish "
    "birds".split()
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
_DATED = frozenset("conducted fieldwork yesterday week month year".split())
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


@severity("info")
def check_poll_without_vitals(
    reading: Reading, lowered: str, in_section: dict[int, list[Figure]]
) -> Iterator[Discrepancy]:
    """A poll's first result comes with the pollster, the number asked, who they are and when.

    Those four are the core of every code (AP, AAPOR, the British Polling Council); the
    sponsor, the method and the margin are good to have. A poll without a pollster that lacks
    another of the four draws a warning; one that the story rests on (three results or more)
    draws a note where the number asked, the dates or, in a close race, the margin is missing.
    A poll in passing whose pollster is named is left alone. One note a story.

    Flags: A new [[poll]] found that [[60%]] support the plan.
    Flags: A Harbour Research [[poll]] of adults taken in May found that [[60%]] back the plan,
        while 30% do not and 10% do not know.
    Passes: A Harbour Research poll of 1,006 adults, taken May 3-5, found that 60% support the
        plan.
    Passes: A Harbour Research poll found in May that 60% support the plan.
    Passes: Voters go to the polls on Friday, with 60% of seats in doubt.
    """
    if "poll" not in lowered and "survey" not in lowered:
        return
    results = [figure for figure in reading.figures if _is_result(figure)]
    polls = [(figure, _poll_of(figure)) for figure in results]
    alone = not any(found for _, found in polls)
    if alone:
        polls = _of_the_opening(reading, results)
    for figure, found in polls:
        if found is None:
            continue
        sentence, place = found
        missing = _missing(reading, figure, _pollster(sentence, place), in_section)
        if "the pollster" in missing and len(missing) >= 2:
            yield _note(place, figure, missing, "warning")
            return
        if "the pollster" in missing or not (alone or _rests_on(figure, results, reading)):
            continue
        told = [name for name in missing if name in ("the number asked", "the dates")]
        if not told and _close_race(results, lowered):
            told = ["the margin of error"]
        if told:
            yield _note(place, figure, told, "info")
            return


def _note(place: Span, figure: Figure, missing: list[str], level: str) -> Discrepancy:
    return Discrepancy(
        message=f"the poll lacks {_listed(missing)}",
        question=f"Can the copy give {_listed(missing)}?",
        labels=(Label(place, "this poll", True), Label(figure.span, "its result")),
        severity=level,  # type: ignore[arg-type]
    )


def _is_result(figure: Figure) -> bool:
    if figure.kind not in ("percentage", "points") or figure.section_kind != "body":
        return False
    return "error" not in figure.sentence.tokens.lower  # the margin, not a result


def _rests_on(figure: Figure, results: list[Figure], reading: Reading) -> bool:
    """Whether the story is about the poll: it opens with it, or comes back to it."""
    sections = reading.article.sections_of("headline", "standfirst", "body")
    told = {each.index for each in sections if not _ONE_POLL.isdisjoint(paragraph_words(each))}
    opening = [each for section in sections[:_OPENING] for each in section.sentences]
    opens = any(not _ONE_POLL.isdisjoint(each.tokens.lower) for each in opening[:_FIRST])
    near = range(figure.section.index - 1, figure.section.index + 6)
    enough = sum(each.section.index in near for each in results) >= _MANY
    back = {each.section.index for each in results if each.section.index in told}
    about = opens or (figure.section.index in told and len(back) >= _MANY)
    return about and enough


_ONE_POLL = frozenset({"poll", "survey"})


def _close_race(results: list[Figure], lowered: str) -> bool:
    """Whether a lead of a few points is told without the margin that it needs."""
    if "margin" in lowered or "sampling error" in lowered:
        return False
    for one, other in pairwise(results):
        words = one.sentence.tokens.lower
        pair = one.sentence is other.sentence and one.value and other.value
        if (
            pair
            and not _RACE.isdisjoint(words)
            and abs(one.interval.low - other.interval.low) < _CLOSE
        ):
            return True
    return False


_OPENING = 4  # sections, with the headline
_FIRST = 6  # sentences of these, where paragraphs run on
_CLOSE = 8  # points
_MANY = 3
_RACE = frozenset("lead leads leading ahead trails trailing edges edge".split())


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


def _of_the_opening(
    reading: Reading, results: list[Figure]
) -> list[tuple[Figure, tuple[Sentence, Span] | None]]:
    """Return the first result of people's answers in a story that opens with a poll.

    In such a story the results stand without the word: "80% said that they were content".
    """
    answers = [
        figure
        for figure in results
        if not _ANSWERS.isdisjoint(figure.sentence.tokens.lower)
        and not _PEOPLE.isdisjoint(figure.sentence.tokens.lower)
    ]
    if len(answers) < _MANY:
        return []
    sections = reading.article.sections_of("headline", "standfirst", "body")
    for section in sections if len(answers) >= _FULL else sections[:_OPENING]:
        for sentence in section.sentences:
            lower = sentence.tokens.lower
            index = next((i for i, word in enumerate(lower) if word in _ONE_POLL), None)
            if index is None or not _OTHER.isdisjoint(lower) or _FINDING.isdisjoint(lower):
                continue
            place = Span(sentence.tokens.starts[index], sentence.tokens.ends[index])
            return [(answers[0], (sentence, place))]
    return []


_PEOPLE = _ASKABLE | _ASKED
_FULL = 6  # results: the story tells of the poll alone, wherever it says how it was made
_ANSWERS = frozenset(
    "say said says believe believed think thought expect expected want wanted agree agreed "
    "support favour favor oppose prefer feel felt report reported trust answered".split()
)


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
    """Return which of the four the story lacks, in all its paragraphs on polls."""
    sections = reading.article.sections
    polled = [
        each
        for each in sections
        if not _POLLED.isdisjoint(paragraph_words(each)) or each is figure.section
    ]
    figures = [each for section in polled for each in in_section.get(section.index, ())]
    words = {word for section in polled for word in paragraph_words(section)}
    source = figure.attribution
    named = (
        pollster
        or (
            source
            and any(word[:1].isupper() for word in source.name.split()[1:] or [source.name])
        )
        or any(map(_named_poll, polled))
    )
    asked = any(
        each.kind == "count" and each.interval.low >= 20 and _is_sample(each)
        for each in figures
    )
    dated = any(_is_date(each) for each in figures) or not _DATED.isdisjoint(words)
    found = (
        ("the pollster", named),
        ("the number asked", asked),
        ("the dates", dated),
        ("the population", not _ADULTS.isdisjoint(words)),
    )
    return [name for name, there in found if not there]


_POLLED = _POLL | frozenset(
    "asked answered replied responded respondents surveyed polled interviewed sample margin "
    "interviews pollsters pollster questioned".split()
)
# Bodies that ask: where one of them is named in a poll's paragraph, the poll is theirs.
_ASKERS = frozenset(
    "gallup yougov ipsos quinnipiac pew rasmussen survation mori kaiser harris icm comres "
    "nielsen zogby marist nanos opinium savanta deloitte kpmg".split()
)


def _is_date(figure: Figure) -> bool:
    """Whether a day, month or year stands in a sentence on the poll."""
    words = figure.sentence.tokens.lower
    return figure.calendar is not None and not _POLLED.isdisjoint(words)


def _named_poll(section: Section) -> bool:
    """Whether the paragraph names who asked: "YouGov's poll", "one by Fox News"."""
    if not _ASKERS.isdisjoint(paragraph_words(section)):
        return True
    for sentence in section.sentences:
        tokens = sentence.tokens
        for index, word in enumerate(tokens.lower):
            if word in _POLL and _capital_near(tokens.words, index):
                return True
            if word in _ASKING and _capital_near(tokens.words, index):
                return True
    return False


_ASKING = frozenset("conducted commissioned released published surveyed polled".split())


def _capital_near(words: list[str], index: int) -> bool:
    """Whether a name stands within six words of a poll: its pollster, nearly always."""
    first = max(1, index - 6)
    near = words[first:index] + words[index + 1 : index + 7]
    return any(
        word[:1].isupper() and word.lower() not in _PLAIN and word.lower() not in _NATIONS
        for word in near
    )


_NATIONS = frozenset(
    "americans britons canadians democrats republicans democratic republican monday tuesday "
    "wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december american british canadian i".split()
)


def _is_sample(figure: Figure) -> bool:
    """Whether the count is of people who were asked, not of the countries or the dead."""
    if figure.kind != "count" or figure.interval.low < 20:
        return False
    words = figure.sentence.tokens.lower
    if _ASKED.isdisjoint(words) and _POLL.isdisjoint(words) and "margin" not in words:
        return False
    after = words[figure.mention.last + 1 : figure.mention.last + 6]
    before = words_before(figure, 4)
    return not _COUNTED.isdisjoint(after) or not _ASKING_OF.isdisjoint(before)


_COUNTED = _ASKABLE | frozenset("interviews surveys questionnaires responses replies".split())
_ASKING_OF = frozenset("sample surveyed polled interviewed questioned".split())


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
