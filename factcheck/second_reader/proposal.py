"""Proposal: a link that a second reader proposed, its ids and words found in the story."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from factcheck.model.figure import Figure
from factcheck.model.span import Span

Sure = Literal["must", "may"]


class Proposal(NamedTuple):
    """Figures that must agree, by a reader that saw no value.

    ``slots`` holds figures by the names of the equation's slots, ``items`` the places of
    listed things, ``singles`` those of parts told without a number. A formula has its
    ``expression`` in ids, which ``slots["terms"]`` holds in their order of first use.
    ``because`` is where the words stand that the reader quoted.
    """

    equation: str
    slots: Mapping[str, tuple[Figure, ...]]
    because: Span
    sure: Sure
    options: Mapping[str, Any]
    items: tuple[Span, ...] = ()
    singles: tuple[Span, ...] = ()
    expression: str = ""
    names: Mapping[str, Figure] = {}

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure that takes part, once."""
        return tuple(dict.fromkeys(f for given in self.slots.values() for f in given))

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two proposals one: the equation and what stands in its slots.

        The two sides of an equality may be exchanged.
        """
        if self.equation in ("equal", "conversion", "exchange", "two forms of a share"):
            return self.equation, frozenset(map(_place, self.figures))
        filled = frozenset(
            (name, frozenset(map(_place, given))) for name, given in self.slots.items()
        )
        return self.equation, filled, len(self.items), len(self.singles)


def _place(figure: Figure) -> tuple[int, str]:
    return figure.index, "" if figure.index >= 0 else figure.text
