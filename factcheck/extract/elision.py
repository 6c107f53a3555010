"""Give back the unit that a second figure of a sentence leaves out.

Finds: 8 or $9 | rose 64 points to 4,577 | 84.75 cents, the lowest 74.07 | 2 percent but Y by 1
Skips: 640bhp 5.2 litre
"""

from factcheck.extract.line import Line
from factcheck.model.mention import Mention

_LEVEL = frozenset(["to", "at", "from", "by", "is", "was", "than"])


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
    if place + 1 < len(figures):
        ahead = figures[place + 1]
        between = line.lower[found.last + 1 : ahead.first]
        if ahead.kind == "money" and between == ["or"]:
            return ahead
        if between and between[0] == "-" and all(w in "-,or and" for w in between):
            return ahead if ahead.unit else None
    if following and following[0].isalnum() and following not in (
        "for", "in", "from", "on", "by", "and", "but", "while", "after", "last", "to", "at"
    ):  # fmt: skip
        return None
    if place == begun:
        return None
    behind = figures[place - 1]
    lead = line.lower[found.first - 1]
    if behind.unit and behind.unit_name == "point" and lead in ("to", "at", "from"):
        return behind
    if not behind.unit or found.low != found.low.to_integral_value() and behind.kind == "count":
        return None
    decimals = found.grain_low < 1
    if behind.kind == "percentage" and lead == "by":
        return behind
    if lead in _LEVEL and decimals and behind.kind == "money" and behind.grain_low < 1:
        return behind
    return None
