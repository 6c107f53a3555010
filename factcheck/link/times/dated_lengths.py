"""Find a length of time whose event the story dates somewhere else.

A length is told with what it is counted from: an event ("comes three months after the bank's
offer", "the second anniversary of the flood", "it has been five years since the merger") or
the last time that something was so high or low ("a 12-week low"). A date is told with what
happened then ("On Nov. 6 the bank made an offer", "the lowest since Nov. 13"). Where both tell
one event, the length runs from that date to the day of publication.
Skips: "three months after" in a tale of the past, an event told in other words, a sentence
that dates its length itself. No value is looked at: where several dates fit the words, each
is tried.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.lexicon.extreme_words import EXTREMES, turn
from factcheck.lexicon.lemmas import lemma
from factcheck.lexicon.noun_words import STOPS
from factcheck.lexicon.time_cues import JUBILEES
from factcheck.link.alike.events import EVENT_ENDS, beside, dates_of, event_words, telling
from factcheck.link.identity.words import RAREST, rarities
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

_UNITS = frozenset("day week month year decade century".split())
_LOOSE = frozenset({"vague", "up_to", "at_most", "between", "less_than"})
_PLACED = frozenset("in at on near between by from with".split())
_OTHER_CLAUSE = frozenset("; as while but after although though when because".split())
_SPELLS = frozenset("daily weekly monthly quarterly annual yearly one-day single-day".split())
_TODAY = frozenset("is are will marks mark approaches nears today".split())
_NOW = frozenset("comes come been".split())
_THEN = frozenset("had was were came".split())
_TOLD = frozenset({"had", "came"})
_EXACT = frozenset("the past last a more than early late mid at least".split())
_SUBJECT = 3.0  # rarity of the words that tell one subject; twice that anywhere in a story
_NEAR = 6  # sentences between two records that share no subject
_NEWS = 3  # sentences in which a story tells its own news
_CLAUSE = 12  # tokens before "ago"
_EXTREME = 12  # tokens from a superlative to the length or date it is measured by
_FEWEST_AGO = 3  # words of an event that is told before "ago" and so without an end
_MOST = 6  # dates
_NAMED_SO = 0.5  # and of an anniversary's name, of which the last word must
_COVERED = 0.7  # of an event's words and of their rarity, that stand by the date too


class _Extreme(NamedTuple):
    """Of what something is the most or least: "prices saw the biggest monthly gain"."""

    figure: Figure
    side: str
    noun: str
    spell: str
    subject: frozenset[str]


def find_dated_lengths(index: Index) -> Iterator[Elapsed]:
    """Yield each length with the dates, told in other sentences, that it may run from."""
    published = index.article.published
    if published is None or "date" not in index.by_kind:
        return
    told = [figure for figure in index.of_kind("duration", "ordinal") if _is_length(figure)]
    moments = [figure for figure in index.by_kind["date"] if _is_moment(figure)]
    if not told or not moments:
        return
    yield from _extremes(told, moments, published.day)
    by_date: dict[int, frozenset[str]] = {}
    dated = {one.sentence.index for one in moments}
    for length in told:
        event = _event(length)
        if event and length.sentence.index not in dated:
            by_date = by_date or {one.index: beside(one) for one in moments}
            head = _head(length)
            dates = [one for one in moments if not head or head in by_date[one.index]]
            starts = dates_of(event, dates, by_date, _NAMED_SO if head else _COVERED)
            if 1 <= len(starts) <= _MOST:
                why = "an event, and so long since"
                yield Elapsed(
                    length, starts[0], None, published.day, "doubtful", why, tuple(starts[1:])
                )


def _extremes(told: list[Figure], moments: list[Figure], day: date) -> Iterator[Elapsed]:
    """Yield "a 12-week low" with the dates of "the lowest since" that may be of the same thing.

    A story of the markets tells many, of as many things.
    """
    since = [found for one in moments if (found := _since_when(one))]
    long = [found for one in told if (found := _so_long(one))] if since else []
    for one in long:
        same = [other for other in since if other.side == one.side]
        alone = len(same) == 1 and sum(other.side == one.side for other in long) == 1
        starts = [
            other.figure
            for other in same
            if _one_extreme(one, other) and _one_subject(one, other, alone=alone)
        ]
        if starts:
            why = "so long, and since when"
            yield Elapsed(one.figure, starts[0], None, day, "doubtful", why, tuple(starts[1:]))


def _is_length(figure: Figure) -> bool:
    mention = figure.mention
    if figure.value is None or mention.low != mention.high or mention.per:
        return False
    if figure.hedge is not None and figure.hedge.name in _LOOSE:
        return False
    if figure.section_kind in ("caption", "table") or "?" in figure.sentence.text:
        return False
    return figure.kind == "ordinal" or figure.unit in _UNITS


def _is_moment(figure: Figure) -> bool:
    """Whether a date tells a year, or a day of the year."""
    calendar = figure.calendar
    if calendar is None or calendar.year_to is not None or figure.section_kind == "caption":
        return False
    if calendar.precision == "day":
        return calendar.month is not None
    return calendar.precision in ("month", "year") and calendar.year is not None


def _so_long(length: Figure) -> _Extreme | None:
    """Read "a 12-week low", "the highest level in a month"."""
    tokens, mention = length.sentence.tokens, length.mention
    if length.kind == "ordinal":
        return None
    follow = tokens.lower[mention.last + 1 : mention.last + 2]
    if follow in (["low"], ["high"]):
        return _Extreme(length, follow[0], "", "", _subject(tokens.lower[: mention.first]))
    first = mention.first
    if length.hedge is not None:
        first = min(first, tokens.at(length.hedge.span.start))
    lead = _bare(tokens.lower[:first])
    return _superlative(length, lead[:-1]) if lead[-1:] in (["in"], ["for"]) else None


def _since_when(moment: Figure) -> _Extreme | None:
    """Read "the lowest level since Nov. 13"."""
    lead = _bare(moment.sentence.tokens.lower[: moment.mention.first])
    return _superlative(moment, lead[:-1]) if lead[-1:] == ["since"] else None


def _bare(lead: list[str]) -> list[str]:
    while lead[-1:] and lead[-1] in _EXACT:
        lead = lead[:-1]
    return lead


def _superlative(figure: Figure, lead: list[str]) -> _Extreme | None:
    """Return the nearest superlative before, with the noun that follows it."""
    for place in range(len(lead) - 1, max(-1, len(lead) - 1 - _EXTREME), -1):
        if lead[place] in EXTREMES:
            rest = lead[place + 1 : place + 4]
            noun = ""
            for word in rest:
                if word not in _SPELLS:
                    if word in STOPS or not word[0].isalpha():
                        break
                    noun = lemma(word)
            spell = next((word for word in rest if word in _SPELLS), "")
            side = turn(EXTREMES[lead[place]], noun)
            return _Extreme(figure, side, noun, spell, _subject(lead[:place]))
        if lead[place] in (";", "since", "but"):
            return None
    return None


def _subject(lead: list[str]) -> frozenset[str]:
    """Return the telling words of the clause before, whose subject is told in it."""
    start = len(lead)
    while start and (lead[start - 1] not in _OTHER_CLAUSE or _as_much(lead, start - 1)):
        start -= 1
    return telling(lead[start:])


def _as_much(words: list[str], at: int) -> bool:
    """Whether "as" opens no clause: "fell as low as"."""
    return words[at] == "as" and "as" in words[max(0, at - 2) : at] + words[at + 1 : at + 3]


def _one_extreme(long: _Extreme, since: _Extreme) -> bool:
    if long.spell and since.spell and long.spell != since.spell:
        return False
    turned = long.side in ("gain", "loss")
    return turned or long.noun == since.noun or not long.noun


def _one_subject(long: _Extreme, since: _Extreme, *, alone: bool) -> bool:
    """Whether both tell of one thing: by its words, or as what the story opens with."""
    rare = rarities()
    shared = sum(rare.get(word, RAREST) for word in long.subject & since.subject)
    opening = long.figure.sentence.index < _NEWS
    if long.figure.sentence is since.figure.sentence and shared < 2 * _SUBJECT:
        return False
    apart = abs(long.figure.sentence.index - since.figure.sentence.index)
    alone = alone and apart <= _NEAR
    return shared >= 2 * _SUBJECT or (opening and (alone or shared >= _SUBJECT))


def _event(length: Figure) -> frozenset[str]:
    """Return the words of what a length is counted from, if it runs until now; else none."""
    lower, mention = length.sentence.tokens.lower, length.mention
    behind = mention.last + 1
    follow = lower[behind : behind + 2]
    lead = lower[max(0, mention.first - 8) : mention.first]
    if follow and (follow[0] in JUBILEES or length.kind == "ordinal"):
        year = follow[0] in JUBILEES or follow[0] == "year"
        named = _named(lower, behind + 2) if year and follow[1:] == ["of"] else frozenset()
        told_now = length.sentence.index < _NEWS or not _TODAY.isdisjoint(lower)
        return named if told_now or len(named) > 1 else frozenset()
    if follow[:1] == ["ago"]:
        return _before_ago(lower, mention.first, behind)
    past = _THEN if follow[:1] == ["since"] else _TOLD
    if lead[-1:] == ["for"] or not past.isdisjoint(lead):
        return frozenset()  # "jailed for ten months after", "it came two days after"
    news = length.sentence.index < _NEWS or not _NOW.isdisjoint(lead)
    if follow[:1] == ["since"] or (news and follow[:1] == ["after"]):
        return event_words(lower, behind + 1)
    return frozenset()


def _named(lower: list[str], start: int) -> frozenset[str]:
    """Return the telling words of a noun phrase, up to where it tells its place."""
    end = next((at for at in range(start, len(lower)) if lower[at] in _PLACED), len(lower))
    return event_words(lower[:end], start)


def _head(length: Figure) -> str:
    """Return the last word of "the 45th anniversary of the moon landing"."""
    lower, behind = length.sentence.tokens.lower, length.mention.last + 1
    if length.kind != "ordinal":
        return ""
    end = behind + 2
    while end < len(lower) and lower[end] not in _PLACED and lower[end] not in EVENT_ENDS:
        end += 1
    return lemma(lower[end - 1])


def _before_ago(lower: list[str], first: int, ago: int) -> frozenset[str]:
    """Return the telling words of the clause that "two years ago" stands in."""
    start = first
    while start and lower[start - 1] not in EVENT_ENDS and first - start < _CLAUSE:
        start -= 1
    found = telling(lower[start:first]) | event_words(lower, ago + 1)
    return found if len(found) >= _FEWEST_AGO else frozenset()
