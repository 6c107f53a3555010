"""Plant errors in a story by machine: pairs and equations that hold, with one slip in each.

    python benchmarks/machine_plants.py [--corpus STORIES.jsonl.gz] [--stories 200]

What agrees is found three ways: a number that is printed twice in full, or twice of one
thing; a relation found by structure that holds; and, so that the rules' own eyes are not
the measure, any figures of one sentence, few enough that chance is unlikely, whose values
make a change or a sum to the last digit. A figure of it is then slipped: two digits
exchanged, one changed, a number word replaced by the next. Only slips that break what held
are kept.
"""

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, islice, permutations
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.equations.equation import SlotError
from factcheck.equations.judging import judge, judge_slots, slots_of
from factcheck.lexicon.number_words import SMALL
from factcheck.model.figure import Figure
from factcheck.model.reading import Reading
from factcheck.pipeline import read_figures
from factcheck.read import read_string

MOST = 6  # plants a story
_FULL = 3  # digits that make a chance agreement unlikely
_MOST_TRIED = 6  # figures of one kind in a sentence; among more, some make a sum by chance


class Slip(NamedTuple):
    """A text with one wrong figure: how the figure was tied, where it is, what it broke.

    ``span`` is the figure's place in the new text, ``shift`` how much longer the text has
    become, ``figures`` the places of all that agreed, as they stood before.
    """

    kind: str
    text: str
    start: int
    end: int
    shift: int
    figures: tuple[Figure, ...]


class _Held(NamedTuple):
    """Figures that agree: by an equation with its slots, or as one number printed twice."""

    kind: str
    figures: tuple[Figure, ...]
    equation: str
    slots: Mapping[str, Sequence[Figure]]
    options: Mapping[str, Any]


def slips(text: str, reading: Reading, read: Callable[[str], Reading]) -> Iterator[Slip]:
    """Yield copies of a story, each with one figure wrong; the same ones at every run."""
    draw = random.Random(text)
    found = _distinct([*_printed_twice(reading), *_by_structure(reading), *_by_value(reading)])
    draw.shuffle(found)
    used: set[int] = set()
    for held in found:
        able = [f for f in held.figures if f.index not in used and _slipped(f, draw)]
        if not able or len(used) == MOST:
            continue
        figure = draw.choice(able)
        used.add(figure.index)
        slipped, (start, end) = _slipped(figure, draw), figure.span
        changed = text[:start] + slipped + text[end:]
        after = read(changed)
        if len(after.figures) == len(reading.figures) and _breaks(held, after):
            shift = len(slipped) - (end - start)
            yield Slip(held.kind, changed, start, start + len(slipped), shift, held.figures)


def _distinct(found: Sequence[_Held]) -> list[_Held]:
    """Return what agrees, each set of figures once."""
    return list({frozenset(f.index for f in held.figures): held for held in found}.values())


def _printed_twice(reading: Reading) -> Iterator[_Held]:
    printed: dict[tuple[str, str, Decimal], list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        if figure.value is not None and figure.kind not in ("ordinal", "date"):
            printed[figure.kind, figure.unit, figure.value].append(figure)
    for (_, _, value), twins in printed.items():
        full = len(value.normalize().as_tuple().digits) >= _FULL
        if len(twins) != 2 or twins[0].sentence is twins[1].sentence:
            continue
        if full or (value >= 2 and _alike(*twins)):
            slots = {"first": (twins[0],), "second": (twins[1],)}
            yield _Held("printed twice", tuple(twins), "equal", slots, {})


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same by a word of it."""
    if one.measure is None or other.measure is None:
        return False
    return not {word.lower() for word in one.measure.text.split()}.isdisjoint(
        word.lower() for word in other.measure.text.split()
    )


def _by_structure(reading: Reading) -> Iterator[_Held]:
    for subject, relations in reading.relations.items():
        for relation in relations:
            filled = slots_of(relation)
            if filled is None or relation.certainty == "doubtful":
                continue
            if judge(relation).verdict == "holds":
                figures = tuple(dict.fromkeys(f for g in filled.slots.values() for f in g))
                if len(figures) > 1:
                    yield _Held(subject, figures, filled.equation, filled.slots, filled.options)


def _by_value(reading: Reading) -> Iterator[_Held]:
    sentences: dict[int, list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        if figure.value is not None and figure.mention.low == figure.mention.high:
            sentences[id(figure.sentence)].append(figure)
    for figures in sentences.values():
        kinds: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        for figure in figures:
            kinds[figure.kind, figure.unit].append(figure)
        shares = [f for f in figures if f.kind == "percentage" and _digits(f) > 1]
        for (kind, _), alike in kinds.items():
            if kind not in ("count", "money", "measure") or len(alike) > _MOST_TRIED:
                continue
            yield from _changes(alike, shares)
            yield from _sums(alike)


def _changes(levels: Sequence[Figure], shares: Sequence[Figure]) -> Iterator[_Held]:
    for before, after in permutations(levels, 2):
        if _digits(before) < 2 or _digits(after) < 2:
            continue
        for share in shares:
            up = "up" if (after.value or 0) > (before.value or 0) else "down"
            slots = {"before": (before,), "after": (after,), "stated": (share,)}
            if _holds("change", slots, direction=up):
                options = {"direction": up}
                yield _Held("change", (before, after, share), "change", slots, options)


def _sums(figures: Sequence[Figure]) -> Iterator[_Held]:
    for count in (2, 3):
        for parts in combinations(figures, count):
            made = sum((part.value or Decimal(0) for part in parts), Decimal(0))
            for total in figures:
                if total in parts or total.value != made or min(map(_digits, parts)) < 2:
                    continue
                slots = {"total": (total,), "parts": parts}
                yield _Held("sum", (total, *parts), "sum", slots, {})


def _digits(figure: Figure) -> int:
    value = figure.value
    return 0 if value is None else len(value.normalize().as_tuple().digits)


def _holds(equation: str, slots: Mapping[str, Sequence[Figure]], **options: Any) -> bool:
    try:
        return judge_slots(equation, slots, **options).verdict == "holds"
    except SlotError:
        return False


def _breaks(held: _Held, reading: Reading) -> bool:
    """Whether what held is broken by the figures of a reading with as many of them."""
    slots = {name: tuple(reading.figures[figure.index] for figure in given)
             for name, given in held.slots.items()}  # fmt: skip
    try:
        return judge_slots(held.equation, slots, **held.options).verdict == "broken"
    except SlotError:
        return False


def _slipped(figure: Figure, draw: random.Random) -> str:
    """Return the figure with a slip of the pen, empty where it has nothing to slip."""
    text = figure.text
    places = [at for at, letter in enumerate(text) if letter.isdecimal()]
    if not places:
        return _other_word(text)
    swaps = [at for at in places[:-1] if text[at + 1 : at + 2].isdecimal()
             and text[at] != text[at + 1] and text[at + 1] != "0"]  # fmt: skip
    if swaps and draw.random() < 0.5:
        at = draw.choice(swaps)
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    at = places[0]
    digit = draw.choice([d for d in "123456789" if d != text[at]])
    return text[:at] + digit + text[at + 1 :]


def _other_word(text: str) -> str:
    """Return a figure whose number word is one more: "seven men", "eight men"."""
    first, space, rest = text.partition(" ")
    value = SMALL.get(first.lower())
    more = next((word for word, number in SMALL.items() if value and number == value + 1), "")
    return f"{more.capitalize() if first[0].isupper() else more}{space}{rest}" if more else ""


def main() -> None:
    """Print how many errors can be planted in stories, and of which kinds."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus/dev.jsonl.gz"))
    parser.add_argument("--stories", type=int, default=200, help="how many of them")
    options = parser.parse_args()
    opened = gzip.open if options.corpus.suffix == ".gz" else open
    kinds: Counter[str] = Counter()
    with opened(options.corpus, "rt", encoding="utf-8") as file:
        count = 0
        for line in islice(file, options.stories):
            text = json.loads(line)["text"]
            kinds.update(slip.kind for slip in slips(text, _read(text), _read))
            count += 1
    print(f"{kinds.total()} errors in {count} stories")
    for kind, number in kinds.most_common():
        print(f"{number:6} {kind}")


def _read(text: str) -> Reading:
    return read_figures(read_string(text, "story.txt", "txt", None))


if __name__ == "__main__":
    main()
