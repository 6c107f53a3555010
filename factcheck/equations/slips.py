"""Tell whether one slip of the pen or the ear makes a printed number of the needed one.

Of 107 published corrections with two readable numbers, 49 are one slip. It is
evidence for how loud a finding is and for its words, never a reason to admit one.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.model.figure import Figure
from factcheck.model.interval import Interval

SlipKind = Literal[
    "transposed digits", "one digit", "digit lost or doubled", "factor of ten", "scale word",
    "off by one", "fraction word", "teen and ty", "sign",
]  # fmt: skip
_RANK: dict[SlipKind, int] = {
    "transposed digits": 1, "scale word": 1, "factor of ten": 1, "fraction word": 2,
    "teen and ty": 2, "sign": 2, "off by one": 3, "one digit": 4, "digit lost or doubled": 5,
}  # fmt: skip
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SHORT = {"k": "thousand", "m": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
_FRACTIONS: tuple[tuple[str, Decimal], ...] = (
    ("a tenth", Decimal("0.1")), ("a fifth", Decimal("0.2")), ("a quarter", Decimal("0.25")),
    ("a third", Decimal(1) / 3), ("two-fifths", Decimal("0.4")), ("half", Decimal("0.5")),
    ("three-fifths", Decimal("0.6")), ("two-thirds", Decimal(2) / 3),
    ("three-quarters", Decimal("0.75")), ("four-fifths", Decimal("0.8")),
)  # fmt: skip
_MULTIPLES: tuple[tuple[str, Decimal], ...] = (
    ("halved", Decimal("0.5")), ("doubled", Decimal(2)), ("tripled", Decimal(3)),
    ("quadrupled", Decimal(4)),
)  # fmt: skip
_BEYOND = Decimal("1.5")  # times the one end of an open need, that a slip may lie beyond it
_WIDE = Decimal("0.5")  # of the printed value: anything would fit so wide a need
_NEARLY_SHORT = 1000  # a thousandth off needs no further decimal


class Slip(NamedTuple):
    """The number that was meant, in words and as a value, and what happened to it.

    ``telling`` marks slips that would hardly fit by chance: the figure has three
    digits or more, or a whole word or factor stands between.
    """

    kind: SlipKind
    value: Decimal
    text: str
    telling: bool = False

    @property
    def rank(self) -> tuple[bool, int]:
        """A key by which the better explanation is the lesser."""
        return not self.telling, _RANK[self.kind]


def slip(printed: Figure, needed: Interval) -> Slip | None:
    """Return the one slip that makes ``printed`` of a value in ``needed``, the likeliest first.

    ``needed`` is in the figure's own unit. ``None`` where the printed value fits, no
    single slip does, or the need is so wide that many would.
    """
    if printed.kind == "date":
        return _slip_of_year(printed, needed)
    value = printed.value
    if value is None or needed.contains(value):
        return None
    if needed.bounded and needed.high - needed.low > abs(value) * _WIDE and value > 10:
        return None
    if printed.kind in ("fraction", "multiple"):
        return _of_words(printed, needed)
    near = _near_its_end(needed)
    fitting = [each for each in _candidates(printed, value) if near.contains(each.value)]
    middle = (needed.low + needed.high) / 2 if needed.bounded else value
    return min(fitting, key=lambda each: (each.rank, abs(each.value - middle)), default=None)


def _near_its_end(needed: Interval) -> Interval:
    """Return an open need as far as a slip explains it: "95 or more" is not met by 900."""
    if needed.low > 0 and not needed.high.is_finite():
        return Interval(needed.low, needed.low * _BEYOND, needed.low_open)
    if needed.high > 0 and needed.low <= 0:
        return Interval(needed.high / _BEYOND, needed.high, False, needed.high_open)
    return needed


def _of_words(printed: Figure, needed: Interval) -> Slip | None:
    words = _FRACTIONS if printed.kind == "fraction" else _MULTIPLES
    near = [
        Slip("fraction word", value, word, telling=True)
        for word, value in words
        if needed.overlaps(Interval(value * Decimal("0.97"), value * Decimal("1.03")))
        and value != printed.value
    ]
    middle = (needed.low + needed.high) / 2 if needed.bounded else Decimal(0)
    return min(near, key=lambda each: abs(each.value - middle), default=None)


def _slip_of_year(printed: Figure, needed: Interval) -> Slip | None:
    calendar = printed.calendar
    if calendar is None or calendar.year is None or not needed.bounded:
        return None
    value = Decimal(calendar.year)
    if needed.contains(value) or needed.low < 1000 or needed.high > 2999:
        return None
    year = str(calendar.year)
    fitting = [
        each._replace(text=printed.text.replace(year, each.text, 1))
        for each in _of_digits(year, Decimal(1))
        if each.value >= 1000 and needed.contains(each.value)
    ]
    return min(fitting, key=lambda each: each.rank, default=None)


def _candidates(printed: Figure, value: Decimal) -> Iterator[Slip]:
    numeral = numeral_of(printed)
    digits = numeral.replace(",", "")
    scale = Decimal(1)
    if digits and digits.replace(".", "", 1).isdecimal() and Decimal(digits) != 0:
        scale = abs(value) / Decimal(digits)
        for each in _of_digits(digits, scale):
            yield each._replace(text=_replaced(printed, numeral, each.text))
    else:
        yield from _spoken(printed, value)
    yield from _of_scale(printed, value)
    yield Slip("sign", -value, f"-{printed}" if value > 0 else str(printed).lstrip("-−–"), True)


def numeral_of(printed: Figure) -> str:
    """Return the digits of the figure as printed, grouped as they stand."""
    text = printed.text
    start = next((at for at, letter in enumerate(text) if letter.isdecimal()), len(text))
    end = start
    while end < len(text) and (
        text[end].isdecimal() or (text[end] in ".," and text[end + 1 : end + 2].isdecimal())
    ):
        end += 1
    return text[start:end]


def printed_like(printed: Figure, value: Decimal) -> str:
    """Return another value as the figure is printed: 407600000 like "$412.6 million".

    It has the figure's decimals, one more where it needs it; a figure in words gives digits.
    """
    digits = numeral_of(printed).replace(",", "")
    told = printed.value
    if not told or not digits.replace(".", "", 1).isdecimal() or not Decimal(digits):
        return f"{value.normalize():,f}"
    signed = told < 0 and printed.text[:1] in "-−–"
    scaled = value * Decimal(digits) / (told if signed else abs(told))
    places = len(digits.partition(".")[2])
    short = round(scaled, places)
    if abs(scaled - short) * _NEARLY_SHORT > abs(scaled):
        short = round(scaled, places + 1)
    written = _replaced(printed, numeral_of(printed), f"{abs(short) if signed else short:f}")
    return written[1:] if signed and short < 0 else written  # the sign stands in the text


def _replaced(printed: Figure, numeral: str, digits: str) -> str:
    whole, dot, rest = digits.partition(".")
    if "," in numeral or (len(whole) > 4 and whole.isdecimal()):
        whole = f"{int(whole):,}"
    return printed.text.replace(numeral, f"{whole}{dot}{rest}", 1)


def _of_digits(digits: str, scale: Decimal) -> Iterator[Slip]:
    """Yield what one slip among the digits makes of them."""
    plain = digits.replace(".", "")
    telling = len(plain.strip("0")) >= 3
    swapped = {
        digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        for at in range(len(digits) - 1)
        if digits[at].isdecimal()
        and digits[at + 1].isdecimal()
        and digits[at] != digits[at + 1]
    }
    for made in sorted(swapped):
        if made[0] != "0" or made.startswith("0."):
            yield _digit_slip("transposed digits", made, scale, telling or len(plain) > 1)
    for at, old in enumerate(digits):
        if not old.isdecimal():
            continue
        for new in "0123456789":
            if new != old and not (at == 0 and new == "0" and digits[1:2] != "."):
                made = digits[:at] + new + digits[at + 1 :]
                yield _digit_slip("one digit", made, scale, telling)
        shorter = digits[:at] + digits[at + 1 :]
        if shorter and shorter[0].isdecimal() and shorter[0] != "0" and shorter[-1] != ".":
            yield _digit_slip("digit lost or doubled", shorter, scale, telling)
        yield _digit_slip("digit lost or doubled", digits[: at + 1] + old + digits[at + 1 :],
                          scale, telling)  # fmt: skip
    value, place = Decimal(digits), Decimal(1).scaleb(-len(digits.partition(".")[2]))
    for step in (place, -place):
        if value + step > 0:
            yield _digit_slip("off by one", f"{value + step:f}", scale, False)
    for power in (-2, -1, 1, 2):
        moved = value.scaleb(power)
        yield _digit_slip("factor of ten", f"{moved.normalize():f}", scale, True)


def _digit_slip(kind: SlipKind, digits: str, scale: Decimal, telling: bool) -> Slip:
    return Slip(kind, Decimal(digits) * scale, digits, telling)


def _spoken(printed: Figure, value: Decimal) -> Iterator[Slip]:
    """Yield numbers in words that are easily misheard or miscounted."""
    if value != value.to_integral_value() or not 0 < value < 100:
        return
    if 13 <= value <= 19:
        yield Slip("teen and ty", (value - 10) * 10, f"{(value - 10) * 10:f}", True)
    if value % 10 == 0 and 30 <= value <= 90:
        yield Slip("teen and ty", value / 10 + 10, f"{value / 10 + 10:f}", True)
    for step in (1, -1):
        if value + step > 0:
            yield Slip("off by one", value + step, f"{value + step:f}", False)


def _of_scale(printed: Figure, value: Decimal) -> Iterator[Slip]:
    """Yield the number with another magnitude word: million for billion."""
    lower = printed.text.lower()
    for word, power in _SCALES.items():
        if word not in lower:
            continue
        for other, exponent in _SCALES.items():
            if other != word:
                at = lower.index(word)
                text = printed.text[:at] + other + printed.text[at + len(word) :]
                yield Slip("scale word", value.scaleb(exponent - power), text, True)
        return
    tail = lower.lstrip("$£€¥0123456789., ")
    word = _SHORT.get(tail, "")
    for short, other in _SHORT.items():
        if word and other != word and short != "b":
            moved = value.scaleb(_SCALES[other] - _SCALES[word])
            yield Slip("scale word", moved, printed.text[: -len(tail)] + short, True)
