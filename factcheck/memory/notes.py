"""Find correction notes in stories: "an earlier version said 54,246; it was 36,940"."""

import re
from collections.abc import Iterator

from factcheck.link.grammar.stems import stem
from factcheck.memory.corrections import Correction, correction_of
from factcheck.memory.remembered import noun_of
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.reading import Reading

# What notes of correction say; each is said of nothing else in copy.
_NOTE = re.compile(
    r"\b(correction\s*[:—–-]|clarification\s*[:—–-]|"
    r"(this|the) (story|article|report|headline) (has been|was) (corrected|amended)|"
    r"(an )?(earlier|previous|original) versions? of this (story|article|report)|"
    r"this (story|article|report) (originally|initially|incorrectly)|"
    r"(story|article|report|headline)[^.]{0,60}\b"
    r"(incorrectly|inaccurately|mistakenly|erroneously|misstated))",
    re.IGNORECASE,
)
_WRONGLY = re.compile(
    r"\b(incorrectly|inaccurately|mistakenly|erroneously|wrongly|misstated|misreported|"
    r"in error|earlier version|previous version|original version|originally|initially)\b",
    re.IGNORECASE,
)
# What parts what was said from what is so; two numbers of one phrase are one statement.
_PARTED = re.compile(
    r"[;:,—–]|\b(not|instead|rather|when|while|but|is|was|are|were|has|had|should|would)\b",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"\b(not|rather than|instead of)\b", re.IGNORECASE)


def corrections_in(reading: Reading, source: str) -> Iterator[Correction]:
    """Yield the corrections that a story states.

    A note counts when it and the sentence after it give two amounts of one
    unit, one of them said to be wrong; or one that is said to be wrong where the
    story has just one other of the same noun.
    """
    sentences = reading.article.sentences
    for place, sentence in enumerate(sentences):
        if not _NOTE.search(sentence.text):
            continue
        told = _figures(reading, sentence)
        if len(told) < 2 and place + 1 < len(sentences):
            told += _figures(reading, sentences[place + 1])
        pair = _wrong_and_right(told) or _set_right_above(told, reading)
        if pair is None:
            continue
        wrong, right = pair
        found = correction_of(wrong, " ".join(right.text.split()), reading, source)
        if found is not None:
            yield found


def _figures(reading: Reading, sentence: Sentence) -> list[Figure]:
    return [
        figure
        for figure in reading.figures
        if figure.sentence is sentence and figure.kind not in ("date", "time", "ordinal")
    ]


def _wrong_and_right(told: list[Figure]) -> tuple[Figure, Figure] | None:
    """Return the wrong figure and the right one, where just two of a unit are told."""
    if len(told) != 2 or told[0].unit != told[1].unit or told[0].value == told[1].value:
        return None
    first, second = told
    one_sentence = first.sentence is second.sentence
    if _is_said_to_be_wrong(first):
        parted = not one_sentence or _PARTED.search(_between(first, second))
        return (first, second) if parted else None
    if one_sentence and _INSTEAD.search(_between(first, second)):
        return second, first
    return None


def _set_right_above(told: list[Figure], reading: Reading) -> tuple[Figure, Figure] | None:
    """Return the only figure of a note, if wrong, and the story's own of what it names.

    "incorrectly gave the number of patients as 4,800" names them, whatever the figure counts.
    """
    if len(told) != 1 or not _is_said_to_be_wrong(told[0]):
        return None
    wrong = told[0]
    named = {stem(word) for word in wrong.sentence.tokens.lower}
    right = [
        figure
        for figure in reading.figures
        if figure.sentence is not wrong.sentence
        and (figure.kind, figure.unit) == (wrong.kind, wrong.unit)
        and (noun := noun_of(figure))
        and stem(noun) in named
    ]
    values = {figure.value for figure in right}
    return (wrong, right[0]) if len(values) == 1 and wrong.value not in values else None


def _is_said_to_be_wrong(figure: Figure) -> bool:
    before = figure.sentence.text[: figure.span.start - figure.sentence.span.start]
    return _WRONGLY.search(before) is not None


def _between(first: Figure, second: Figure) -> str:
    start = first.sentence.span.start
    return first.sentence.text[first.span.end - start : second.span.start - start]
