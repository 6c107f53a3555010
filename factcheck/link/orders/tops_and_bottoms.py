"""Find who is top and who is bottom of those whom a story lists, told over two sentences.

Finds: "London came top with 32.1%, and the North East was bottom with 22.9%. The South West had
26.4% and the East Midlands 22.5%": all the others lie between the two.
Skips: others of another unit or noun, of another time, changes, sums and differences of them.
Whether they lie there is not looked at.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.attribution_words import SAYING
from factcheck.lexicon.change_words import CHANGE_NOUNS, OTHER_BASIS
from factcheck.link.grammar.phrases import after, before
from factcheck.link.grammar.roles import is_level, of_one_noun, role_of, same_scale
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Enclosure

_TOP = frozenset("top highest topped tops most largest biggest".split())
_BOTTOM = frozenset("bottom lowest least fewest smallest last".split())
_CLAUSE = 10  # tokens before a figure in which its place stands
_NAMED = 6  # tokens before a figure in which its owner stands
_OWNING = frozenset("had has have recorded with at on got scored took was were".split())
_OTHER = frozenset(
    "average averaged mean overall total combined altogether from to than by ago earlier up "
    "down rose fell gap difference nationally national target last".split()
)


def find_tops_and_bottoms(index: Index) -> Iterator[Enclosure]:
    """Yield each other figure of the next sentence between the top and the bottom one."""
    for number, figures in index.by_sentence.items():
        ends = _ends(figures)
        behind = index.by_sentence.get(number + 1, ())
        if ends is None or not behind or behind[0].section is not figures[0].section:
            continue
        low, high = ends
        others = [figure for figure in behind if same_scale(figure, low)]
        if not others or len(others) != len([f for f in behind if f.kind != "date"]):
            continue
        if not all(_is_owned(other, low) for other in others):
            continue
        if _is_of_another(behind[0].sentence.tokens.lower):
            continue
        for other in others:
            why = "between the bottom and the top of those listed"
            yield Enclosure(low, high, other, "doubtful", why)


def _ends(figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Return the lowest and the highest figure that one sentence tells as such."""
    if figures[0].section_kind == "table":
        return None
    told = [figure for figure in figures if figure.kind != "date"]
    if len(told) != 2 or not all(map(_may_be_end, told)) or not same_scale(*told):
        return None
    first, second = told
    places = [_place(first, 0), _place(second, first.mention.last + 1)]
    if sorted(places) != [-1, 1]:
        return None
    return (first, second) if places[0] < 0 else (second, first)


def _may_be_end(figure: Figure) -> bool:
    single = figure.mention.low == figure.mention.high and figure.hedge is None
    return is_level(figure) and single and role_of(figure) == "level"


def _place(figure: Figure, start: int) -> int:
    """Return 1 where words of the figure's clause make it the top, -1 the bottom, else 0."""
    first = figure.mention.first
    words = set(figure.sentence.tokens.lower[max(start, first - _CLAUSE) : first])
    top, bottom = not _TOP.isdisjoint(words), not _BOTTOM.isdisjoint(words)
    return top - bottom


def _is_owned(other: Figure, low: Figure) -> bool:
    """Whether a figure is told of somebody named: "The South West had 26.4%"."""
    if not _may_be_end(other) or not of_one_noun(other, low):
        return False
    first = other.mention.first
    words = other.sentence.tokens.words[max(0, first - _NAMED) : first]
    named = any(word[0].isupper() for word in words)
    return named and _OTHER.isdisjoint(before(other, _NAMED)) and not _changes(other)


def _changes(other: Figure) -> bool:
    return not CHANGE_NOUNS.isdisjoint(after(other, 2))


def _is_of_another(lower: Sequence[str]) -> bool:
    """Whether the sentence leaves the list: another time or basis, a mean, a saying."""
    return not (_OTHER | OTHER_BASIS | SAYING).isdisjoint(lower)
