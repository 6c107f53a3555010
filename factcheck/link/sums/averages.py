"""Find a mean of whole things beside their number.

Finds: "the nine teams scored 4.27 goals on average", "an average of 2.15 children in 13
families".
Skips: "an average of 4.2 metres", "9 children aged 4.27 on average" (ages need not be whole).
"""

from collections.abc import Iterator

from factcheck.link.grammar.phrases import after, before, is_count
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Average

_WHOLE = frozenset(
    "goal goals point points child children book books car cars game games run runs error "
    "errors visit visits death deaths injury injuries case cases vote votes seat seats wicket "
    "wickets shot shots call calls meal meals arrest arrests sibling siblings".split()
)


def find_averages(index: Index) -> Iterator[Average]:
    """Yield each decimal mean of whole things with the one count in its sentence."""
    for figure in index.by_kind.get("count", ()):
        mention = figure.mention
        if mention.grain_low >= 1 or mention.low != mention.high or figure.unit:
            continue
        if _WHOLE.isdisjoint(after(figure, 3)) or not _averaged(figure):
            continue
        counts = [
            other
            for other in index.by_sentence[figure.sentence.index]
            if other is not figure and is_count(other) and other.hedge is None
        ]
        if len(counts) == 1 and counts[0].value is not None and counts[0].value > 1:
            yield Average(figure, counts[0], None, "likely", "a mean beside its count")


def _averaged(figure: Figure) -> bool:
    near = (*before(figure, 6), *after(figure, 6))
    return bool({"average", "averaged", "averaging", "mean"} & set(near))
