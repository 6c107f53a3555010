"""The unit catalogue: quantulum3's data, completed by units.toml; the one door to both.

The compiled table is a text file: a key line, then one line a unit with its
dimension, a blank line, one line for each first word of a unit's spellings, a
blank line, and the same for symbols, whose case counts. It ships in the wheel;
where the installed quantulum3 or the overlay differs from it, a new one is made
and kept in the user's cache folder, or in memory where that cannot be written.
"""

import os
import sys
import zlib
from typing import NamedTuple

from factcheck.kept_files import cache_folder, read_sealed, write_sealed

_HERE = os.path.dirname(os.path.abspath(__file__))
OVERLAY = os.path.join(_HERE, "units.toml")
SHIPPED = os.path.join(_HERE, "units.compiled.txt")

Spelling = tuple[tuple[str, ...], str]


class Catalogue(NamedTuple):
    """Dimensions by unit; spellings by their first token, in lower case or exact."""

    dimensions: dict[str, str]
    words: dict[str, str]
    symbols: dict[str, str]


def find_quantulum3() -> tuple[str, str]:
    """Return the folder of the installed quantulum3 and its version, both "" if absent."""
    for entry in sys.path:
        folder = os.path.join(entry or ".", "quantulum3")
        if os.path.isfile(os.path.join(folder, "units.json")):
            return folder, _version_beside(folder)
    return "", ""


def _version_beside(folder: str) -> str:
    for name in os.listdir(os.path.dirname(folder) or "."):
        if name.startswith("quantulum3-") and name.endswith((".dist-info", ".egg-info")):
            return name.removeprefix("quantulum3-").rpartition(".")[0]
    return f"unknown-{os.path.getsize(os.path.join(folder, 'units.json'))}"


def catalogue_key(version: str) -> str:
    """Return what a compiled table is made from: quantulum3's version, the overlay's hash."""
    with open(OVERLAY, "rb") as overlay:
        return (
            f"factcheck-units 3 quantulum3 {version} overlay {zlib.crc32(overlay.read()):08x}"
        )


def load_catalogue() -> Catalogue:
    """Return the catalogue from the wheel, else from the cache, else made anew."""
    folder, version = find_quantulum3()
    key = catalogue_key(version)
    shipped = _read(SHIPPED, key)
    if shipped is not None:
        return shipped
    cache = cache_folder()
    cached = os.path.join(cache, f"units-{zlib.crc32(key.encode()):08x}.txt") if cache else ""
    kept = read_sealed(cached) if cached else None
    if kept is not None and kept.startswith(f"{key}\n".encode()):
        return parse_catalogue(kept.decode("utf-8"))
    from factcheck.lexicon.catalogue_build import compile_catalogue

    text = compile_catalogue(folder, OVERLAY, key)
    if cached:
        write_sealed(cached, text.encode("utf-8"))
    return parse_catalogue(text)


def parse_catalogue(text: str) -> Catalogue:
    """Return the catalogue that a compiled table holds."""
    head, words, symbols = text.partition("\n")[2].split("\n\n")
    return Catalogue(_pairs(head), _pairs(words), _pairs(symbols))


def parse_spellings(line: str) -> tuple[Spelling, ...]:
    """Return the token tuples and unit names of one line, longest first."""
    found = []
    for entry in line.split("|"):
        tokens, _, name = entry.partition("=")
        found.append((tuple(tokens.split(" ")), name))
    return tuple(found)


def _pairs(block: str) -> dict[str, str]:
    found = {}
    for line in block.split("\n"):
        first, _, rest = line.partition("\t")
        found[first] = rest
    return found


def _read(path: str, key: str) -> Catalogue | None:
    try:
        with open(path, encoding="utf-8") as file:
            if file.readline().rstrip("\n") != key:
                return None
            return parse_catalogue("\n" + file.read())
    except (OSError, ValueError):
        return None
