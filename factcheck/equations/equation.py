"""Equation: typed slots, and what their figures must make of one another.

Every equation is brought to one form: what one slot *tells* and what the others
make it *truly*, two intervals in one unit. It holds where some value fits both.
Order, membership and counts fit the form with an open end.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from factcheck.arithmetic.conversion import SIZED, conversion
from factcheck.arithmetic.ends import added, negated
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

Verdict = Literal["holds", "broken", "cannot tell"]
Filling = Mapping[str, tuple[Figure, ...]]
Options = Mapping[str, Any]
# For each slot the value that its figures would need, in their own unit and order.
Needs = dict[str, tuple[Interval | None, ...]]

AMOUNTS = frozenset(
    ["count", "money", "measure", "percentage", "points", "temperature", "duration", "age"]
)
SHARES = frozenset({"percentage", "fraction", "ratio"})
TIMES = frozenset({"date", "time"})
CHANGES = AMOUNTS | SHARES | {"multiple"}


class SlotError(ValueError):
    """Figures that do not fit the slots of the equation they are given to."""


class UntoldError(Exception):
    """Nothing can be told of a filled equation; the message says why."""


class Slot(NamedTuple):
    """A place in an equation: what stands in it, of which kinds, and how many.

    ``dimension`` is a dimension's name ("time"), "like NAME" for that of another
    slot, or empty for any. ``most`` is ``None`` where any number may stand.
    """

    name: str
    what: str
    kinds: frozenset[str] = AMOUNTS
    dimension: str = ""
    least: int = 1
    most: int | None = 1


class Working(NamedTuple):
    """One reading of a filled equation: what slot ``stated`` tells, and should.

    ``told`` and ``true`` are in one unit, ``unit`` how to print it; ``text`` is
    the arithmetic in print. ``needs`` works out the values that would fit. ``fits``
    is the pair's own verdict where more than two intervals tells it: who retells a
    number may round it, and "nearly 50" is not 50. ``strained`` marks a pair that only
    the roughest readings bring together, ``partial`` one of which not all parts are told.
    """

    stated: str
    told: Interval
    true: Interval
    text: str
    needs: Callable[[], Needs] = dict
    unit: str = ""
    fits: bool | None = None
    strained: bool = False
    partial: bool = False

    @property
    def holds(self) -> bool:
        """Whether some value fits both sides."""
        return self.told.overlaps(self.true) if self.fits is None else self.fits


class Judgement(NamedTuple):
    """The verdict on an equation whose slots are filled.

    ``workings`` are the readings that the words allow, the likeliest first (one
    that holds stands first where any does); ``reason`` says why none can be told.
    ``exact`` is what the stated slot of a broken one should be by the numbers as they are
    printed, ``None`` where a hedge leaves it open.
    """

    equation: str
    verdict: Verdict
    slots: Filling
    workings: tuple[Working, ...] = ()
    reason: str = ""
    exact: Interval | None = None

    @property
    def strained(self) -> bool:
        """Whether it holds at the ends of its intervals alone."""
        return self.verdict == "holds" and self.workings[0].strained

    @property
    def partial(self) -> bool:
        """Whether it holds as not all is told that the stated slot is made of."""
        return self.verdict == "holds" and self.workings[0].partial

    @property
    def told(self) -> Interval | None:
        """What the stated slot tells."""
        return self.workings[0].told if self.workings else None

    @property
    def true(self) -> Interval | None:
        """What the other slots make of it."""
        return self.workings[0].true if self.workings else None

    @property
    def made(self) -> Interval | None:
        """What the other slots make of it as they are printed, else all they stand for."""
        return self.exact or self.true

    @property
    def residual(self) -> Interval | None:
        """Told less true: it holds zero where the equation does."""
        if not self.workings:
            return None
        return added(self.workings[0].told, negated(self.workings[0].true))

    @property
    def gap(self) -> Decimal:
        """How far told and true are apart, as a part of the larger; 0 where they meet."""
        told, true = self.told, self.true
        if told is None or true is None or told.overlaps(true):
            return Decimal(0)
        apart = max(told.low - true.high, true.low - told.high)
        ends = (abs(end) for end in (*told[:2], *true[:2]) if end.is_finite())
        size = max(ends, default=Decimal(0))
        return apart / size if size else Decimal(0)

    @property
    def text(self) -> str:
        """The arithmetic in print, or why there is none."""
        return self.workings[0].text if self.workings else self.reason

    def needs(self) -> Needs:
        """Return for each slot the values that would make the equation hold."""
        return self.workings[0].needs() if self.workings else {}


Outcome = Iterable[Working] | str


class Equation(NamedTuple):
    """One way in which figures must agree.

    ``work`` yields the readings of filled slots, or says in a word why it cannot
    be told. ``formula`` is the equation in print, ``options`` what may be told
    besides figures, ``source`` the convention behind it.
    """

    name: str
    formula: str
    slots: tuple[Slot, ...]
    work: Callable[[Filling, Options], Outcome]
    options: tuple[tuple[str, str], ...] = ()
    source: str = ""

    def slot(self, name: str) -> Slot | None:
        """Return the slot of that name."""
        return next((slot for slot in self.slots if slot.name == name), None)

    def check(self, filling: Mapping[str, Sequence[Figure]]) -> None:
        """Raise ``SlotError`` where the figures do not fit the slots in number or kind."""
        for name in filling:
            if self.slot(name) is None:
                known = ", ".join(slot.name for slot in self.slots)
                raise SlotError(f"{self.name} has no slot {name}; it has {known}")
        for slot in self.slots:
            given = filling.get(slot.name, ())
            if len(given) < slot.least or (slot.most is not None and len(given) > slot.most):
                raise SlotError(f"{self.name} takes {counted(slot)} as {slot.name}")
            for figure in given:
                if figure.kind not in slot.kinds:
                    raise SlotError(
                        f"{self.name} takes no {figure.kind} as {slot.name}: {figure}"
                    )
                if not self._measures(figure, slot, filling):
                    raise SlotError(f"{figure} does not fit {slot.name} of {self.name}")

    def _measures(
        self, figure: Figure, slot: Slot, filling: Mapping[str, Sequence[Figure]]
    ) -> bool:
        """Whether the figure's dimension is the slot's, where the slot asks for one."""
        wanted = slot.dimension
        if wanted.startswith("like "):
            given = filling.get(wanted[5:], ())
            return not given or alike(figure, given[0])
        return not wanted or figure.dimension == wanted


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures can be added or compared: one dimension, one kind of money."""
    if one.dimension or other.dimension:
        if one.dimension == other.dimension:
            sized = one.unit in SIZED or other.unit in SIZED
            return sized or conversion(one.unit, other.unit) is not None
        # An index's points and a plain count, "a cent" and "a dollar".
        return not (one.unit and other.unit)
    return (one.kind in SHARES) == (other.kind in SHARES)


def counted(slot: Slot) -> str:
    """Return how many figures a slot takes, in words."""
    if slot.most is None:
        return f"{slot.least} or more figures"
    if slot.least == slot.most:
        return "one figure" if slot.most == 1 else f"{slot.most} figures"
    return f"{slot.least} to {slot.most} figures"
