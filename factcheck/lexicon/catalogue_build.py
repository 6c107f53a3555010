"""Compile the unit catalogue from quantulum3's data files and the overlay."""

import json
import os
import re
from typing import Any

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|_")
_PREFIXES = {
    "E": "exa", "P": "peta", "T": "tera", "G": "giga", "M": "mega", "k": "kilo", "h": "hecto",
    "d": "deci", "c": "centi", "m": "milli", "n": "nano", "p": "pico", "µ": "micro",
}  # fmt: skip
_IRREGULAR = {
    "foot": "feet", "inch": "inches", "century": "centuries", "stone": "stone",
    "millennium": "millennia", "hertz": "hertz", "horsepower": "horsepower", "henry": "henries",
    "celsius": "celsius", "fahrenheit": "fahrenheit", "percent": "percent",
    "per cent": "per cent",
}  # fmt: skip


def compile_catalogue(folder: str, overlay_path: str, key: str) -> str:
    """Return the compiled table as text; ``folder`` is quantulum3's, "" if it is absent."""
    import tomllib

    with open(overlay_path, "rb") as file:
        overlay = tomllib.load(file)
    short = frozenset(overlay["short"]["symbols"].split())
    denied = {name: frozenset(overlay["deny"][name].split("|")) for name in overlay["deny"]}
    dimensions: dict[str, str] = {}
    words: dict[str, str] = {}
    symbols: dict[str, str] = {}
    for name, unit in _catalogue_units(folder).items():
        if name in denied["names"] or unit["entity"] == "currency":
            continue
        ours = overlay["rename"].get(name, name)
        dimensions[ours] = "" if unit["entity"] == "dimensionless" else unit["entity"]
        for surface in unit["surfaces"]:
            for spelling in (surface.lower(), plural(surface.lower())):
                if surface.lower() not in denied["words"]:
                    words[spelling] = ours
        for symbol in unit["symbols"]:
            if symbol not in denied["symbols"] and (len(symbol) > 2 or symbol in short):
                symbols[symbol] = ours
    for name, unit in overlay["units"].items():
        dimensions[name] = unit["dimension"]
        for surface in unit["words"].split("|"):
            words[surface] = words[plural(surface)] = name
        symbols.update(dict.fromkeys(filter(None, unit["symbols"].split("|")), name))
    head = "\n".join(f"{name}\t{dimensions[name]}" for name in sorted(dimensions))
    return f"{key}\n{head}\n\n{_grouped(words)}\n\n{_grouped(symbols)}"


def plural(surface: str) -> str:
    """Return the plural of a unit's spelling: "square feet", "miles per hour"."""
    if surface.startswith("degree "):
        return "degrees" + surface[6:]
    mark = re.search(r"(?: per |-per-| an? |-an-|/| of | to the )", surface)
    stem, rest = (surface[: mark.start()], surface[mark.start() :]) if mark else (surface, "")
    first, gap, last = stem.rpartition(" ")
    if last in _IRREGULAR:
        return f"{first}{gap}{_IRREGULAR[last]}{rest}"
    if not last or last.endswith((".", "s")) or not last[-1].isalpha():
        return surface
    return f"{first}{gap}{last}{'es' if last.endswith(('x', 'ch', 'sh')) else 's'}{rest}"


def _catalogue_units(folder: str) -> dict[str, dict[str, Any]]:
    """Return quantulum3's units with the English additions laid over and prefixes expanded."""
    if not folder:
        return {}
    units = _json(os.path.join(folder, "units.json"))
    english = os.path.join(folder, "_lang", "en_US", "units.json")
    if os.path.isfile(english):
        for name, fields in _json(english).items():
            units.setdefault(name, {}).update(fields)
    found: dict[str, dict[str, Any]] = {}
    for name, fields in units.items():
        unit = {"surfaces": [name], "symbols": [], "entity": "dimensionless"} | fields
        found.setdefault(name, unit)
        for prefix in fields.get("prefixes", ()):
            if prefix in _PREFIXES:
                long = _PREFIXES[prefix]
                found.setdefault(
                    long + name,
                    {
                        "entity": unit["entity"],
                        "surfaces": [long + surface for surface in unit["surfaces"]],
                        "symbols": [prefix + symbol for symbol in unit["symbols"]],
                    },
                )
    return found


def _json(path: str) -> dict[str, dict[str, Any]]:
    with open(path, encoding="utf-8") as file:
        loaded: dict[str, dict[str, Any]] = json.load(file)
    return loaded


def _grouped(spellings: dict[str, str]) -> str:
    """Group by first token, longest spelling first."""
    groups: dict[str, list[tuple[list[str], str]]] = {}
    for spelling, name in spellings.items():
        tokens = _TOKEN.findall(spelling)
        if tokens and "=" not in tokens and "|" not in tokens:
            groups.setdefault(tokens[0], []).append((tokens, name))
    lines = []
    for first in sorted(groups):
        entries = sorted(groups[first], key=lambda entry: (-len(entry[0]), entry[0]))
        lines.append(first + "\t" + "|".join(f"{' '.join(t)}={n}" for t, n in entries))
    return "\n".join(lines)
