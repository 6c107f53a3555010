"""Relating: a proposal as the relation that rules ask for."""

from factcheck.link.binder.proposal import Slots
from factcheck.model.figure import Figure
from factcheck.model.relation import (
    Breakdown,
    Certainty,
    Change,
    Margin,
    PerHead,
    Relation,
    Share,
    ShareForms,
)
from factcheck.model.span import Span


def as_relation(equation: str, slots: Slots, certainty: Certainty, why: str) -> Relation:
    """Return the relation with these figures in its fields.

    Raises ``KeyError`` for an equation that the binder does not propose.
    """
    return _MAKERS[equation](slots, certainty, why)


def _one(slots: Slots, name: str) -> Figure:
    figure = slots[name][0]
    assert isinstance(figure, Figure)
    return figure


def _figures(slots: Slots, name: str) -> tuple[Figure, ...]:
    return tuple(item for item in slots.get(name, ()) if isinstance(item, Figure))


def _change(slots: Slots, certainty: Certainty, why: str) -> Relation:
    stated = _one(slots, "stated")
    before, after = _one(slots, "before"), _one(slots, "after")
    return Change(before, after, stated, stated.direction, certainty, why)


def _difference(slots: Slots, certainty: Certainty, why: str) -> Relation:
    first, second = _one(slots, "before"), _one(slots, "after")
    if _one(slots, "stated").unit != first.unit:
        return _change(slots, certainty, why)  # "75 cents", "seven points"
    return Margin(first, second, _one(slots, "stated"), certainty=certainty, why=why)


def _sum(slots: Slots, certainty: Certainty, why: str) -> Relation:
    singles = tuple(item for item in slots.get("singles", ()) if isinstance(item, Span))
    total, parts = _one(slots, "total"), _figures(slots, "parts")
    return Breakdown(total, parts, True, certainty, why, singles=singles)


def _hundred(slots: Slots, certainty: Certainty, why: str) -> Relation:
    return Breakdown(None, _figures(slots, "parts"), True, certainty, why)


def _share(slots: Slots, certainty: Certainty, why: str) -> Relation:
    share, base = _one(slots, "share"), _one(slots, "base")
    return Share(share, base, _one(slots, "part"), certainty, why)


def _forms(slots: Slots, certainty: Certainty, why: str) -> Relation:
    return ShareForms(_one(slots, "first"), _one(slots, "second"), certainty, why)


def _rate(slots: Slots, certainty: Certainty, why: str) -> Relation:
    total, number = _one(slots, "total"), _one(slots, "number")
    return PerHead(total, number, _one(slots, "each"), certainty, why)


_MAKERS = {
    "percent": _change,
    "multiple": _change,
    "difference": _difference,
    "sum": _sum,
    "hundred": _hundred,
    "share": _share,
    "forms": _forms,
    "rate": _rate,
}
