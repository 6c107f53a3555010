"""Derivation: the arithmetic by which sources give a figure that none of them prints."""

from typing import NamedTuple

from factcheck.compare.sources import Candidate


class Derivation(NamedTuple):
    """The operands and the arithmetic that gives the draft's figure."""

    operands: tuple[Candidate, ...]
    working: str
