"""Figure: a quantity with its context: of what, where, when and who says so."""

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.model.article import Section, SectionKind, Sentence
from factcheck.model.interval import Interval
from factcheck.model.mention import Calendar, Direction, Hedge, Kind, Mention
from factcheck.model.operators import Operand
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span

# What a frozen object's own constructor writes with.
_set = object.__setattr__

Status = Literal["", "measured", "estimated", "projected", "claimed", "planned", "earlier"]


def _names(name: str, text: str, head: str = "") -> bool:
    """Whether ``name`` is the text, the head, or the text's last words."""
    wanted, full = name.lower(), text.lower()
    return wanted in (head, full) or (bool(wanted) and full.endswith(f" {wanted}"))


class Measure(NamedTuple):
    """What is counted: "U.S. troops" has head "troop" and modifiers ("u.s.",).

    It equals a string that names it: "troop", "troops" or "U.S. troops", and holds
    one that stands in it: ``"U.S." in figure.measure``.
    """

    head: str
    text: str
    span: Span
    modifiers: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Whether it is the same measure, or the string names it."""
        if isinstance(other, str):
            return _names(other, self.text, self.head)
        return tuple.__eq__(self, other) is True

    def __ne__(self, other: object) -> bool:
        """Whether it is another measure."""
        return not self == other

    def __contains__(self, name: object) -> bool:
        """Whether the string stands in its text, capitals or not, or names it."""
        return isinstance(name, str) and (name.lower() in self.text.lower() or self == name)

    def __hash__(self) -> int:
        """Hash as the tuple it is."""
        return tuple.__hash__(self)


class Scope(NamedTuple):
    """Which people, place, group or product: "in Iraq", "of the six women".

    It equals a string that names it, so ``"Iraq" in figure.scope`` holds.
    """

    text: str
    kind: Literal["place", "group", "organisation", "whole", "other"]
    span: Span

    def __eq__(self, other: object) -> bool:
        """Whether it is the same scope, or the string names it."""
        if isinstance(other, str):
            return _names(other, self.text)
        return tuple.__eq__(self, other) is True

    def __ne__(self, other: object) -> bool:
        """Whether it is another scope."""
        return not self == other

    def __hash__(self) -> int:
        """Hash as the tuple it is."""
        return tuple.__hash__(self)


class Period(NamedTuple):
    """The time a figure describes; both days ``None`` while unresolved."""

    text: str
    span: Span
    start: date | None = None
    end: date | None = None


_ARTICLES = frozenset({"a", "an", "the"})


class Attribution(NamedTuple):
    """Who gave a figure.

    ``kind`` is "unnamed" for "officials", "sources"; ``party`` tells a source
    that fights in the conflict it counts for. ``span`` covers the source's name
    or words; ``carried`` says that its name stands in an earlier sentence,
    ``relayed_by`` who passes it on ("according to Lee, the army claimed").
    """

    name: str
    kind: Literal["named", "unnamed"]
    verb: str
    span: Span
    carried: bool = False
    party: bool = False
    relayed_by: str = ""

    def is_source_of(self, other: "Attribution") -> bool:
        """Whether both may name one source: who is named in full is named by a part later.

        All words of the shorter name are among those of the longer ("Lee", "Mayor Ada Lee").
        """
        mine, theirs = (set(each.name.lower().split()) - _ARTICLES for each in (self, other))
        return mine <= theirs or theirs <= mine


class Caveat(NamedTuple):
    """A limit the text puts on a figure: "doesn't include", "at least so far"."""

    kind: Literal["exclusion", "inclusion", "so far", "revision", "unverified"]
    text: str
    span: Span


class Figure(Operand):
    """A quantity in context; what rules see. Frozen.

    Every field of its quantity and mention can be read from the figure itself.
    Figures add, multiply and compare as the amounts they state; ``could_be`` asks
    whether one value fits two of them, and ``==`` tells which figure it is.
    """

    # What finders and rules ask most often is kept beside what it is read from.
    __slots__ = (
        "attribution", "caveats", "index", "kind", "measure", "mention", "per", "period",
        "quantity", "refers_to", "scope", "section_kind", "sentence", "span", "status", "unit",
        "value",
    )  # fmt: skip
    quantity: Quantity
    index: int
    measure: Measure | None
    scope: tuple[Scope, ...]
    period: Period | None
    attribution: Attribution | None
    status: Status
    caveats: tuple[Caveat, ...]
    refers_to: int | None
    mention: Mention  # the number as printed
    kind: Kind  # the kind of number
    span: Span  # where the figure stands, unit included, hedge and noun left out
    sentence: Sentence  # the sentence that holds the figure
    section_kind: SectionKind  # the kind of the section that holds it
    value: Decimal | None  # as written; ``None`` for vague amounts and full dates
    unit: str  # the canonical unit, empty for a plain count
    per: str  # the canonical denominator of a rate, else empty

    def __init__(
        self,
        quantity: Quantity,
        index: int,
        *,
        measure: Measure | None = None,
        scope: tuple[Scope, ...] = (),
        period: Period | None = None,
        attribution: Attribution | None = None,
        status: Status = "",
        caveats: tuple[Caveat, ...] = (),
        refers_to: int | None = None,
    ) -> None:
        """Freeze the figure; ``index`` counts the article's figures from 0.

        ``refers_to`` is the index of the earlier figure that this one's own
        words point back to ("the actual number tops 5,000").
        """
        mention = quantity.mention
        _set(self, "quantity", quantity)
        _set(self, "index", index)
        _set(self, "measure", measure)
        _set(self, "scope", scope)
        _set(self, "period", period)
        _set(self, "attribution", attribution)
        _set(self, "status", status)
        _set(self, "caveats", caveats)
        _set(self, "refers_to", refers_to)
        _set(self, "mention", mention)
        _set(self, "kind", mention.kind)
        _set(self, "span", mention.span)
        _set(self, "sentence", mention.sentence)
        _set(self, "section_kind", mention.sentence.section.kind)
        _set(self, "value", quantity.value)
        _set(self, "unit", quantity.unit)
        _set(self, "per", quantity.per)

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse every change after construction."""
        raise AttributeError(f"a figure is frozen: cannot set {name}")

    @property
    def text(self) -> str:
        """The figure as written."""
        mention = self.quantity.mention
        start = mention.sentence.span.start
        return mention.sentence.text[mention.span.start - start : mention.span.end - start]

    @property
    def interval(self) -> Interval:
        """The hard interval: outside it no statement can be the same number."""
        return self.quantity.hard

    @property
    def soft(self) -> Interval:
        """The interval that readers expect."""
        return self.quantity.soft

    @property
    def dimension(self) -> str:
        """The unit's dimension, empty for a plain count."""
        return self.quantity.dimension

    @property
    def exact(self) -> bool:
        """Whether the number is exact as written."""
        return self.quantity.exact

    @property
    def hedge(self) -> Hedge | None:
        """The hedge, if any."""
        return self.quantity.mention.hedge

    @property
    def direction(self) -> Direction:
        """Whether the words say up or down."""
        return self.quantity.mention.direction

    @property
    def calendar(self) -> Calendar | None:
        """What a date states."""
        return self.quantity.mention.calendar

    @property
    def section(self) -> Section:
        """The section that holds the figure."""
        return self.quantity.mention.sentence.section

    def __str__(self) -> str:
        """Return the figure as written."""
        return self.text

    def __repr__(self) -> str:
        """Show the index and the figure as written."""
        return f"Figure({self.index}, {self.text!r})"
