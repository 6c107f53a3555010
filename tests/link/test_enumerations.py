"""A sentence is read as every enumeration that it may be, with the items of each."""

import pytest

from factcheck.lexicon.word_classes import classes_of
from factcheck.link.lists.enumerations import read_enumerations
from factcheck.model.tokens import tokenize

READ = [
    ("Ann Orr, Bo Lund and Cy Dent left.", ["Ann Orr", "Bo Lund", "Cy Dent"]),
    ("Three – Orr, 27; Bo Lund, 41, and Cy Dent, 62 – left.", ["Orr", "Bo Lund", "Cy Dent"]),
    ("Two - Ann Orr, head of a union, and Bo Lund, who leads a firm.", ["Ann Orr", "Bo Lund"]),
    ("It has offices in the states of Ohio, Iowa, and Utah.", ["Ohio", "Iowa", "Utah"]),
    ("Bo Lund, Ann Orr of Ghent, R.I., and Cy Dent sang.",
     ["Bo Lund", "Ann Orr of Ghent", "Cy Dent"]),
    ("They went, with Ann Orr, Bo Lund and Cy Dent in front.",
     ["Ann Orr", "Bo Lund", "Cy Dent"]),
    ("It sells flour, oil and salt.", ["flour", "oil", "salt"]),
    ("He wants to cut tolls, to mend roads and to plant trees.",
     ["to cut tolls", "to mend roads", "to plant trees"]),
    ("It set aims: cut tolls; mend roads; and plant trees.",
     ["cut tolls", "mend roads", "plant trees"]),
    ("The women, aged 22 and 24, left.", ["22", "24"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "items"), READ)
def test_a_list_is_among_the_readings(text: str, items: list[str]) -> None:
    """Ages, homes, offices and clauses go with the item before; what leads is none."""
    assert items in _read(text)


def test_an_and_within_an_item_gives_two_readings() -> None:
    """What "and" joins within an item may be one thing or two."""
    sizes = {len(items) for items in _read("It makes soap, bread and butter, and oil.")}

    assert {3, 4} <= sizes


@pytest.mark.parametrize("text", ["Ann Orr left the room.", "It rained, then it cleared."])
def test_prose_is_no_enumeration(text: str) -> None:
    """A sentence that joins nothing has no reading."""
    assert _read(text) == []


def _read(text: str) -> list[list[str]]:
    tokens = tokenize(text)
    return [
        [text[tokens.starts[start] : tokens.ends[end - 1]] for start, end in each.items]
        for each in read_enumerations(tokens, classes_of(tokens.words, tokens.lower))
    ]
