"""Tell equations in words: a page each for the command line, one for the documentation."""

from collections.abc import Iterable

from factcheck.equations.equation import CHANGES, TIMES, Equation, Slot, counted
from factcheck.equations.table import EQUATIONS, TABLE

_HEAD = """\
Every way in which figures must agree, each stated once in `factcheck/equations/`. Whoever links
figures names an equation and fills its slots; arithmetic says whether it holds, is broken or
cannot be told, and which value each slot would need. `factcheck explain NAME` prints one,
`factcheck explain equations` the list. This page is made from the table itself."""


def equation_called(name: str) -> Equation | None:
    """Return the equation of that name, written with spaces or hyphens."""
    return TABLE.get(name.replace("-", " "))


def page_of_equation(equation: Equation) -> str:
    """Return the equation's page as plain text: formula, meaning, slots, options, source."""
    lines = [
        equation.name,
        "=" * len(equation.name),
        equation.formula,
        "",
        meaning(equation),
        "",
    ]
    lines += [
        "Slots:",
        *_columns((slot.name, _takes(slot), slot.what) for slot in equation.slots),
    ]
    if equation.options:
        lines += ["", "Options:", *_columns(equation.options)]
    if equation.source:
        lines += ["", f"After: {equation.source}"]
    return "\n".join(lines) + "\n"


def list_of_equations() -> str:
    """Return a line for each equation: name, formula and slots."""
    rows = (
        (equation.name, equation.formula, ", ".join(slot.name for slot in equation.slots))
        for equation in EQUATIONS
    )
    return "\n".join(_columns(rows)) + "\n"


def document() -> str:
    """Return the page of the documentation that lists every equation with its slots."""
    parts = ["# Equations", _HEAD]
    for equation in EQUATIONS:
        rows = [f"| `{s.name}` | {_takes(s)} | {s.what} |" for s in equation.slots]
        table = "\n".join(["| Slot | Takes | Is |", "|---|---|---|", *rows])
        parts += [f"## {equation.name}", f"`{equation.formula}`", meaning(equation), table]
        if equation.options:
            parts.append("\n".join(f"- `{name}`: {what}" for name, what in equation.options))
        if equation.source:
            parts.append(f"After: {equation.source}.")
    return "\n\n".join(parts) + "\n"


def meaning(equation: Equation) -> str:
    """Return what the equation says, as its function's docstring tells it."""
    return (equation.work.__doc__ or "").split("\n")[0]


def _takes(slot: Slot) -> str:
    """Return how many figures a slot takes, of which kinds and dimension."""
    kinds = (
        "any amount or date" if slot.kinds >= CHANGES | TIMES else ", ".join(sorted(slot.kinds))
    )
    like = slot.dimension.removeprefix("like ")
    return f"{counted(slot)}: {kinds}" + (f"; in the unit of {like}" if like else "")


def _columns(rows: Iterable[tuple[str, ...]]) -> list[str]:
    listed = [tuple(row) for row in rows]
    widths = [max(len(row[at]) for row in listed) for at in range(len(listed[0]) - 1)]
    return [
        "  "
        + "  ".join(
            [cell.ljust(width) for cell, width in zip(row, widths, strict=False)] + [row[-1]]
        )
        for row in listed
    ]
