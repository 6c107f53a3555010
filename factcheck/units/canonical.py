"""Give a unit as written its canonical name and dimension."""

import re
from functools import lru_cache

from factcheck.lexicon.catalogue import parse_spellings
from factcheck.lexicon.currencies import (
    CODES,
    DOLLARS,
    GENERIC,
    MILLION_CODES,
    NATIONS,
    PREFIXES,
    SIGNS,
    SUBUNITS,
    WORDS,
    hundredths_of,
)
from factcheck.lexicon.plurals import singular
from factcheck.lexicon.unit_names import catalogue, dimension_of
from factcheck.model.mention import Mention

_WRITTEN = {"Y=": "JPY", "/-": GENERIC["shilling"], "/=": GENERIC["shilling"]}
_BY_KIND = {"age": ("year", "time"), "multiple": ("time", "")}
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")


def canonical_unit(mention: Mention) -> tuple[str, str]:
    """Return the unit's canonical name and its dimension, both empty for a plain count."""
    kind = mention.kind
    if kind == "money":
        return currency_code(mention.unit), "currency"
    if kind == "age":
        return mention.unit_name or _period(mention.unit), "time"
    if mention.unit_name:
        return mention.unit_name, dimension_of(mention.unit_name)
    if mention.unit:
        name = unit_name(mention.unit)
        return name, dimension_of(name)
    return _BY_KIND.get(kind, ("", ""))


def _period(surface: str) -> str:
    lower = surface.lower()
    for name in ("month", "week", "day"):
        if lower.startswith(name):
            return name
    return "year"


@lru_cache(maxsize=2048)
def unit_name(surface: str) -> str:
    """Return the catalogue's name of a unit as written, the surface itself if it has none."""
    for table, text in ((catalogue().symbols, surface), (catalogue().words, surface.lower())):
        tokens = tuple(_TOKEN.findall(text))
        line = table.get(tokens[0]) if tokens else None
        for parts, name in parse_spellings(line) if line else ():
            if parts == tokens:
                return name
    return surface


@lru_cache(maxsize=2048)
def currency_code(surface: str) -> str:
    """Return the ISO code of a currency as written, or the name of its subunit."""
    words = surface.replace(".", "").split()
    text = " ".join(words)
    if text.upper() in CODES and (text.isupper() or text.islower()):
        return text.upper()
    if text in MILLION_CODES:
        return MILLION_CODES[text]
    if text.endswith("$") and len(text) > 1:
        letters = text[:-1].strip().lower()
        return DOLLARS.get(letters) or NATIONS.get(letters, "USD")
    if text.startswith("$") and len(text) > 1:
        return DOLLARS.get(text[1:].strip().lower(), "USD")
    if text in SIGNS or text in _WRITTEN:
        return SIGNS.get(text) or _WRITTEN[text]
    if surface in PREFIXES or text in PREFIXES:
        code = PREFIXES.get(surface) or PREFIXES[text]
        return GENERIC.get(code, code)
    if hundredths_of(text):
        return hundredths_of(text)
    name = WORDS.get(singular(words[-1].lower()), "") if words else ""
    if not name:
        return text
    for size in (2, 1):
        nation = " ".join(words[-1 - size : -1]).lower()
        if nation in NATIONS:
            if name in SUBUNITS:
                return name
            if name in GENERIC or name in ("USD", "BRL", "GBP", "KRW", "SAR", "IRR", "SEK"):
                return NATIONS[nation]
    return GENERIC.get(name, name)
