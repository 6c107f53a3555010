"""A measure that stands before its figure belongs to what the words say has it."""

import pytest

from factcheck.pipeline import read_figures
from factcheck.read import read_string


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Leeds has a population of 812,000.", "Leeds"),
        ("New York has a total population of 8 million.", "New York"),
        ("The population of Leeds is 812,000.", "of Leeds"),
        ("It has a population of 3 million.", None),
        ("Some 812,000 people live in Leeds.", "in Leeds"),
    ],
)
def test_scope(text: str, scope: str | None) -> None:
    """The owner named before "has", or after "of", is the figure's scope."""
    (figure,) = read_figures(read_string(text)).figures

    assert [each.text for each in figure.scope] == ([] if scope is None else [scope])
