"""Word classes: one word in many sentences, each time of the class that it has there."""

import pytest

from factcheck.lexicon.word_classes import CLASSES, classes_of, lexicon, readings
from factcheck.model.tokens import tokenize

SENTENCES = [
    ("The rise in prices surprised them.", "rise", "N"),
    ("Prices will rise in May.", "rise", "B"),
    ("They rise in May.", "rise", "V"),
    ("The firm reported losses.", "reported", "V"),
    ("He had reported the losses.", "reported", "D"),
    ("Several African states agreed.", "states", "N"),
    ("She states that rents rose.", "states", "V"),
    ("They are building a bridge.", "building", "G"),
    ("They own a building in Leeds.", "building", "N"),
    ("The quokkas were counted.", "quokkas", "N"),
    ("Ana Bell left.", "Bell", "E"),
    ("The town's mayor left.", "town's", "P"),
]


@pytest.mark.parametrize(("text", "word", "letter"), SENTENCES)
def test_class_in_its_sentence(text: str, word: str, letter: str) -> None:
    """The words around decide between the classes a word may be of; an ending stands in."""
    tokens = tokenize(text)
    classes = classes_of(tokens.words, tokens.lower)

    assert len(classes) == len(tokens.words)
    assert letter == classes[tokens.words.index(word)]


def test_every_share_is_of_a_known_class() -> None:
    """What was learned is whole: known letters, shares of a twentieth at the least."""
    for written in set(lexicon().shares.values()):
        assert set(written[::2]) <= set(CLASSES)
        assert len(readings(written)) == len(written) / 2
    assert {len(row) for row in lexicon().costs.values()} == {len(CLASSES) + 1}


def test_no_words_have_no_classes() -> None:
    """An empty sentence is no fault."""
    assert classes_of([], []) == ""
