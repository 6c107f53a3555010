"""Corrupt figures: by a slip of the pen, or by another value altogether."""

import random
from decimal import Decimal

from factcheck.model.figure import Figure
from factcheck.model.mention import Mention
from factcheck.units import quantify

_ANOTHER_YEAR = 0.5
_TELLS = {"day": ("year", "month", "day"), "month": ("year", "month"), "year": ("year",)}


def corrupted(
    figure: Figure, others: list[Figure], pool: list[Decimal], dice: random.Random
) -> Figure | None:
    """Return the figure with a wrong number, ``None`` where none comes to mind.

    Half the errors are slips, a quarter borrow the number of another figure of the story
    (``others``), a quarter are any number of the kind (``pool``).
    """
    mention = figure.mention
    if mention.calendar is not None:
        return _redated(figure, dice)
    if mention.parts and figure.kind in ("score", "ratio", "time"):
        parts = list(mention.parts)
        at = dice.randrange(len(parts))
        wrong = _slipped(parts[at], dice, small=True)
        if wrong is None or wrong == parts[at]:
            return None
        parts[at] = wrong
        return _with(figure, mention._replace(parts=tuple(parts)))
    if figure.value is None or mention.low != mention.high:
        return None
    value = mention.low
    turn = dice.random()
    wrong = None
    if turn < 0.5:
        wrong = _slipped(value, dice, small=figure.unit == "" and value < 100)
    elif turn < 0.75 and others:
        wrong = dice.choice(others).mention.low
    elif pool:
        wrong = dice.choice(pool)
    if wrong is None or wrong == value or wrong <= 0:
        return None
    return _with(figure, _numbered(mention, wrong))


def _numbered(mention: Mention, value: Decimal) -> Mention:
    grain = mention.grain_low
    if value == value.to_integral_value() and grain >= 1:
        grain = Decimal(1)
        while value % (grain * 10) == 0:
            grain *= 10
    return mention._replace(low=value, high=value, grain_low=grain, grain_high=grain)


def _with(figure: Figure, mention: Mention) -> Figure:
    return Figure(
        quantify((mention,))[0],
        figure.index,
        measure=figure.measure,
        scope=figure.scope,
        period=figure.period,
        attribution=figure.attribution,
        status=figure.status,
        caveats=figure.caveats,
    )


def _slipped(value: Decimal, dice: random.Random, *, small: bool) -> Decimal | None:
    digits = list(f"{value.normalize():f}")
    places = [at for at, digit in enumerate(digits) if digit.isdigit()]
    kinds = ["digit", "ten"]
    if len(places) > 1:
        kinds += ["exchange", "exchange", "digit"]
    if small:
        kinds = ["one", "digit", *kinds[2:]]
    kind = dice.choice(kinds)
    if kind == "one":
        return value + dice.choice([-1, 1])
    if kind == "ten":
        return value * dice.choice(
            [Decimal(10), Decimal("0.1"), Decimal(1000), Decimal("0.001")][
                : 2 if len(places) < 3 and value < 1000 else 4
            ]
        )
    if kind == "exchange":
        at = dice.randrange(len(places) - 1)
        one, two = places[at], places[at + 1]
        digits[one], digits[two] = digits[two], digits[one]
    else:
        at = dice.choice([p for p in places if digits[p] != "0"] or places)
        digits[at] = dice.choice([d for d in "123456789" if d != digits[at]])
    wrong = "".join(digits)
    return None if wrong.startswith("0") and value >= 1 else Decimal(wrong)


def _redated(figure: Figure, dice: random.Random) -> Figure | None:
    """Return the date with its year, month or day wrong."""
    calendar = figure.mention.calendar
    assert calendar is not None
    told = [
        name for name in ("year", "month", "day")
        if getattr(calendar, name) is not None and name in _TELLS.get(calendar.precision, ())
    ]  # fmt: skip
    part = dice.choice(told) if told else ""
    if part == "year" and calendar.year is not None:
        wrong = _slipped(Decimal(calendar.year), dice, small=True)
        if dice.random() < _ANOTHER_YEAR:
            wrong = Decimal(calendar.year + dice.choice((-5, -4, -3, -2, -1, 1, 2, 3, 4, 5)))
        year = int(wrong) if wrong is not None else 0
        if year == calendar.year or not 1500 <= year <= 2100:
            return None
        changed = calendar._replace(year=year)
    elif part == "day":
        day = dice.choice([d for d in range(1, 29) if d != calendar.day])
        changed = calendar._replace(day=day)
    elif part == "month":
        month = dice.choice([m for m in range(1, 13) if m != calendar.month])
        changed = calendar._replace(month=month)
    else:
        return None
    return _with(figure, figure.mention._replace(calendar=changed))
