"""The people whom a story names are marked by their names."""

import pytest

from factcheck.model.relation import CountedList
from factcheck.pipeline import read_figures
from factcheck.read import read_string

LINES = (
    "1. Peter Rudge, 34, a cook.\n2. Alan Moss, 19, a nurse.\n3. Jodie A. Kerr, 27, a clerk."
)
SENTENCE = "Peter Rudge, 34, Alan Moss, 19, and Jodie A. Kerr, 27, deny it."


@pytest.mark.parametrize("named", [LINES, SENTENCE], ids=["numbered lines", "a sentence"])
def test_name_is_marked_without_its_number(named: str) -> None:
    """A list's number and its full stop are no part of a name, an initial's is."""
    story = f"# Held\n\nFour people have been charged with theft.\n\nThey are:\n\n{named}\n"
    reading = read_figures(read_string(story.encode(), "a.md", "md", None))

    (roster,) = reading.relations["counted_list"]

    assert isinstance(roster, CountedList)
    assert ["Peter Rudge", "Alan Moss", "Jodie A. Kerr"] == [
        reading.article.quote(item) for item in roster.items
    ]
