"""Canonical names and dimensions of units, from the compiled catalogue, loaded once."""

from functools import cache

from factcheck.lexicon.catalogue import Catalogue, load_catalogue


@cache
def catalogue() -> Catalogue:
    """Return the catalogue, loaded when first asked for."""
    return load_catalogue()


def dimension_of(unit: str) -> str:
    """Return the dimension of a canonical unit, empty if it has none."""
    return catalogue().dimensions.get(unit, "")
