"""Troop numbers and who is left out of them (a sentence)."""

from factcheck import Figure, Sentence

_SAID = ("not count", "excluding", "not includ", "including")


def check_troops_not_counted(sentence: Sentence, figures: tuple[Figure, ...]) -> None:
    """A number of troops says which troops are not counted.

    Official numbers leave out those on short tours and contractors.

    Flags: There are [[2,500]] troops in the country.
    Passes: There are 2,500 troops in the country, not counting those on short tours.
    Passes: The convoy had 30 trucks.
    """
    if any(words in sentence.text for words in _SAID):
        return
    for figure in figures:
        if figure.sentence is sentence and figure.value > 1000:
            assert figure.measure != "troops", f"which troops do the {figure} leave out?"
