"""Tell what a figure's own words ask of a table: a cell, a total, a change, a rank.

A question is *plain* where the words allow no other; only plain questions can
contradict a figure.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.compare.tables.columns import places_of
from factcheck.compare.tables.names import part_of
from factcheck.model.figure import Figure

Operation = Literal[
    "cell", "sum", "mean", "median", "max", "min", "rank", "count", "size", "share", "growth",
    "difference", "times",
]  # fmt: skip

_UP = frozenset(
    """rose rise risen rises grew grow grown grows increased increase increases climbed jumped
    gained surged soared swelled growth gain added expanded advanced""".split()
)
_DOWN = frozenset(
    """fell fall fallen falls dropped drop drops declined decline declines decreased decrease
    decreases slipped lost shrank sank plunged dipped slid reduced cut loss""".split()
)
_CHANGE = _UP | _DOWN | {"changed", "change", "up", "down"}
_MORE = frozenset("more fewer higher lower less above below greater larger smaller".split())
_SHARE = frozenset("share proportion accounted accounts made makes percentage fraction".split())
_TOTAL = frozenset(
    "total totals totaled totalled together combined altogether sum added adds summed".split()
)
_WHOLE = frozenset("across overall nationwide nationally altogether together whole".split())
_MEAN = frozenset("average averaged averages mean".split())
_HIGH = frozenset("highest most largest biggest greatest maximum peak top peaked".split())
_LOW = frozenset("lowest fewest smallest least minimum".split())
_ABOVE = frozenset("more over above exceeded exceeding topped than least".split())
_BELOW = frozenset("fewer less below under".split())
_PLACED = frozenset("ranked ranks rank placed came place position".split())
_ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip


class Question(NamedTuple):
    """An operation, whether it is plainly asked, and what it needs to know.

    ``place`` is the place of an extreme ("second-highest" is 2); ``low`` counts
    from the bottom; ``mark`` is what rows are counted against, ``above`` or below it.
    ``whole`` says that the words speak of all rows, ``percent`` that the answer is one,
    ``earlier`` that it may be of a time before the one that is told. ``direction`` of a
    change is 1 for up and -1 for down.
    """

    operation: Operation
    plain: bool
    percent: bool = False
    place: int = 1
    low: bool = False
    mark: Decimal | None = None
    above: bool = True
    whole: bool = False
    earlier: bool = False
    direction: int = 0


class Words(NamedTuple):
    """The words of a sentence before and after a figure, nearest first.

    ``own`` are those before it in its part of the sentence, and those behind it that no
    other figure takes.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    all: frozenset[str]
    own: frozenset[str]


def words_around(figure: Figure, neighbours: Sequence[Figure] = ()) -> Words:
    """Return the words around a figure in its sentence, beside the others that stand there."""
    start = figure.sentence.span.start
    first, last = figure.span.start - start, figure.span.end - start
    placed = places_of(figure.sentence.text)
    before = [word for word, _, end in placed if end <= first]
    after = [word for word, begin, _ in placed if begin >= last]
    others = [
        other.span.start - start
        for other in neighbours
        if other is not figure and other.kind != "date"
    ]
    opens, closes = part_of(figure.sentence.text, first)
    if not any(place < opens for place in others):
        opens = 0
    if not any(place >= closes for place in others):
        closes = len(figure.sentence.text)
    if any(last <= place < closes for place in others):
        closes = last
    own = {word for word, begin, _ in placed if opens <= begin < closes}
    return Words(
        tuple(reversed(before)),
        tuple(after),
        frozenset(word for word, _, _ in placed),
        frozenset(own),
    )


def is_mark(figure: Figure, neighbours: Sequence[Figure], rows: Mapping[str, int]) -> bool:
    """Whether a figure is a mark that a count of rows in its sentence goes by."""
    before = words_around(figure).before[:3]
    if not set(before) & (_ABOVE | _BELOW):
        return False
    return any(_counts_rows(each, rows) for each in neighbours if each is not figure)


def questions(
    figure: Figure, neighbours: Sequence[Figure], rows: Mapping[str, int]
) -> list[Question]:
    """Return what a figure's words ask; ``rows`` counts a table's rows by their words."""
    words = words_around(figure, neighbours)
    whole = bool(words.all & (_WHOLE | {"all"}) or words.own & _TOTAL)
    if figure.kind == "ordinal":
        return _ranks(words)
    if _counts_rows(figure, rows):
        return _counts(figure, words, neighbours)
    if figure.kind == "multiple":
        return [Question("times", plain=True)]
    if figure.kind == "points":
        return [Question("difference", plain=True, whole=whole, direction=_direction(words))]
    asked = _of_percent(words, whole) if figure.kind in ("percentage", "fraction") else []
    return [*asked, *_of_amount(words, whole)]


def _counts_rows(figure: Figure, rows: Mapping[str, int]) -> bool:
    if figure.kind not in ("count", "ratio"):
        return False
    most = rows.get((words_around(figure).after or ("",))[0], 0)
    return most > 0 and (figure.kind == "ratio" or (figure.value or 0) <= 2 * most + 2)


def _ranks(words: Words) -> list[Question]:
    after, before = set(words.after[:1]), set(words.before[:2])
    if after & (_HIGH | _LOW):
        return [Question("rank", plain=True, low=bool(after & _LOW))]
    return [Question("rank", plain=True)] if before & _PLACED else []


def _counts(figure: Figure, words: Words, neighbours: Sequence[Figure]) -> list[Question]:
    for other in neighbours:
        near = words_around(other).before[:3]
        if other is figure or other.value is None or other.kind in ("date", "ordinal", "time"):
            continue
        if set(near) & (_ABOVE | _BELOW):
            above = not set(near) & _BELOW
            return [Question("count", plain=True, mark=other.value, above=above)]
    plain = bool(set(words.before[:2]) & {"the", "all"}) and "of" not in words.before[:1]
    return [Question("size", plain=plain)]


def _of_percent(words: Words, whole: bool) -> list[Question]:
    """Return what a percentage asks of amounts: a growth or a share."""
    if _is_change(words):
        way = _direction(words)
        return [Question("growth", plain=True, percent=True, whole=whole, direction=way)]
    if words.all & _SHARE or words.after[:1] in (("of",), ("in",)) or "of" in words.after[:3]:
        return [Question("share", plain=True, percent=True)]
    return [
        Question("share", plain=False, percent=True),
        Question("growth", plain=False, percent=True, whole=whole),
    ]


def _is_change(words: Words) -> bool:
    before, after = words.before, words.after
    if before[:1] in (("to",), ("from",), ("at",)):
        return False
    if before[:1] == ("up",) and set(before[1:2]) & {"made", "make", "makes", "making"}:
        return False
    if set(before[:1]) & _CHANGE or (before[:1] == ("by",) and set(before[1:12]) & (
        _CHANGE | {"exceeded", "exceeds", "ahead"}
    )):  # fmt: skip
        return True
    if before[:1] == ("of",) and set(before[1:2]) & _CHANGE:
        return True
    if set(before[:3]) & (_UP | _DOWN | {"up", "down"}) and "to" not in before[:2]:
        return True
    if set(after[:2]) & _MORE and "than" in after[:10]:
        return True
    return bool(set(after[:1]) & _CHANGE)


def _direction(words: Words) -> int:
    """Return which way the nearest word of change goes, 0 where it does not say."""
    for word in (*words.before[:4], *words.after[:1]):
        if word in _UP or word in _DOWN or word in ("up", "down"):
            return 1 if word in _UP or word == "up" else -1
    return 0


def _of_amount(words: Words, whole: bool) -> list[Question]:
    before = set(words.before[:12])
    if _is_change(words):
        return [Question("difference", plain=True, whole=whole, direction=_direction(words))]
    extreme = _extreme(words)
    middle = next((w for w in words.before if w in _MEAN | _TOTAL), None) not in _TOTAL
    if "median" in words.own:
        return [Question("median", plain=True)]
    if words.own & _MEAN and middle:
        return [Question("mean", plain=True)]
    if extreme is not None:
        return [extreme]
    if whole:
        return [
            Question("sum", plain=True, whole=True),
            Question("cell", plain=False, whole=True),
        ]
    if _is_earlier(words):
        return [Question("cell", plain=False, earlier=True)]
    plain = "between" not in before or words.before[:1] != ("and",)
    return [Question("cell", plain=plain)]


def _is_earlier(words: Words) -> bool:
    """Whether a figure is what another is compared with, and tells no time of its own."""
    compared = words.before[:1] in (("from",), ("against",)) or words.before[:2] in (
        ("with", "compared"), ("to", "compared"),
    )  # fmt: skip
    return compared and not (
        words.after[:1] == ("in",) and words.after[1:2] != () and words.after[1].isdigit()
    )


def _extreme(words: Words) -> Question | None:
    for sequence in (words.before, words.after):
        for position, word in enumerate(sequence[:12]):
            low, high = word in _LOW, word in _HIGH
            if not (low or high) or word not in words.own:
                continue
            beside = sequence[position + 1 : position + 2] if sequence is words.before else (
                sequence[position - 1 : position] if position else ()
            )  # fmt: skip
            place = _ORDINALS.get(beside[0], 1) if beside else 1
            return Question("min" if low else "max", plain=True, place=place, low=low)
    return None
