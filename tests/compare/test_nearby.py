"""Long sources are searched by value and words; pairs by what they yield."""

from factcheck.compare.nearby import Nearby
from factcheck.compare.pairs import Pairs
from factcheck.model.figure import Figure
from factcheck.pipeline import read_source
from factcheck.read import read_string

TOWNS = [f"{first}{last}" for first in ("Ash", "Bram", "Cor", "Dray", "Elm", "Fen", "Gar")
         for last in ("by", "ford", "ham", "ley", "mere", "stow", "ton")]  # fmt: skip


def figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text."""
    return tuple(read_source(read_string(f"\n\n{text}", "source.txt", "txt")).figures)


def test_a_long_source_is_searched_by_value_and_words() -> None:
    """Of many figures those near in value or in a sentence with the words are found."""
    text = "\n\n".join(
        f"{town} fair drew {1000 + 37 * place:,} visitors and {400 + 11 * place:,} traders."
        for place, town in enumerate(TOWNS * 7)
    )
    source = figures(text)
    words = [
        (figure.sentence.index, frozenset(figure.sentence.tokens.lower)) for figure in source
    ]
    (draft,) = figures("Garstow fair drew 999,000 visitors.")
    nearby = Nearby(source, words)

    by_words = {source[place].sentence.text for place in nearby.of(draft, {"garstow": 1.0})}
    (close,) = figures("The fair drew 2,850 visitors.")
    by_value = {source[place].value for place in nearby.of(close, {})}

    assert by_words == {figure.sentence.text for figure in source if "Garstow" in
                        figure.sentence.text}  # fmt: skip
    assert by_value == {
        figure.value for figure in source if figure.value and 2280 <= figure.value <= 3420
    }


def test_pairs_that_give_a_value() -> None:
    """Sums, differences and percent changes of near figures are found again."""
    source = figures("Sales were 1,240 in spring. They were 1,550 in summer, the shop says.")
    pairs = Pairs(source)
    (pair,) = [
        (one, two) for one in source for two in source
        if one.value == 1240 and two.value == 1550
    ]  # fmt: skip

    assert list(pairs.that_give(2790, 0.5, ratio=False)) == [pair]
    assert list(pairs.that_give(310, 0.5, ratio=False)) == [pair]
    assert list(pairs.that_give(25, 0.5, ratio=True)) == [pair]
    assert list(pairs.that_give(60, 0.5, ratio=True)) == []
