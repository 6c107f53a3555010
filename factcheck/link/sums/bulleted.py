"""Find totals whose parts stand in the bulleted lines that follow.

Finds: "gave $30,000 to three groups: ¶ - $20,000 to A ¶ - $5,000 each to B and C".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.link.index import Index
from factcheck.link.lists.listings import read_stretch
from factcheck.model.article import Section
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_BULLETS = "-–—•*·▪◦"
_FEWEST = 3
_LOOK_BACK = 3  # sections between a total and its list


@cache
def _numbering() -> re.Pattern[str]:
    return re.compile(r"\d{1,2}[.)]\s")


def find_bulleted(index: Index) -> Iterator[Breakdown]:
    """Yield each amount with the bulleted amounts below it that should add up to it."""
    run: list[tuple[Section, Figure]] = []
    sections = index.article.sections
    for number, section in enumerate(sections):
        figure = _leading_amount(index, section)
        if figure is not None and (not run or _alike(run[0][1], figure)):
            run.append((section, figure))
            if number + 1 < len(sections):
                continue
        if len(run) >= _FEWEST:
            yield from _with_total(index, run)
        run = []


def _leading_amount(index: Index, section: Section) -> Figure | None:
    figures = index.by_section.get(section.index)
    if not figures or section.kind not in ("body", "subhead"):
        return None
    text = index.article.text[section.span.start : section.span.start + 4]
    if text[:1] not in _BULLETS and not _numbering().match(text):
        return None
    figure = figures[0]
    place = figure.sentence.tokens.at(figure.span.start)
    if figure.kind not in ("money", "count", "measure") or figure.unit == "":
        return None
    return figure if place <= 3 and figure.sentence is section.sentences[0] else None


def _with_total(index: Index, run: list[tuple[Section, Figure]]) -> Iterator[Breakdown]:
    first = run[0][0].index
    parts = tuple(figure for _, figure in run)
    if any(figure.hedge is not None for figure in parts):
        return
    for back in range(first - 1, max(-1, first - 1 - _LOOK_BACK), -1):
        totals = [f for f in _announcing(index, back) if _alike(f, parts[0])]
        if len(totals) == 1:
            yield Breakdown(
                totals[0], parts, closed=True, certainty="likely",
                why="the lines below list its parts",
                repeats=tuple(_repeats(section, figure) for section, figure in run),
            )  # fmt: skip
            return
        if totals:
            return


def _announcing(index: Index, section: int) -> list[Figure]:
    """Return the figures of a section, of its last sentence alone where a colon ends that."""
    figures = index.by_section.get(section, [])
    last = index.article.sections[section].sentences[-1]
    return [f for f in figures if f.sentence is last] if last.text.endswith(":") else figures


def _alike(first: Figure, second: Figure) -> bool:
    """Whether two amounts are of one unit, whoever each is given to."""
    return first.kind == second.kind and first.unit == second.unit


def _repeats(section: Section, figure: Figure) -> int:
    """Return how many receivers an "each" gives the amount to."""
    tokens = section.sentences[0].tokens
    place = figure.mention.last + (0 if figure.mention.per == "each" else 1)
    if tokens.lower[place : place + 1] != ["each"]:
        return 1
    end = len(tokens.lower)
    start = place + 2 if tokens.lower[place + 1 : place + 2] in (["to"], ["for"]) else place + 1
    listed = read_stretch(tokens, start, end)
    return len(listed.items) if listed is not None else 2
