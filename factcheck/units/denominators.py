"""Give the denominator of a rate its canonical name."""

import re
from functools import lru_cache

from factcheck.lexicon.plurals import singular
from factcheck.lexicon.unit_names import dimension_of
from factcheck.units.canonical import unit_name

_LETTERS_BEHIND = re.compile(r"(?<=\d)(?=[^\W\d])")  # 100ml

_NAMES = {
    "capita": "head", "person": "head", "each": "unit", "apiece": "unit", "annum": "year",
    "yr": "year", "mo": "month", "hr": "hour", "liter": "litre", "tonne": "metric ton",
    "kg": "kilogram", "kilo": "kilogram", "lb": "pound-mass", "pound": "pound-mass",
    "meter": "metre", "km": "kilometre", "kilometer": "kilometre", "sec": "second",
    "night": "night", "gb": "gigabyte", "mwh": "megawatt hour", "kwh": "kilowatt hour",
    "m3": "cubic metre", "m³": "cubic metre", "m2": "square metre", "m²": "square metre",
    "km2": "square kilometre", "km²": "square kilometre", "ft2": "square foot",
    "cm3": "cubic centimetre", "ha": "hectare", "l": "litre", "dl": "decilitre",
    "ml": "millilitre", "g": "gram", "m": "metre",
    "thousand": "1000", "million": "1000000", "hundred": "100", "billion": "1000000000",
}  # fmt: skip
# Names of two words that other spellings have as well.
_SPELLED = {
    "square meter": "square metre", "cubic meter": "cubic metre",
    "square kilometer": "square kilometre", "metric tonne": "metric ton",
}  # fmt: skip


@lru_cache(maxsize=1024)
def canonical_per(surface: str) -> str:
    """Return the name of what an amount is divided by: "a month" gives "month"."""
    words = _LETTERS_BEHIND.sub(" ", surface.lower().replace("-", " ").lstrip("/")).split()
    while len(words) > 1 and words[0] in ("per", "a", "an", "every", "each", "/"):
        words = words[1:]
    if not words:
        return ""
    first = words[0].replace(",", "")
    if first.isdecimal() or first in ("thousand", "million", "hundred", "billion"):
        number = _NAMES.get(first, first)
        for word in words[1:]:
            scale = _NAMES.get(word, "")
            if scale[1:].isdecimal():  # 10 million
                number += scale[1:]
            elif dimension_of(unit_name(word)):
                number += f" {unit_name(word)}"  # 100 km
        return number
    if len(words) > 1 and first.endswith("ly"):  # per fully diluted share
        return _NAMES.get(singular(words[-1]), singular(words[-1]))
    if len(words) > 1:
        name = f"{words[0]} {singular(words[1])}"
        return _SPELLED.get(name, name)
    noun = singular(first)
    return _NAMES.get(noun, noun)
