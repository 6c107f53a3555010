"""Give back the unit that a second figure of a sentence leaves out.

Finds: about [[8]] or [[$9]] | It rose [[64 points]] to [[4,577]].
Finds: rain in Oslo ([[138]]), Turku ([[134]]) and Riga ([[83]]) millimetres
Finds: ran [[12 km]] in fog and [[7]] in rain | a [[10]] by [[12 foot]] room
Finds: [[$2.31 a share]], compared with [[$1.95]]
Finds: the [[640bhp]] [[5.2 litre]] car | at [[20]], [[30]] and [[40 mph]]
"""

from factcheck.extract.digits import PLACES
from factcheck.extract.line import Line
from factcheck.extract.unit_surfaces import kind_of_unit, unit_at
from factcheck.lexicon.calendar_words import MONTHS
from factcheck.lexicon.change_words import CHANGE_NOUNS
from factcheck.lexicon.number_words import GLUED_SCALES, SCALE_WORDS
from factcheck.model.mention import Mention

_LEVEL = frozenset(["to", "at", "from", "by", "is", "was", "than", "and"])
_AFTER_LEVEL = frozenset("for in from on by and but while after last this to at".split())
_PERIODS = frozenset("year month week decade quarter day".split())
_NO_DONORS = frozenset(["percentage", "count", "duration", "age", "fraction", "ratio"])
_JOINED = (["and"], ["or"], ["to"], ["versus"], ["by"], ["x"], ["×"])
_LENT = frozenset("measure money percentage points temperature duration".split())
_LISTING = ([","], ["and"], ["or"], [",", "and"], [",", "or"], ["&"])
_LISTS = frozenset([",", "and", "or", "&"])
_AFTER_LISTED = frozenset("and or in at on for to by from when who with".split())
_OLDEST, _LONGEST_MONTH = 126, 31
_COMPARING = frozenset("from versus vs against than with to".split())
_LISTED = 2
_ACROSS = (["by"], ["x"], ["×"])
_GOING_ON = frozenset(
    "and , or but ; to than from against about nearly almost over with after versus".split()
)
_BEHIND = frozenset("in at on of for among by during per".split())
_LEADS = frozenset("on with at for by".split())
_EXTENTS = frozenset("long wide tall high deep thick across".split())
_DETERMINERS = frozenset("the them these those whom which its their his her our all".split())
_AGAINST = frozenset("against versus vs".split())
_AFTER_AGAINST = frozenset("in a last paid for at on from by the during earlier".split())


def restore_units(line: Line, figures: list[Mention], begun: int) -> None:
    """Fill in elided scales and units among the sentence's figures, in place.

    Of figures joined like members of a list the last one's unit holds for all ("20,
    30 and 40 mph"); elsewhere an earlier figure's unit goes on. The sentence's figures
    begin at ``begun``.
    """
    _share_out(line, figures, begun)
    _in_brackets(line, figures, begun)
    for place in range(begun, len(figures)):
        figures[place] = _in_earlier_scale(line, figures, begun, place)
        found = figures[place] = _measured_before(line, figures, begun, place)
        if found.kind == "money" and not found.per:
            found = figures[place] = _rated_before(line, figures, begun, place)
        if found.unit or found.kind != "count" or found.unit_name:
            continue
        if place + 1 < len(figures):
            listed = _day_ahead(line, found, figures[place + 1])
            if listed is not None:
                figures[place] = listed
                continue
        if place > begun:
            listed = _listed_with(line, figures[place - 1], found)
            if listed is not None:
                figures[place] = listed
                continue
        if line.lower[found.first - 1] == "reached" and _beside_ages(figures, begun, found):
            figures[place] = found._replace(kind="age", unit_name="year")
            continue
        alike = _parallel(line, figures, begun, place)
        if (
            alike is not None
            and alike.kind == "duration"
            and any(
                figure.kind == "count" and figure.first < alike.first
                for figure in figures[begun:]
            )
        ):
            continue  # "900 patients waited over four hours, up from 812": patients
        if alike is not None:
            figures[place] = found._replace(
                kind=alike.kind, unit=alike.unit, unit_name=alike.unit_name,
                per=found.per or alike.per,
            )  # fmt: skip
            continue
        donor = _donor(line, figures, begun, place)
        if donor is not None:
            figures[place] = found._replace(
                kind=donor.kind, unit=donor.unit, unit_name=donor.unit_name
            )


def _share_out(line: Line, figures: list[Mention], begun: int) -> None:
    """Give the members of a list the scale and the unit that the last one tells, in place."""
    chained = False
    for place in range(len(figures) - 2, begun - 1, -1):
        found, ahead = figures[place], figures[place + 1]
        if _slashed(line, found, ahead):
            figures[place] = found = _scaled_as(line, found, ahead)
        chained = _coordinated(line, found, ahead, chained)
        if chained:
            figures[place] = _completed(line, found, ahead)


def _listed_with(line: Line, behind: Mention, found: Mention) -> Mention | None:
    """Return a bare number that goes on a list of ages or of days of a month.

    "Sons aged 4, 6 and 9" are three ages, "June 14, 15 and 17" three days.
    """
    between, following = line.lower[behind.last + 1 : found.first], line.lower[found.last + 1]
    if between not in _LISTING or found.low != found.high or found.hedge or found.low < 1:
        return None
    if following[:1].isalnum() and following not in _AFTER_LISTED:
        return None
    if behind.kind == "age" and found.low < _OLDEST:
        return found._replace(kind="age", unit=behind.unit, unit_name=behind.unit_name)
    told = behind.calendar
    if told is None or told.precision != "day" or found.numeral != found.span:
        return None
    after_month = line.lower[behind.first] in MONTHS or line.lower[behind.first - 1] in _LISTS
    if not after_month or behind.parts or told.day is None or told.year is not None:
        return None
    if not told.day < found.low <= _LONGEST_MONTH or found.in_words or found.grain_low < 1:
        return None
    return found._replace(kind="date", calendar=told._replace(day=int(found.low)))


def _beside_ages(figures: list[Mention], begun: int, found: Mention) -> bool:
    """Whether a sentence of ages tells one more: "she reached 98 and Vi, 102, sang"."""
    told = found.low == found.high and found.low < _OLDEST
    return told and any(each.kind == "age" for each in figures[begun:])


def _day_ahead(line: Line, found: Mention, ahead: Mention) -> Mention | None:
    """Return the 14 of "14, 15 and 17 June" as a day of that month."""
    told = ahead.calendar
    if told is None or told.precision != "day" or told.day is None or found.last != found.first:
        return None
    if line.lower[found.last + 1 : ahead.first] != [","] or not line.is_digits(ahead.first):
        return None
    if found.in_words or not 1 <= found.low < told.day or found.grain_low < 1:
        return None
    return found._replace(kind="date", calendar=told._replace(day=int(found.low)))


def _coordinated(line: Line, found: Mention, ahead: Mention, chained: bool) -> bool:
    """Whether two figures are members of one list or ends of one move, bare but for signs.

    ``chained`` tells that the second is such a member itself, so a comma suffices.
    """
    between = line.lower[found.last + 1 : ahead.first]
    listed = line.lower[found.first - 1] == "," and line.is_digits(found.first - 2)
    if not (
        between in _JOINED
        or (chained and between == [","])
        or (listed and between == [",", "and"])
    ):
        return False
    if found.span.end > found.numeral.end or found.hedge not in (None, ahead.hedge):
        return False  # a unit or a bound of its own
    if found.kind not in ("count", "money") or found.low != found.high or found.low <= 0:
        return False
    return found.in_words == ahead.in_words


def _slashed(line: Line, found: Mention, ahead: Mention) -> bool:
    """Whether a slash parts two sums of which the last alone tells the scale: "$28/£23bn"."""
    return (
        found.kind == ahead.kind == "money"
        and line.lower[found.last + 1 : ahead.first] == ["/"]
        and not _power_of(line, found)
    )


def _completed(line: Line, found: Mention, ahead: Mention) -> Mention:
    """Return a member of a list with the scale and the unit that the next one has."""
    if not _power_of(line, found) and found.unit in ("", ahead.unit):
        found = _scaled_as(line, found, ahead)
    lends = ahead.kind in _LENT and ahead.span.start == ahead.numeral.start
    if found.kind != "count" or not lends or not _like_numbers(line, found, ahead):
        return found
    return found._replace(
        kind=ahead.kind, unit=ahead.unit, unit_name=ahead.unit_name, per=found.per or ahead.per
    )


def _scaled_as(line: Line, found: Mention, ahead: Mention) -> Mention:
    """Return a number in the scale of the next one, if that makes them of like size."""
    power = _power_of(line, ahead)
    factor = PLACES[power] if power else 1
    if not power or found.low >= 1000:
        return found
    if not ahead.low / 10 <= found.low * factor <= ahead.low * 10:
        return found
    return found._replace(
        low=found.low * factor, high=found.high * factor,
        grain_low=found.grain_low * factor, grain_high=found.grain_high * factor,
    )  # fmt: skip


def _like_numbers(line: Line, found: Mention, ahead: Mention) -> bool:
    """Whether a bare number may share a unit: of like size, and no move of its own."""
    if not ahead.low / 10 <= found.low <= ahead.low * 10:
        return False
    if line.lower[found.last + 1] != "to" or (found.grain_low < 1 and ahead.grain_low < 1):
        return True
    return line.lower[found.first - 1] == "from" and ahead.kind != "measure"


def _in_earlier_scale(line: Line, figures: list[Mention], begun: int, place: int) -> Mention:
    """Return the 1.5 of "to 1.3 million from 1.5" in millions: decimals count nobody."""
    found = figures[place]
    if place == begun or found.kind != "count" or found.grain_low >= 1 or found.unit:
        return found
    behind = figures[place - 1]
    between = line.lower[behind.last + 1 : found.first]
    if between not in (["from"], [",", "from"], ["against"], [",", "against"]):
        return found
    power = _power_of(line, behind)
    factor = PLACES[power]
    if not power or not behind.low / 10 <= found.low * factor <= behind.low * 10:
        return found
    return found._replace(
        low=found.low * factor, high=found.high * factor,
        grain_low=found.grain_low * factor, grain_high=found.grain_high * factor,
    )  # fmt: skip


def _measured_before(line: Line, figures: list[Mention], begun: int, place: int) -> Mention:
    """Return the 10.40 mln of "at 4.90 mln tonnes against 10.40 mln" in tonnes."""
    found = figures[place]
    if place == begun or found.kind != "count" or found.unit or found.unit_name:
        return found
    lead, following = line.lower[found.first - 1], line.lower[found.last + 1]
    if lead not in _AGAINST or (following[:1].isalnum() and following not in _AFTER_AGAINST):
        return found
    for behind in reversed(figures[max(begun, place - 3) : place]):
        if behind.kind in ("measure", "money") and behind.unit:
            like = behind.low / 10 <= found.low <= behind.low * 10
            if not like or _power_of(line, behind) != _power_of(line, found):
                return found
            return found._replace(
                kind=behind.kind, unit=behind.unit, unit_name=behind.unit_name
            )
    return found


def _rated_before(line: Line, figures: list[Mention], begun: int, place: int) -> Mention:
    """Return the $1.95 of "$2.31 a share, compared with $1.95" as so much a share too."""
    found = figures[place]
    if _COMPARING.isdisjoint(line.lower[max(0, found.first - 4) : found.first]):
        return found
    for behind in reversed(figures[max(begun, place - 3) : place]):
        if behind.kind == "money" and behind.per:
            alike = behind.unit == found.unit and _power_of(line, behind) == _power_of(
                line, found
            )
            like = behind.low / 5 <= found.low <= behind.low * 5
            return found._replace(per=behind.per) if alike and like else found
        if behind.kind == "money":
            return found
    return found


def _in_brackets(line: Line, figures: list[Mention], begun: int) -> None:
    """Give the readings of a list in brackets the unit that one of them tells, in place.

    "Oslo (138), Turku (134) and Riga (83) micrograms" are all in micrograms, and so are
    "Oslo with 138 micrograms, followed by Turku (134)".
    """
    bare = [
        place
        for place in range(begun, len(figures))
        if line.lower[figures[place].first - 1] == "("
        and line.lower[figures[place].last + 1] == ")"
        and figures[place].kind in ("count", "age")
        and not figures[place].unit
    ]
    if len(bare) < _LISTED:
        return
    at = figures[bare[-1]].last + 2
    unit = unit_at(line, at, glued=False)
    if unit is not None and kind_of_unit(unit[1]) == "measure":
        surface, name = line.text(at, unit[0]), unit[1]
    else:
        donor = figures[bare[0] - 1] if bare[0] > begun else None
        if donor is None or donor.kind != "measure" or "by" not in line.lower[donor.last + 1 :]:
            return
        surface, name = donor.unit, donor.unit_name
    for place in bare:
        figures[place] = figures[place]._replace(kind="measure", unit=surface, unit_name=name)


def _power_of(line: Line, found: Mention) -> int:
    """Return the power of ten of the scale words or letters that end the numeral."""
    at, power = found.last, 0
    while line.ends[at] > found.numeral.end and at > found.first:
        at -= 1
    while at > found.first and found.low >= 100:
        scale = GLUED_SCALES.get(line.lower[at]) or SCALE_WORDS.get(line.lower[at], 0)
        if not scale:
            break
        power += scale
        at -= 1
    return power


def _donor(line: Line, figures: list[Mention], begun: int, place: int) -> Mention | None:
    """Return the figure that lends its unit to the bare one at ``place``."""
    ahead = figures[place + 1] if place + 1 < len(figures) else None
    found = _donor_ahead(line, figures[place], ahead) if ahead is not None else None
    if found is not None:
        return found if found.unit else None
    following = line.lower[figures[place].last + 1]
    dated = following == "a" and line.lower[figures[place].last + 2] in _PERIODS
    if place == begun:
        return None
    if following == "of" and figures[place].grain_low < 1:
        return _share_behind(line, figures, begun, place)
    if following[:1].isalnum() and following not in _AFTER_LEVEL and not dated:
        return None
    return _donor_behind(line, figures, begun, place)


def _parallel(line: Line, figures: list[Mention], begun: int, place: int) -> Mention | None:
    """Return the figure whose clause the bare one's repeats: "12 km on Monday, 7 on Tuesday".

    They are alike in the preposition behind them or in front of them, or in a name in front;
    a share may also be set against the other side's ("54 percent to 46").
    """
    found = figures[place]
    behind = _last_amount(figures, begun, place)
    if behind is not None and line.lower[behind.last + 1 : found.first] in _ACROSS:
        return behind if behind.kind == "measure" else None
    if behind is None or _power_of(line, found) != _power_of(line, behind):
        return None
    if found.low < behind.low / 20 or found.low != found.high:
        return None
    lower = line.lower
    lead, following = lower[found.first - 1], lower[found.last + 1]
    between = lower[behind.last + 1 : found.first]
    closed = not following[:1].isalnum() or following == "and"
    if lead in ("is", "was") and between[-2:-1] == ["it"] and (closed or following in _BEHIND):
        return behind
    if behind.kind == "age":
        return None
    if following in _EXTENTS and behind.kind == "measure":
        return behind if lead in _GOING_ON else None
    if lead in _GOING_ON and following in _BEHIND and lower[behind.last + 1] == following:
        told = lower[found.last + 2]
        return None if following == "of" and told in _DETERMINERS else behind
    if lead in _LEADS and closed and lead == lower[behind.first - 1]:
        return behind if found.low <= 100 or behind.kind != "percentage" else None
    if behind.kind == "percentage" and found.low <= 100:
        return behind if _other_share(line, found, behind, closed=closed) else None
    return None


def _last_amount(figures: list[Mention], begun: int, place: int) -> Mention | None:
    """Return the last figure before the one at ``place`` that is no date, if it has a unit."""
    for earlier in reversed(figures[max(begun, place - 3) : place]):
        if earlier.kind not in ("date", "time", "ordinal"):
            lends = earlier.kind in _LENT and earlier.unit
            return earlier if lends or earlier.kind == "age" or earlier.unit else None
    return None


def _other_share(line: Line, found: Mention, behind: Mention, *, closed: bool) -> bool:
    """Whether the share goes to another: "54 percent to 46", "to 41 from 45", "Lee 12"."""
    between = line.lower[behind.last + 1 : found.first]
    if closed and between[:1] in ([","], ["and"]) and line.capital(found.first - 1):
        names = line.words[behind.last + 2 : found.first]
        return len(names) < 4 and all(name[:1].isupper() or name == "and" for name in names)
    if not closed and line.lower[found.last + 1] not in _AFTER_LEVEL:
        return False
    if between == ["to"] and not behind.direction:
        return True
    lead, noun = line.lower[behind.first - 1], line.lower[behind.first - 2]
    # "to 41 percent from 45", but "by 12 percent from 45" and "a rise of 12 percent from 45"
    moved = lead in ("to", "at") or (lead == "of" and noun not in CHANGE_NOUNS)
    return moved and between[-1:] == ["from"] and len(between) < 4


def _share_behind(line: Line, figures: list[Mention], begun: int, place: int) -> Mention | None:
    """Return the share that "7.3 of" goes on after: decimals count nobody."""
    for earlier in reversed(figures[max(begun, place - 3) : place]):
        if earlier.kind == "percentage":
            return earlier
    return None


def _donor_ahead(line: Line, found: Mention, ahead: Mention) -> Mention | None:
    """Return the next figure in "8 or $9", "5,200 up 31 points", "four- and six-cylinder"."""
    between = line.lower[found.last + 1 : min(ahead.first, found.last + 6)]
    if between in (["up"], ["down"], ["off"]) and ahead.unit_name == "point":
        return ahead
    if ahead.kind == "money" and between == ["or"]:
        return ahead
    shared = between and between[0] == "-" and all(word in "-,or and" for word in between)
    return ahead if shared else None


def _donor_behind(line: Line, figures: list[Mention], begun: int, place: int) -> Mention | None:
    """Return the earlier figure whose unit goes on: "rose 64 points to 4,577"."""
    found, told = figures[place], figures[max(begun, place - 6) : place]
    earlier_ones = [
        figure
        for figure in told
        if figure.kind not in ("date", "time", "ordinal", "score")
        and not (figure.kind == "money" and _gives_again(line, told, figure, found))
    ]
    if not earlier_ones:
        return None
    behind = earlier_ones[-1]
    lead = line.lower[found.first - 1]
    decimals = found.grain_low < 1
    if lead in ("to", "at", "from") and (
        decimals or found.low >= 1000 or behind.unit_name == "point"
    ):
        for earlier in reversed(earlier_ones):
            if earlier.unit_name == "point":
                return earlier
    if lead in ("and", "to", "than", "from"):
        for earlier in reversed(earlier_ones):
            like = earlier.kind == "money" and _alike(found, earlier)
            if like and (not decimals or earlier.grain_low < 1):
                return earlier
    if not behind.unit or (decimals and behind.kind == "count"):
        return None
    if behind.kind == "percentage" and (lead == "by" or _earlier_level(line, found, behind)):
        return behind
    if lead in _LEVEL and decimals and behind.grain_low < 1 and behind.kind not in _NO_DONORS:
        return behind
    return None


def _gives_again(line: Line, told: list[Mention], earlier: Mention, found: Mention) -> bool:
    """Whether a bracket closed before the number gives a sum again in another currency."""
    if line.lower[earlier.first - 1] != "(":
        return False
    return ")" in line.lower[earlier.last + 1 : found.first] and any(
        other.kind == "money" and other.unit != earlier.unit and other.last < earlier.first
        for other in told
    )


def _earlier_level(line: Line, found: Mention, behind: Mention) -> bool:
    """Whether a decimal is what a share stood at before: "5.2 percent, down from 4.8"."""
    lead = line.lower[found.first - 1]
    compared = lead in _AGAINST or line.lower[found.first - 2] == "compared"
    if not compared and (lead not in ("from", "than") or behind.direction):
        return False
    return found.grain_low < 1 and behind.low / 10 <= found.low <= behind.low * 10


def _alike(found: Mention, behind: Mention) -> bool:
    """Whether two numbers are of one order of size and written to like places."""
    return found.low >= 1000 and behind.low / 5 <= found.low <= behind.low * 5


def carry_over(line: Line, figures: list[Mention], begun: int) -> None:
    """Give the hedge and direction of a figure to its conversion in brackets, in place."""
    for place in range(begun + 1, len(figures)):
        found, behind = figures[place], figures[place - 1]
        between = line.lower[behind.last + 1 : found.first]
        if between == ["("] or (between == ["/"] and line.lower[behind.first - 1] == "("):
            if (
                found.hedge is None
                and behind.hedge is not None
                and found.unit
                and behind.hedge.name not in ("between", "vague")
            ):
                found = found._replace(hedge=behind.hedge)
            if not found.direction and behind.direction and found.unit:
                found = found._replace(direction=behind.direction)
            figures[place] = found
        elif between == [",", "or"] and behind.direction and not found.direction:
            figures[place] = found._replace(direction=behind.direction)
