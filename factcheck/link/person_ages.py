"""Find the age of one person given twice ("Ann Lee, 28" ... "Ann Lee, 27")."""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.phrases import whole
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

_PARTICLES = frozenset({"de", "la", "van", "von", "bin", "al", "el", "der", "di", "da"})


def find_person_ages(index: Index) -> Iterator[Restatement]:
    """Yield two ages that stand in apposition to one full name."""
    ages: dict[tuple[str, ...], Figure] = {}
    for figure in index.figures:
        if figure.kind not in ("age", "count") or not _may_be_age(figure):
            continue
        name = _name_before(figure) or _name_after(figure)
        if len(name) < 2:
            continue
        earlier = ages.setdefault(name, figure)
        if earlier is not figure and earlier.sentence is not figure.sentence:
            yield Restatement(earlier, figure, "sure", f"the age of {' '.join(name).title()}")


def _may_be_age(figure: Figure) -> bool:
    """Whether a number is written as ages are: whole, of three digits at most."""
    numeral = figure.sentence.quote(figure.mention.numeral)
    return whole(figure) is not None and sum(map(str.isdecimal, numeral)) <= 3


def _name_after(figure: Figure) -> tuple[str, ...]:
    """Return the name behind "28-year-old", in lower case; empty if none."""
    tokens = figure.sentence.tokens
    start = figure.mention.last + 1
    if figure.kind != "age" or "old" not in figure.text.lower():
        return ()
    end = start
    while end < len(tokens.words) and end - start < 5 and tokens.words[end][0].isupper():
        end += 1
    return tuple(tokens.lower[start:end])


def _name_before(figure: Figure) -> tuple[str, ...]:
    """Return the capitalised words before ", N,", in lower case; empty if none."""
    tokens = figure.sentence.tokens
    words, lower = tokens.words, tokens.lower
    first, last = figure.mention.first, figure.mention.last
    after = lower[last + 1] if last + 1 < len(lower) else "."
    if first < 3 or after not in ",.;)—" or lower[first - 1] not in ",(":
        return ()
    place = first - 1
    while place and (words[place - 1][0].isupper() or lower[place - 1] in _PARTICLES):
        place -= 1
        if first - place > 6:
            return ()
    name = tuple(lower[place : first - 1])
    return name if name and words[place][0].isupper() else ()
