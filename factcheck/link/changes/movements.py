"""Find a level that the words call up or down from another.

Finds: "20.4, up from 18.4", "cut its forecast to 1,175 for 2008, from 1,600", "fell from 40 to
30", "fell to $136 million, or 20 cents a share, from $286 million, or 43 cents a share", "a
slight drop from the 6.4 trillion" (of the sentence before), "It has risen to 30".
Skips: "up from third place", "a loss of $5m, down from $3m".

Which levels are tried is told by prepositions, words of direction and units alone; times,
brackets and amounts given once more do not part a level from its preposition.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from factcheck.lexicon.change_words import CHANGE_NOUNS, NEGATIVE_LEVELS
from factcheck.lexicon.concepts import DETERMINERS
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.time_words import UNITS
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.adjuncts import bare, brackets
from factcheck.link.grammar.clauses import (
    AMOUNTS,
    Place,
    clause_before,
    governed,
    governor,
    head_place,
    set_against,
)
from factcheck.link.grammar.phrases import after, before
from factcheck.link.grammar.rates_of_exchange import is_money, sets_moneys_against
from factcheck.link.grammar.roles import (
    is_named,
    is_scaled,
    role_of,
    same_scale,
    told_in_one_unit,
)
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Movement

Way = Literal["up", "down"]

_SIZES = dict.fromkeys("widened deepened lengthened quickened accelerated lifted".split(), "up")
_SIZES |= dict.fromkeys(
    "shortened slowed cooled softened moderated slowing cooling softening moderating".split(),
    "down",
)
# Better or dearer, which may be the smaller number: yen to the dollar, an index of dirt.
_WORTH = frozenset(
    "improve improves improved improving strengthen strengthened weaken weakened appreciated "
    "depreciated recover recovered advanced improvement".split()
)
_UP_DOWN = frozenset({"up", "down", "higher", "lower"})
_GOING = frozenset(
    "go goes going gone went move moves moved pushed range ranges ranged ranging vary varies "
    "varied varying".split()
)
_NAMED = frozenset("total totals figure tally sum".split())
_AFAR = frozenset("far away apart different removed distant".split())
_SPREAD = frozenset("over across spread split".split())
_CLOSING = frozenset("closing ending finishing settling opening starting".split())
_TAKING_UP = (["that", "is"], ["that", "was"], ["this", "is"], ["this", "was"])
_LEADING = frozenset({"from", "on", "to", "at"})  # one of them leads to a level
# Where more is worse, or less: places in an order, the quality of air.
_INVERSE = frozenset(
    "frequency quality rank ranks ranked ranking rankings chart charts".split()
)
_POINTS = frozenset({"index", "aqi"})  # of which up and down are told, not of the quality
_PARTING = frozenset(
    "; : • while whereas although though but as when which who and plus versus vs".split()
)
_STARTS = frozenset({"before", "other"})
_LEVEL_KINDS = frozenset(
    {"count", "measure", "money", "percentage", "temperature", "duration", "age", "points"}
)
_COMPARING = frozenset("from from+of than than+of".split())
_BOUNDED = frozenset({"more_than", "less_than", "well_over", "just_over", "just_under"})
_BACK = ("this", "that", "it", "the", "which", "a", "up", "down")
_TIMES = frozenset(UNITS.values())
_HAVING = frozenset({"having", "has", "had", "have"})
_PRONOUNS = frozenset("it that this they".split())
_AUXILIARIES = frozenset(
    "will would has have had is was then since could should may also later soon still".split()
)
_OPENING = 7  # words from a sentence's start to a pronoun that takes a level up
_AMERICAN = frozenset({"us", "u.s."})  # "43.3 per US dollar"
_PER_UNIT = frozenset({"per", "to", "against"})
_REACH = 30  # words between the two levels
_NOUN = 9  # words of a level's own noun phrase, before "from"


class _Row(NamedTuple):
    places: Sequence[Place]
    words: Sequence[str]
    stays: Sequence[bool]  # which words are no times and no brackets


def find_movements(index: Index) -> Iterator[Movement]:
    """Yield each pair of levels whose order a word of direction fixes."""
    for figures in index.by_sentence.values():
        yield from movements_in(index, figures)


def movements_in(index: Index, figures: list[Figure]) -> Iterator[Movement]:
    """Yield those of one sentence, given with its figures."""
    words = figures[0].sentence.tokens.lower
    if figures[0].section_kind == "table" or _LEADING.isdisjoint(words):
        return
    found = index.places(figures[0].sentence.index)
    for row in _rows(found) if found else ():
        for place in row.places:
            if _level(place.figure):
                moved = (
                    _from(index, row, place)
                    or _after_close(row, place)
                    or _peaked(row, place)
                    or _gone_on(index, row, place)
                )
                if moved is not None:
                    yield moved


def _rows(found: Sequence[Place]) -> Iterator[_Row]:
    """Yield the sentence without its brackets, then each bracket that holds two levels.

    What a bracket holds moves by its own words: "Ohio (13.1%, up from 11.7%) and Utah".
    """
    words = found[0].words
    stays = bare(words)
    within = [(first, last) for first, last in brackets(words)
              if sum(first < place.at < last for place in found) > 1]  # fmt: skip
    inside = {at for first, last in within for at in range(first, last + 1)}
    yield _Row([place for place in found if place.at not in inside], words, stays)
    for first, last in within:
        held = [False] * len(words)
        held[:first] = stays[:first]
        held[first + 1 : last] = bare(words[first + 1 : last])
        yield _Row([place for place in found if first < place.at < last], words, held)


def _level(figure: Figure) -> bool:
    """Whether the figure may be a level, by its kind and print: no year, no rate's base."""
    if figure.kind not in _LEVEL_KINDS or figure.value is None or before(figure) == ["per"]:
        return False
    bare_year = figure.kind == "count" and not figure.unit and figure.measure is None
    return not (bare_year and figure.text.isdigit() and len(figure.text) == 4)


def _from(index: Index, row: _Row, place: Place) -> Movement | None:
    """Read "up from A", "to B from A", "from A to B"."""
    head = head_place(place)
    word, at = governed(head)
    if word not in ("from", "from+of", "on", "on+of"):
        return None
    on = word.startswith("on")
    cue_at = _bare_before(row, at)
    if cue_at < 0:
        return None
    cue = row.words[cue_at]
    if cue in AMOUNTS:  # "up 4 percent from A"
        cue_at = _bare_before(row, cue_at, over=True)
        cue = row.words[cue_at] if cue_at >= 0 else ""
        if cue not in _UP_DOWN:
            cue = ""
    verb = row.words[max(0, cue_at - 1)]
    if on and (cue not in _UP_DOWN or (verb.isalpha() and verb not in _AUXILIARIES)):
        return None  # "gave up 275 yards on 53 plays"
    way = _way(cue)
    clause = clause_before(Place(place.figure, row.words, at))
    if cue in CHANGE_NOUNS and _direction(clause)[1] is None:
        return None  # "revised down the gains, from 157,000 to 133,000"
    ahead = None if on else _ahead(row, place, head)
    if ahead is not None and _is_span(row, ahead):
        return None
    if way and ahead is not None:
        return _made(place, ahead, "sure", way, cue)
    past = verb in _HAVING
    if way and (cue in _UP_DOWN or cue.endswith("ing") or cue in CHANGE_NOUNS or past):
        found = _behind(row, place, at) or _told_before(index, row, place, at, cue_at)
        return _made(place, *found, way, cue) if found else None
    closing = cue.endswith("ed") or (cue.endswith("ing") and verb == ",")
    if on or (not way and closing) or cue in _AFAR:
        return None  # "tonnes priced from 92.3 to 93.1", "not far from a low of 83"
    end = _other_end(row, place, at, ahead)
    if end is None or cue in _GOING:
        return None  # "built homes and saw the share go from 90 to 72 percent"
    first = end if end.at < place.at else head
    lead = clause_before(first)
    told, way = _direction(lead)
    if way and (_of_another_verb(first, lead, told) or _is_bound(end, told)):
        return None
    return _made(place, end, "sure", way, told) if way else None


def _other_end(row: _Row, place: Place, at: int, ahead: Place | None) -> Place | None:
    """Return the level that a move from another led to, before "from" or behind "to".

    Of both, with a comma, the one before: "lowered to 1.05 from 1.34, to 1.25 from 1.99";
    without one "from" opens a range: "risen to 50 from 25 to 30 a month ago".
    """
    reached = _reached(row, place, at)
    if ahead is not None and reached is not None and "," not in row.words[place.at : ahead.at]:
        return None
    end = reached or ahead
    return None if end is not None and _is_span(row, end) else end


def _is_span(row: _Row, end: Place) -> bool:
    """Whether the level is the end of a range: "from $25 to $30 in 2017 to $5 to $10 now"."""
    further = (
        place
        for place in row.places
        if place.at > end.at and told_in_one_unit(end.figure, place.figure)
    )
    following = next(further, None)
    if following is None:
        return False
    word, at = governed(following)
    return word == "to" and _side_by_side(row, end.at + 1, at)


def _side_by_side(row: _Row, first: int, last: int) -> bool:
    """Whether only times, brackets and commas stand between two words."""
    return all(not row.stays[at] or row.words[at] == "," for at in range(first, last))


def _is_bound(end: Place, told: str) -> bool:
    """Whether "up" belongs to a bound: "lend up to $100 billion from its reserves"."""
    hedge = end.figure.hedge
    return told == "up" and hedge is not None and hedge.name == "up_to"


def _bare_before(row: _Row, at: int, *, over: bool = False) -> int:
    """Return where the word before ``at`` stands that tells no time; commas do not count."""
    at -= 1
    while at >= 0 and (
        not row.stays[at]
        or row.words[at] == ","
        or (over and (row.words[at] in DETERMINERS or row.words[at] == "by"))
    ):
        at -= 1
    return at


def _direction(lead: Sequence[str]) -> tuple[str, Way | None]:
    """Return the one direction that a clause tells, ``None`` where it tells none or both."""
    told = [word for at, word in enumerate(lead) if _way(word) and not _is_noun(lead, at)]
    ways = {_way(word) for word in told}
    return (told[-1], _way(told[-1])) if len(ways) == 1 else ("", None)


def _is_noun(lead: Sequence[str], at: int) -> bool:
    """Whether a word of direction is no verb there: "volume of contracts", "the rising yen"."""
    if at == 0 or lead[at] in CHANGE_NOUNS:
        return False
    described = lead[at].endswith("ing") and lead[at - 1] in DETERMINERS
    return lead[at - 1] == "of" or described


def _of_another_verb(place: Place, lead: Sequence[str], told: str) -> bool:
    """Whether a level has a verb of its own, an infinitive or one behind figures that moved.

    "the loss was increased to A from B and sales revised to C from D" leaves open how C moved.
    """
    behind = lead[len(lead) - 1 - lead[::-1].index(told) :]
    if "B" in classes_of(list(behind), list(behind))[2:] and "to" in behind[1:]:
        return True  # "more increases to bring it from A to B"
    moved = [at for at, word in enumerate(behind) if word in AMOUNTS]
    if not moved or "and" not in behind[moved[-1] :]:
        return False
    own = behind[moved[-1] :]
    return any(word.endswith("ed") and _way(word) is None for word in own[own.index("and") :])


def _way(word: str) -> Way | None:
    found = DIRECTIONS.get(word) or _SIZES.get(word)
    return "up" if found == "up" else "down" if found == "down" else None


def _reached(row: _Row, start: Place, at: int) -> Place | None:
    """Return the level before "from": "to B in the quarter, or b a share, from A, or a"."""
    before_it = [place for place in row.places if place.at < at]
    for place in reversed(before_it):
        if _parted(row, place.at, at) or sum(row.stays[place.at + 1 : at]) > _NOUN + 6:
            return None
        if not told_in_one_unit(start.figure, place.figure) or not row.stays[place.at]:
            continue
        head = head_place(place)
        if (head.at != place.at) != (head_place(start).at != start.at):
            continue
        word, _ = governed(head)
        return place if word in ("to", "to+of", "at") else None
    return None


def _parted(row: _Row, first: int, last: int) -> bool:
    """Whether another clause or another change begins between two words."""
    return any(
        row.stays[at] and (row.words[at] in _PARTING or _way(row.words[at]))
        for at in range(first + 1, last)
    )


def _ahead(row: _Row, start: Place, head: Place) -> Place | None:
    """Return the level behind "from A to"."""
    for place in row.places:
        if place.at <= start.at or not row.stays[place.at]:
            continue
        if _parted(row, start.at, place.at) or (
            sum(row.stays[start.at + 1 : place.at]) > _NOUN
        ):
            return None
        word, at = governed(head_place(place))
        if (
            word in ("to", "to+of")
            and at > start.at
            and told_in_one_unit(start.figure, place.figure)
        ):
            ok = _level(place.figure) and (
                head.at == start.at or head_place(place).at != place.at
            )
            return place if ok else None
        if told_in_one_unit(start.figure, place.figure):
            return None
    return None


def _behind(row: _Row, start: Place, at: int) -> tuple[Place, Certainty] | None:
    """Return the nearest level before "up from A" in its sentence."""
    for end in reversed([place for place in row.places if place.at < at]):
        figure = end.figure
        if start.at - end.at > _REACH or _is_torn(row.words[end.at : start.at]):
            return None
        if not _level(figure) or not told_in_one_unit(figure, start.figure):
            continue
        named = _bare_before(row, at - 1)
        if row.words[named] in _NAMED and row.words[named - 1] != "in":
            return None  # "pledged 2 billion and the year's total, up from 3 billion, ..."
        if set_against(end)[0] and _side_by_side(row, end.at + 1, at - 1):
            return None  # "aims for 75 million, compared with 52 million, up from 41 million"
        if _compared(end) or (
            _aside(row, end)
            and (_given_again(row, end) or not same_scale(figure, start.figure))
        ):
            continue
        if start.figure.unit and not figure.unit and end.word(-1) in DETERMINERS:
            return None  # "27,840 dlrs for the 944, up from 26,775 dlrs": a model's name
        if _again(start) and not _again(end):
            continue  # "$6.6 million or 90 cents a share, down from $8 million or $1.08"
        beside = end.at + 2 == at and not _has_moved(row, end)  # "4 trillion up from 3"
        rate = _is_growth(figure) and start.figure.kind == "percentage"
        if role_of(figure) == "change" and not beside and not rate:
            continue
        if not _same_head(figure, start.figure) or _once_more(row, end, start):
            continue
        divided = _divided(row, end, start)
        if divided is not None:
            return divided, "likely"
        return None if _is_base(figure) else (end, "sure")
    return None


def _has_moved(row: _Row, end: Place) -> bool:
    """Whether an amount is what a level before it moved by: "at 800p, 32p up from 768p"."""
    set_off = before(end.figure) == ["("] or before(end.figure, 2) in _TAKING_UP
    if set_off and after(end.figure, 2)[1:] == ["on"]:
        return True  # "It has 640 pupils. That is 40 up on the 600 of last year"
    levels = (place for place in row.places if place.at < end.at and _level(place.figure))
    return any(
        same_scale(place.figure, end.figure)
        and place.figure.per == end.figure.per
        and not _compared(place)
        for place in levels
    )


def _is_growth(figure: Figure) -> bool:
    """Whether a change is told as a rate, which may be up or down itself: "growth of 15%"."""
    told = before(figure, 2) == ["growth", "of"] or after(figure) == ["growth"]
    return figure.kind == "percentage" and told


def _is_torn(words: Sequence[str]) -> bool:
    """Whether a number that nobody can read stands between: "43,.590"."""
    return any(one in ",." and other in ",." for one, other in pairwise(words))


def _aside(row: _Row, place: Place) -> bool:
    """Whether a bracket holds a level: "£69 million ($114 million), down from 84 million"."""
    return any(first < place.at < last for first, last in brackets(row.words))


def _given_again(row: _Row, end: Place) -> bool:
    """Whether the bracket gives a like amount before it again: "74 cents Canadian (55)"."""
    told = (place for place in row.places if 0 < end.at - place.at <= _NOUN)
    return any(told_in_one_unit(place.figure, end.figure) for place in told)


def _again(place: Place) -> bool:
    """Whether a level gives another once more: "$136 million, or 20 cents a share"."""
    return head_place(place).at != place.at


def _compared(end: Place) -> bool:
    """Whether a level is the one that another is held against; "more than 40" is none."""
    if end.figure.hedge is not None and end.figure.hedge.name in _BOUNDED:
        return False
    return governor(head_place(end)) in _COMPARING or role_of(end.figure) in _STARTS


def _divided(row: _Row, end: Place, start: Place) -> Place | None:
    """Return the total before a colon of which the level is the last part, if it is one.

    "raised £5m: £3m from tax and £2m from fees, up from £4m": the £5m is up.
    """
    colon = next((at for at in range(end.at, 0, -1) if row.words[at] == ":"), 0)
    if not colon or "and" not in row.words[colon : end.at]:
        return None
    parts = [
        p
        for p in row.places
        if colon < p.at < end.at and told_in_one_unit(p.figure, end.figure)
    ]
    totals = [
        p for p in row.places if p.at < colon and told_in_one_unit(p.figure, start.figure)
    ]
    return totals[-1] if parts and totals and _level(totals[-1].figure) else None


def _once_more(row: _Row, end: Place, start: Place) -> bool:
    """Whether it tells a level like the start once more: "£48, or £4 a month"."""
    if head_place(start).at != start.at:
        return False
    head = head_place(end).at
    told = [place.figure for place in row.places if place.at == head != end.at]
    return any(_level(figure) and told_in_one_unit(figure, start.figure) for figure in told)


def _told_before(
    index: Index, row: _Row, start: Place, at: int, cue_at: int
) -> tuple[Place, Certainty] | None:
    """Return the one level of the sentence before: "This is a drop from the 6.4 trillion".

    Those that another was moved from are passed over: "up from 13%, it is down from 21%".
    """
    sentence = start.figure.sentence
    own = [
        place
        for place in row.places
        if place.at < at and told_in_one_unit(place.figure, start.figure)
    ]
    opening = not own and row.words[0] in _BACK and at <= _NOUN + 3
    resumed = row.words[_subject(row, cue_at)].removesuffix("'s") in _PRONOUNS
    if sentence.index == 0 or not (opening or (resumed and all(map(_compared, own)))):
        return None
    levels = [
        figure for figure in index.by_sentence.get(sentence.index - 1, ())
        if figure.section is sentence.section and _level(figure)
        and told_in_one_unit(figure, start.figure) and role_of(figure) in ("level", "after")
    ]  # fmt: skip
    return (Place(levels[0], (), 0), "likely") if len(levels) == 1 else None


def _after_close(row: _Row, start: Place) -> Movement | None:
    """Read "fell to $18.75 after closing at $19.22"."""
    word, at = governed(start)
    after_it = next(
        (p for p in range(at - 1, max(0, at - 6), -1) if row.words[p] == "after"), 0
    )
    if word != "at" or not after_it or row.words[after_it + 1] not in _CLOSING:
        return None
    end = _reached(row, start, after_it)
    if end is None:
        return None
    told, way = _direction(clause_before(end))
    return _made(start, end, "likely", way, told) if way else None


def _peaked(row: _Row, end: Place) -> Movement | None:
    """Link "stood at A, falling to B" and "A before falling to B"."""
    lead = [end.word(-2), end.word(-1)]
    way = _way(lead[0])
    if lead[1] != "to" or not lead[0].endswith("ing") or way is None:
        return None
    for start in reversed(row.places):
        if start.at >= end.at or start.figure.kind == "date" or not row.stays[start.at]:
            continue
        near = end.at - start.at <= _REACH and not _of_another_noun(row, start, end)
        if near and _level(start.figure) and same_scale(start.figure, end.figure):
            level = role_of(start.figure) == "level"
            return _made(start, end, "likely", way, lead[0]) if level else None
        return None
    return None


def _of_another_noun(row: _Row, start: Place, end: Place) -> bool:
    """Whether the participle moves something else: "A, with fees from funds falling to B"."""
    gap = [row.words[at] for at in range(start.at + 1, end.at - 2) if row.stays[at]]
    return "with" in gap and gap[-1:] not in ([","], ["before"], ["then"])


def _gone_on(index: Index, row: _Row, end: Place) -> Movement | None:
    """Link "The wage is £9.50. This will rise to £10.42" to the one level told before."""
    word, at = governed(end)
    cue_at = _bare_before(row, at) if word in ("to", "to+of") else -1
    way = _way(row.words[cue_at]) if cue_at > 0 else None
    subject = _subject(row, cue_at)
    if way is None or row.words[cue_at] in _UP_DOWN:
        return None  # "spend £10 on one and up to £4.50 on another"
    figure = end.figure
    own = [p for p in row.places if p is not end and told_in_one_unit(p.figure, figure)]
    joint = subject - (row.words[subject] in _PRONOUNS)  # "and this rose to"
    if row.words[joint] == "and" and len(own) == 1 and own[0].at < joint:
        return _and_then(row, own[0], end, joint, row.words[cue_at])
    if len(own) == 1 and own[0].at < subject < cue_at - 1:  # "which was 4% in May has risen to"
        told_of_it = _side_by_side(row, own[0].at + 1, subject + 1)
        return _and_then(row, own[0], end, subject, row.words[cue_at]) if told_of_it else None
    if own or subject > _OPENING or row.words[subject] not in _PRONOUNS:
        return None
    told = [
        other for other in index.by_sentence.get(figure.sentence.index - 1, ())
        if figure.section.index - other.section.index <= 1 and _level(other)
        and told_in_one_unit(other, figure)
    ]  # fmt: skip
    if len(told) != 1 or role_of(told[0]) not in ("level", "after"):
        return None
    return _made(Place(told[0], (), 0), end, "likely", way, row.words[cue_at])


def _subject(row: _Row, cue_at: int) -> int:
    """Return where the last word of the subject stands, before the verb at ``cue_at``."""
    at = cue_at - 1
    while at > 0 and row.words[at] in _AUXILIARIES:
        at -= 1
    return at


def _and_then(row: _Row, start: Place, end: Place, joint: int, cue: str) -> Movement | None:
    """Link "was £283m in 2013 and fell to £249m in 2014", one verb beside the other."""
    near = not _parted(row, start.at, joint) and sum(row.stays[start.at + 1 : joint]) <= _NOUN
    way = _way(cue)
    if not near or not _level(start.figure) or role_of(start.figure) not in ("level", "after"):
        return None
    return _made(start, end, "likely", way, cue) if way else None


def _is_base(figure: Figure) -> bool:
    """Whether it is the whole that another figure is part of ("48 of the town's 310")."""
    lead = before(figure, 3)
    return "of" in lead and (lead[-1] in ("the", "its", "their") or lead[-1].endswith("'s"))


def _same_head(first: Figure, second: Figure) -> bool:
    one, other = first.measure, second.measure
    if one is None or other is None or one.head == other.head or second.unit:
        return True
    return not (is_named(first) and is_named(second))


def _made(start: Place, end: Place, sure: Certainty, way: Way, cue: str) -> Movement | None:
    first, last = start.figure, end.figure
    if cue not in _SIZES and (_negative(first) or _negative(last)):
        return None
    if any(DIRECTIONS.get("".join(after(figure))) == "down" for figure in (first, last)):
        return None  # "lower, to a 1.3 percent decline from the 1.1 percent drop"
    slashed = "/" in (start.word(1), end.word(1), start.word(-1), end.word(-1))
    if "-" in first.text[1:] or "-" in last.text[1:] or slashed:
        return None  # a 12-hour day, a rate of 4.10/4.15
    if _leaves_out_scale(first, last) or _leaves_out_scale(last, first):
        return None  # "to a 4.93 million-unit pace, from the 4.99 rate"
    if _of_a_currency(start) or _of_a_currency(end) or sets_moneys_against(start.words):
        return None
    if last.unit and not first.unit and end.at == start.at + 2 and end.word(-1) == "to":
        return None  # from 3 to 5 miles offshore
    spread = not _SPREAD.isdisjoint((*after(first, 3), *after(last, 3)))
    if spread and (first.per or last.per):
        return None  # from £12m a year to £17m over three years
    worse = cue.startswith("slip")  # an index that slips, or the quality that it is of
    inverse = not _INVERSE.isdisjoint(start.words) and _POINTS.isdisjoint(start.words)
    inverse = inverse or (worse and not _POINTS.isdisjoint(start.words))
    turned = cue in _WORTH or inverse
    placed = cue in _UP_DOWN and _are_places(first, last)
    # "$1,056 a month, up from $1,117": what is told with the first is meant with the second
    rates = (
        first.per != last.per
        and (first.index < last.index) == bool(last.per)
        and not _TIMES.isdisjoint((first.per, last.per))
    )
    if turned or placed or rates:
        sure = "doubtful"
    elif sure == "sure" and not same_scale(first, last):
        sure = "likely"
    return Movement(first, last, way, sure, f"{way} from")


def _leaves_out_scale(bare: Figure, scaled: Figure) -> bool:
    """Whether a bare decimal stands beside millions, whose scale it may be told in."""
    if "." not in bare.text or bare.mention.grain_low >= 1:
        return False
    return is_scaled(scaled) and scaled.text[0].isdigit()


def _of_a_currency(place: Place) -> bool:
    """Whether it is a rate of exchange, which falls as the money told by it climbs."""
    per, behind = place.figure.per.lower(), [place.word(step) for step in range(1, 5)]
    told = place.figure.measure.text.lower() if place.figure.measure else ""
    paired = "/" in told and any(map(is_money, told.replace("/", " ").split()))
    if is_money(per) or paired:  # the yen/dollar rate
        return True
    led = per in _AMERICAN or behind[0] in _PER_UNIT
    return led and any(map(is_money, behind))


def _are_places(first: Figure, last: Figure) -> bool:
    """Whether two small numbers of nothing may be places in an order, where up is less."""
    return all(
        figure.kind == "count" and not figure.unit and not is_named(figure)
        and (figure.text.isalpha() or len(figure.text) <= 2)
        for figure in (first, last)
    )  # fmt: skip


def _negative(figure: Figure) -> bool:
    """Whether the level is itself a fall or a loss, so that up and down are unclear."""
    if figure.text[:1] in ("-", "−"):
        return True
    near = (*before(figure, 4), *after(figure, 2))
    return not NEGATIVE_LEVELS.isdisjoint(near) and figure.kind in ("percentage", "money")
