"""Fill the slots of equations with figures read from short text."""

from typing import Any

from factcheck.equations.equation import Judgement
from factcheck.equations.judging import judge_slots
from factcheck.model.figure import Figure
from tests.link.drafting import read


def figure(text: str) -> Figure:
    """Return the one figure that ``text`` prints."""
    (found,) = read(f"It is {text} now.").figures
    return found


def filled(**slots: str) -> dict[str, tuple[Figure, ...]]:
    """Return figures for each slot; "|" parts several in one."""
    return {
        name: tuple(figure(part.strip()) for part in text.split("|"))
        for name, text in slots.items()
    }


def judged(equation: str, slots: dict[str, str], **options: Any) -> Judgement:
    """Return the verdict on an equation whose slots are given as text."""
    return judge_slots(equation, filled(**slots), **options)
