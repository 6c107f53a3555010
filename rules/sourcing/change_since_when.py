"""A rise or a fall says since when."""

from itertools import pairwise

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
)

# The words of a change that has happened; "would cut" and "to raise" have no since.
_MOVED = frozenset(
    "rose risen fell fallen grew grown dropped declined jumped climbed soared surged "
    "plunged decreased increased doubled tripled quadrupled halved shrunk shrank plummeted "
    "swelled slumped".split()
)
_NOUNS = frozenset("increase rise drop decline fall surge jump reduction growth".split())
_HAD = frozenset("has have had saw seen was is".split())
_TO_COME = frozenset(
    "will would could may might should if forecast expected expects expect plan plans "
    "likely can must to-be".split()
)
# Prices of a market move within the day, results within the quarter that the story is about.
_MARKETS = frozenset(
    "share shares stock stocks index futures dow nasdaq ftse nikkei trading traded yield "
    "yields bonds bond barrel crude bitcoin quarter earnings currency dollar euro pound "
    "lira rouble losers gainers".split()
)
# A headline of these opens a story of a day's market.
_LISTED = frozenset("shares stocks dow nasdaq ftse nikkei wall".split())
# Of these in the sentence itself the change is a deal's, a game's, a recipe's or a study's.
_OTHERS = frozenset(
    "points profit profits revenue revenues sales net dividend results game season "
    "following golds shipping propane session contents content thc odds risk risks likely "
    "tariff tariffs tax battery speed temperature".split()
)
# A calendar's words tell the time of the sentences beside theirs, others of their own alone.
_CALENDAR = frozenset(
    "year years yearly month months monthly week weeks weekly decade decades quarter annual "
    "annually ago yesterday today tonight century monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october "
    "november december summer winter spring autumn christmas".split()
)
_STRETCHES = frozenset(
    "year years yearly month months monthly week weeks weekly decade decades quarter annual "
    "annually ago century summer winter spring autumn".split()
)
_TIMES = _CALENDAR | frozenset(
    "day days daily since previous previously earlier before after during season period "
    "pandemic lockdown war overnight last when once until every per term tenure".split()
)


@severity("info")
def check_change_since_when(reading: Reading, sources: Sources) -> Discrepancy | None:
    """A rise or fall in percent says since when.

    "Arrests doubled" is since last week or since 1980. A word on time in the sentence, the one
    before it or the paragraph's first says so, in the opening a length, a month or a year (the
    day there is that of the news). A base of another kind ("compared to a street without
    trees") needs none, and two counts of a dated sentence anywhere may tell the same change.
    Prices of markets, new prices and the results of the story's quarter are read by the day.
    The perfect tense ("has doubled") has no day of its own, so that only a time beside it
    counts. One note a story.

    Flags: The town is quiet. Burglaries have fallen [[40%]], and the police have moved out.
    Passes: The town is quiet. Burglaries have fallen 40% since 2014, and the police have moved
        out.
    Passes: Last year was quiet. Burglaries fell 40%, and the police moved out.
    Flags: Burglaries have [[doubled]] to 840, and the police have moved out.
    Flags: The chief spoke on Monday. ¶ The town is quiet. Burglaries fell [[40%]], and the
        police moved out.
    Passes: Last year was quiet. ¶ The town is small. Burglaries fell 40%, and the police moved
        out.
    Passes: The union is seeking a 6% increase.
    Passes: Burglaries have fallen 40%. ¶ The police counted 600, down from 1,000 in 2014.
    Passes: Burglaries have fallen 40%. ¶ They went from 1,000 burglaries in 2014 to 600.
    Passes: In the model burglaries grew by 40%, compared to a street without trees.
    Flags: Burglaries have grown by [[40%]], and the police have moved out.
    Passes: The left surged into third place with 20 percent.
    Passes: Most answered, while 7% declined and 42% did not reply.
    Flags: The town is quiet, and burglaries fell [[40%]].
    Passes: Diesel rose 50 percent to $1.20 a litre.
    Flags: Rents have risen [[50 percent]] to $1,200, and tenants have moved out.
    Passes: Shares in the firm fell 40%.
    Passes: [Headline] Airline stocks tumble ¶ The town is quiet. Jones Air fell 4%.
    """
    if any(
        not _LISTED.isdisjoint(paragraph_words(each))
        for each in reading.article.sections_of("headline")
    ):
        return None
    lead = _lead(reading)
    found = [
        figure
        for figure in reading.figures
        if _is_change(figure)
        and not sources.quoted(figure)
        and not _is_told(figure, lead, reading)
    ]
    told_elsewhere = _changes_of_dated_counts(reading) if found else []
    found = [figure for figure in found if not _is_one_of(figure, told_elsewhere)]
    if not found:
        return None
    told = weightiest(found, reading)
    return note_on(
        told,
        "since when?",
        message=f"{told[0]} since when?",
        question=f"Since when is the change of {told[0]}?",
    )


def _is_told(figure: Figure, lead: list[Sentence], reading: Reading) -> bool:
    """Whether a time stands by the change, or where its tense lets one reach it."""
    if figure.period is not None or _is_timed(figure.sentence, _TIMES):
        return True
    near = _before(figure) if _is_open(figure) else _near(figure, reading)
    return any(_has_stretch(each, reading) for each in near) or (
        not _is_open(figure) and any(_has_stretch(each, reading) for each in lead)
    )


def _changes_of_dated_counts(reading: Reading) -> list[float]:
    """Return by what percent the counts differ that dated sentences set side by side."""
    counts: dict[int, list[Figure]] = {}
    for figure in reading.figures:
        if figure.kind == "count" and figure.value:
            counts.setdefault(figure.sentence.index, []).append(figure)
    return [
        100 * float(one.value / other.value - 1)
        for told in counts.values()
        if _is_timed(told[0].sentence, _CALENDAR)
        for pair in pairwise(told)
        for one, other in (pair, pair[::-1])
        if one.value and other.value
    ]


def _is_one_of(figure: Figure, changes: list[float]) -> bool:
    """Whether a change is one of those, up or down, as rounded to a percent."""
    if figure.kind != "percentage" or figure.value is None:
        return False
    return any(abs(abs(each) - float(figure.value)) < _ROUNDED for each in changes)


_ROUNDED = 0.6


def _has_stretch(sentence: Sentence, reading: Reading) -> bool:
    """Whether a length of time is told, or a month or year: a day is only that of the news."""
    if not _STRETCHES.isdisjoint(sentence.tokens.lower):
        return True
    return any(
        figure.calendar is not None and figure.calendar.precision not in ("day", "weekday")
        for figure in reading.figures
        if figure.sentence is sentence
    )


def _is_change(figure: Figure) -> bool:
    if figure.kind not in ("percentage", "multiple") or figure.section_kind != "body":
        return False
    lower = figure.sentence.tokens.lower
    if not _MARKETS.isdisjoint(paragraph_words(figure.section)):
        return False
    first, last = figure.mention.first, figure.mention.last
    if not _OTHERS.isdisjoint(lower):
        return False
    if not _TO_COME.isdisjoint(lower[max(0, first - _CLAUSE) : last + 1]):
        return False
    if figure.status in ("projected", "planned") or words_after(figure, 1) == ["of"]:
        return False
    if lower[last + 1 : last + 2] in (["the"], ["its"], ["his"], ["their"]):
        return False  # somebody's deed, which is the news itself
    if figure.kind == "percentage" and not _LEVELS.isdisjoint(lower[max(0, first - 3) : first]):
        return False  # "fallen below 1%" tells the level
    if not _ADVERBS.isdisjoint(lower[last + 1 : last + 2]):
        return False  # "doubled down" tells nothing
    if lower[first - 1 : first] == ["with"]:
        return False  # "rose to third place with 20%"
    if "compared" in lower or _is_new_price(figure):
        return False
    near = lower[max(0, first - _NEAR) : last + 1]
    joined = max((at for at, word in enumerate(near) if word in _JOINED), default=-1)
    near = near[joined + 1 :]  # "7% declined and 42% did not reply" tells no change
    noun = lower[last + 1 : last + 2]
    ahead = lower[max(0, first - _SEEN) : first]
    had = not _HAD.isdisjoint(ahead) and not any(word.endswith("ing") for word in ahead)
    return not _MOVED.isdisjoint(near) or (had and not _NOUNS.isdisjoint(noun))


def _is_new_price(figure: Figure) -> bool:
    """Whether the price is told that holds from the story's day: "rose 5% to $1.20 a litre"."""
    after = words_after(figure, 6)
    priced = after[:1] == ["to"] and not {"a", "an", "per"}.isdisjoint(after[1:])
    return priced and not _is_open(figure)


_JOINED = frozenset("and but while whereas".split())


def _is_open(figure: Figure) -> bool:
    """Whether the perfect tense tells the change, which gives it no day of its own."""
    lower = figure.sentence.tokens.lower
    first, last = figure.mention.first, figure.mention.last
    before = lower[max(0, first - 8) : last + 1]
    verb = next((i for i in range(len(before) - 1, -1, -1) if before[i] in _MOVED), 0)
    return verb > 0 and not _PERFECT.isdisjoint(before[max(0, verb - 3) : verb])


_SEEN = 3  # words: "has seen a 5% increase", no rise that somebody seeks
_NEAR = 6  # words, for "plunged by an average of 69%"
_PERFECT = frozenset({"has", "have"})
_LEVELS = frozenset("from to below above under at versus up down in (".split())
_ADVERBS = frozenset("up down below above under versus (".split())
_CLAUSE = 9  # words


def _before(figure: Figure) -> tuple[Sentence, ...]:
    """Return the figure's sentence and the one before it in its paragraph."""
    sentences = figure.section.sentences
    at = figure.sentence.index - sentences[0].index
    return sentences[max(0, at - 1) : at + 1]


def _lead(reading: Reading) -> list[Sentence]:
    """Return the first sentences of the headline and the first paragraph."""
    told = reading.article.sections_of("headline", "body")[:2]
    return [section.sentences[0] for section in told]


def _near(figure: Figure, reading: Reading) -> list[Sentence]:
    index = figure.sentence.index
    first = figure.section.sentences[0].index
    sentences = reading.article.sentences
    return [sentences[first], *sentences[max(first, index - 2) : index + 2]]


def _is_timed(sentence: Sentence, words: frozenset[str]) -> bool:
    lower = sentence.tokens.lower
    if not words.isdisjoint(lower):
        return True
    return any(
        len(word) == 4 and word.startswith(("19", "20")) and word.isdigit() for word in lower
    )
