"""Levels and rates of change are not swapped."""

from collections.abc import Iterator

from factcheck import Discrepancy, Figure, Label, Reading, Sentence, severity

_EXTREMES = frozenset(
    "lowest highest weakest strongest slowest fastest worst best biggest smallest".split()
)
# Two names for one number that are different things, one the yearly change of the other.
_PAIRS = (("deficit", "debt"), ("deficits", "debts"), ("inflation", "prices"))
_SERIES = frozenset(
    "gdp economy sales output wages earnings exports imports emissions lending "
    "employment profits turnover construction population".split()
)


@severity("warning")
def check_level_or_change(reading: Reading, lowered: str) -> Iterator[Discrepancy]:
    """A number of a level is not told elsewhere as the rate at which the level changes.

    A deficit is one year's addition to a debt, and growth at its lowest since 1975 is
    not sales at their lowest. The rule speaks only where the story says both.

    Flags: The [[deficit]] reached [[$48 billion]]. ¶ The [[debt]] of [[$48 billion]] worries
        banks.
    Flags: [[Sales]] were at their lowest since [[1975]]. ¶ Sales [[growth]] was the lowest
        since 1975.
    Passes: The deficit reached $48 billion. ¶ The debt of $910 billion worries banks.
    Passes: Sales growth was the lowest since 1975, and growth in profits the lowest since 1975.
    """
    if "deficit" in lowered and "debt" in lowered:
        yield from _swapped_names(reading)
    if "since" in lowered and "growth" in lowered:
        yield from _swapped_records(reading)


def _swapped_names(reading: Reading) -> Iterator[Discrepancy]:
    seen: dict[tuple[object, str], tuple[str, Figure]] = {}
    for figure in reading.figures:
        if figure.kind not in ("money", "percentage") or figure.value is None:
            continue
        names = [w for w in figure.sentence.tokens.lower if w in ("deficit", "debt")]
        if len(set(names)) != 1:
            continue
        name, key = names[0], (figure.value, figure.unit)
        other = seen.setdefault(key, (name, figure))
        if other[0] != name:
            yield Discrepancy(
                message=f"{figure} is called a {other[0]} and a {name}",
                question="Which is it: the year's shortfall, or all that is owed?",
                labels=(
                    Label(other[1].span, f"a {other[0]}"),
                    Label(figure.span, f"a {name}", True),
                    *_marks(other[1].sentence, other[0]),
                    *_marks(figure.sentence, name),
                ),
            )
            return


def _swapped_records(reading: Reading) -> Iterator[Discrepancy]:
    levels: dict[tuple[str, int], Sentence] = {}
    changes: dict[tuple[str, int], Figure] = {}
    figures: dict[tuple[str, int], Figure] = {}
    for figure in reading.figures:
        if figure.calendar is None or figure.calendar.year is None:
            continue
        words = figure.sentence.tokens.lower
        if "since" not in words or _EXTREMES.isdisjoint(words):
            continue
        for name in _SERIES.intersection(words):
            key = (name, figure.calendar.year)
            if "growth" in words or "rate" in words:
                changes.setdefault(key, figure)
            else:
                levels.setdefault(key, figure.sentence)
                figures.setdefault(key, figure)
    for (name, year), sentence in levels.items():
        if (name, year) in changes:
            other = changes[name, year]
            yield Discrepancy(
                message=f"{name} or growth in {name}: which is the record since {year}?",
                question=f"Is the level or its growth at a record since {year}?",
                labels=(
                    Label(figures[name, year].span, "of the level", True),
                    *_marks(sentence, name),
                    *_marks(other.sentence, "growth"),
                ),
            )


def _marks(sentence: Sentence, word: str) -> list[Label]:
    tokens = sentence.tokens
    if word not in tokens.lower:
        return []
    index = tokens.lower.index(word)
    return [Label(type(sentence.span)(tokens.starts[index], tokens.ends[index]))]
