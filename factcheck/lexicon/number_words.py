"""Words that are numbers, parts of numbers, or vague amounts."""

from decimal import Decimal

ONES = {
    "zero": 0, "nought": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SMALL = {**ONES, **TENS}

# Powers of ten that a word, or a suffix glued to digits, multiplies by.
SCALE_WORDS = {
    "hundred": 2, "thousand": 3, "lakh": 5, "lac": 5, "lakhs": 5, "million": 6, "mil": 6,
    "mln": 6, "mn": 6, "crore": 7, "crores": 7, "cr": 7,
    "billion": 9, "bn": 9, "bln": 9, "bil": 9,
    "trillion": 12, "trn": 12, "tn": 12, "trln": 12, "quadrillion": 15,
    "quintillion": 18, "millions": 6,
    "billions": 9, "thousands": 3, "trillions": 12, "hundreds": 2,
}  # fmt: skip
SPOKEN_SCALES = frozenset(
    "hundred thousand million billion trillion quadrillion quintillion lakh lac crore mln "
    "bln".split()
)
GLUED_SCALES = {"k": 3, "m": 6, "b": 9, "t": 12, "mm": 6} | {
    word: power for word, power in SCALE_WORDS.items() if len(word) <= 4
}

DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4,
    "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
    "thousandth": 1000, "thousandths": 1000, "millionth": 10**6, "millionths": 10**6,
    "billionth": 10**9, "billionths": 10**9, "trillionth": 10**12, "trillionths": 10**12,
}  # fmt: skip
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5),
    "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8),
    "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100,
}  # fmt: skip

# Ranks that are powers of ten: "its millionth visitor", "the two thousandth".
POWER_ORDINALS = {
    "hundredth": 2, "thousandth": 3, "millionth": 6, "billionth": 9, "trillionth": 12,
}  # fmt: skip

MULTIPLE_VERBS: dict[str, Decimal | int] = {
    "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "triple": 3, "tripled": 3,
    "triples": 3, "tripling": 3, "treble": 3, "trebled": 3, "quadruple": 4,
    "quadrupled": 4, "quadrupling": 4, "quintupled": 5, "halved": Decimal("0.5"),
    "halve": Decimal("0.5"), "halves": Decimal("0.5"), "halving": Decimal("0.5"),
}  # fmt: skip
# "The seventies", "in her seventies".
TEN_PLURALS = {f"{word[:-1]}ies": value for word, value in TENS.items()}
# "A thirtysomething": an age by the decade.
SOMETHINGS = {
    f"{word}something{end}": value for word, value in TENS.items() for end in ("", "s")
}
FOLD = {f"{word}fold": value for word, value in SMALL.items()} | {"manyfold": 0}

_K = 1000
_M = _K * _K
_B = _M * _K
_T = _B * _K


def _ends(*numbers: int) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    soft_low, soft_high, hard_low, hard_high = (Decimal(number) for number in numbers)
    return soft_low, soft_high, hard_low, hard_high


# What a vague amount stands for: soft ends, then hard ends (modifier table of
# ARCHITECTURE.md, section "Intervals").
VAGUE = {
    "couple": _ends(2, 2, 2, 3),
    "few": _ends(3, 5, 2, 9),
    "several": _ends(3, 9, 3, 12),
    # "several hundred" may be 200, but is not 1,000
    "several scaled": (Decimal(3), Decimal(9), Decimal(2), Decimal("9.99")),
    "handful": _ends(3, 6, 2, 10),
    "half a dozen": _ends(6, 6, 5, 7),
    "dozen": _ends(12, 12, 10, 15),
    "dozens": _ends(24, 99, 24, 199),
    "scores": _ends(40, 99, 40, 199),
    "tens": _ends(20, 99, 15, 199),
    "hundreds": _ends(200, 999, 200, 1999),
    "thousands": _ends(2 * _K, 9_999, _K, 19_999),
    "millions": _ends(2 * _M, 10 * _M - 1, _M, 20 * _M - 1),
    "billions": _ends(2 * _B, 10 * _B - 1, _B, 20 * _B - 1),
    "trillions": _ends(2 * _T, 10 * _T - 1, _T, 20 * _T - 1),
}
# A plural that only another scale makes an amount of: "tens of thousands".
VAGUE_PLURALS = frozenset(
    "dozens scores tens hundreds thousands millions billions trillions".split()
)
VAGUE_SMALL = frozenset("couple few several handful dozen".split())
