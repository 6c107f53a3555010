"""Give back the unit that a second figure of a sentence leaves out.

Finds: about [[8]] or [[$9]] | It rose [[64 points]] to [[4,577]].
Finds: the [[640bhp]] [[5.2 litre]] car
"""

from factcheck.extract.line import Line
from factcheck.model.mention import Mention

_LEVEL = frozenset(["to", "at", "from", "by", "is", "was", "than", "and"])
_NO_DONORS = frozenset(["percentage", "count", "duration", "age", "fraction", "ratio"])


def restore_units(line: Line, figures: list[Mention], begun: int) -> None:
    """Fill in elided units among the sentence's figures, from ``begun`` on, in place."""
    for place in range(begun, len(figures)):
        found = figures[place]
        if found.unit or found.kind != "count" or found.unit_name:
            continue
        donor = _donor(line, figures, begun, place)
        if donor is not None:
            figures[place] = found._replace(
                kind=donor.kind, unit=donor.unit, unit_name=donor.unit_name
            )


def _donor(line: Line, figures: list[Mention], begun: int, place: int) -> Mention | None:
    found = figures[place]
    following = line.lower[found.last + 1]
    if following in ("up", "down", "off") and place + 1 < len(figures):
        ahead = figures[place + 1]
        if ahead.unit_name == "point" and ahead.first == found.last + 2:
            return ahead
    if place + 1 < len(figures):
        ahead = figures[place + 1]
        between = line.lower[found.last + 1 : ahead.first]
        if ahead.kind == "money" and between == ["or"]:
            return ahead
        if between and between[0] == "-" and all(w in "-,or and" for w in between):
            return ahead if ahead.unit else None
    if following and following[0].isalnum() and following not in (
        "for", "in", "from", "on", "by", "and", "but", "while", "after", "last", "this", "to", "at"
    ):  # fmt: skip
        return None
    if place == begun:
        return None
    behind = figures[place - 1]
    lead = line.lower[found.first - 1]
    if lead in ("to", "at", "from") and (found.grain_low < 1 or behind.unit_name == "point"):
        for earlier in reversed(figures[max(begun, place - 6) : place]):
            if earlier.unit_name == "point":
                return earlier
    if not behind.unit or (
        found.low != found.low.to_integral_value() and behind.kind == "count"
    ):
        return None
    decimals = found.grain_low < 1
    if behind.kind == "percentage" and lead == "by":
        return behind
    if lead in _LEVEL and decimals and behind.grain_low < 1 and behind.kind not in _NO_DONORS:
        return behind
    if lead in ("and", "to", "than") and behind.kind == "money" and _alike(found, behind):
        return behind if not decimals or behind.grain_low < 1 else None
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
            if found.hedge is None and behind.hedge is not None and found.unit:
                if behind.hedge.name not in ("between", "vague"):
                    found = found._replace(hedge=behind.hedge)
            if not found.direction and behind.direction and found.unit:
                found = found._replace(direction=behind.direction)
            figures[place] = found
        elif between == [",", "or"] and behind.direction and not found.direction:
            figures[place] = found._replace(direction=behind.direction)
