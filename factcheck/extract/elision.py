"""Give back the unit that a second figure of a sentence leaves out.

Finds: about [[8]] or [[$9]] | It rose [[64 points]] to [[4,577]].
Finds: the [[640bhp]] [[5.2 litre]] car
"""

from decimal import Decimal

from factcheck.extract.line import Line
from factcheck.lexicon.number_words import SCALE_WORDS
from factcheck.model.mention import Mention

_LEVEL = frozenset(["to", "at", "from", "by", "is", "was", "than", "and"])
_AFTER_LEVEL = frozenset("for in from on by and but while after last this to at".split())
_PERIODS = frozenset("year month week decade quarter day".split())
_NO_DONORS = frozenset(["percentage", "count", "duration", "age", "fraction", "ratio"])


def restore_units(line: Line, figures: list[Mention], begun: int) -> None:
    """Fill in elided units among the sentence's figures, from ``begun`` on, in place."""
    for place in range(begun, len(figures)):
        found = figures[place]
        if found.unit or found.kind != "count" or found.unit_name:
            continue
        if place + 1 < len(figures):
            found = figures[place] = _with_shared_scale(line, found, figures[place + 1])
        donor = _donor(line, figures, begun, place)
        if donor is not None:
            figures[place] = found._replace(
                kind=donor.kind, unit=donor.unit, unit_name=donor.unit_name
            )


def _with_shared_scale(line: Line, found: Mention, ahead: Mention) -> Mention:
    """Return the first level of "from 1.2 to 1.5 million" in millions too."""
    if ahead.first != found.last + 2 or line.lower[found.last + 1] != "to":
        return found
    if line.lower[found.first - 1] != "from" or found.low >= 1000 or found.low == 0:
        return found
    power = SCALE_WORDS.get(line.lower[found.last + 3], 0)
    if power < 3 or ahead.low < 1000 or found.low * 10**power > ahead.low * 10:
        return found
    factor = Decimal(10) ** power
    return found._replace(
        low=found.low * factor,
        high=found.high * factor,
        grain_low=found.grain_low * factor,
        grain_high=found.grain_high * factor,
    )


def _donor(line: Line, figures: list[Mention], begun: int, place: int) -> Mention | None:
    """Return the figure that lends its unit to the bare one at ``place``."""
    ahead = figures[place + 1] if place + 1 < len(figures) else None
    found = _donor_ahead(line, figures[place], ahead) if ahead is not None else None
    if found is not None:
        return found if found.unit else None
    following = line.lower[figures[place].last + 1]
    dated = following == "a" and line.lower[figures[place].last + 2] in _PERIODS
    if place == begun or (
        following[:1].isalnum() and following not in _AFTER_LEVEL and not dated
    ):
        return None
    return _donor_behind(line, figures, begun, place)


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
    found = figures[place]
    earlier_ones = [
        figure
        for figure in figures[max(begun, place - 6) : place]
        if figure.kind not in ("date", "time", "ordinal", "score")
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
    if behind.kind == "percentage" and lead == "by":
        return behind
    if lead in _LEVEL and decimals and behind.grain_low < 1 and behind.kind not in _NO_DONORS:
        return behind
    return None


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
