"""Tell a temperature from a change of temperature by the words around it."""

from typing import Literal

from factcheck.link.grammar.phrases import after, before
from factcheck.model.figure import Figure

_CHANGE_NOUNS = frozenset(
    "rise rises increase increases warming heating cooling difference differences anomaly "
    "drop drops fall falls decline swing swings variation change changes jump gain".split()
)
_CHANGE_VERBS = frozenset("warmed cooled warm cool warms cools heated".split())
_COMPARATIVES = frozenset(
    "warmer hotter cooler colder higher lower milder above below more less".split()
)
_BASELINES = frozenset(
    "average averages normal usual mean baseline norm norms preindustrial pre-industrial "
    "industrial seasonal typical historical century long expected than levels".split()
)
_LEVEL_LEADS = frozenset(
    "reached reach reaches reaching hit hits hitting topped at low lows high highs peaked "
    "temperature temperatures record recorded near exceed exceeded from between stood".split()
)
_REACH = 7


def sense_of(left: Figure, right: Figure) -> Literal["", "level", "change"]:
    """Return whether the pair states a change or a level; empty where words are silent."""
    lead = before(left, _REACH)
    tail = after(right, _REACH + 1)
    if _is_change(lead, tail):
        return "change"
    if lead and (lead[-1] == "to" or not _LEVEL_LEADS.isdisjoint(lead[-4:])):
        return "level"
    return ""


def _is_change(lead: list[str], tail: list[str]) -> bool:
    words = [word for word in tail if word not in ")]"]
    if words and words[0] in _COMPARATIVES:
        near = words[1:6]
        return words[0] not in ("above", "below") or not _BASELINES.isdisjoint(near)
    if not lead:
        return False
    last = lead[-1]
    if last == "by":
        return True
    if last in ("of", "to", "below", "under", "at", "within") or last in _CHANGE_VERBS:
        if last in _CHANGE_VERBS or not {"warming", "heating"}.isdisjoint(lead):
            return True
        return last == "of" and len(lead) > 1 and lead[-2] in _CHANGE_NOUNS
    return last in ("warming", "heating", "risen", "rose", "fallen", "fell")
