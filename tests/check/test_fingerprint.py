"""A finding's id survives edits elsewhere in the story, and changes with what it is about."""

from pathlib import Path

import pytest

from factcheck.check.runner import run_rules
from tests.check.made import make_reading
from tests.check.made_rules import load_one

RULE = "def check_seats(figure):\n    assert figure.could_be(51)\n"
TEXT = "The council has 49 seats."


def ids_in(folder: Path, text: str, *values: str) -> list[str]:
    """Return the ids of what the rule finds in ``text``, whose figures are ``values``."""
    reading = make_reading(text, *((value, value) for value in values))
    return [finding.id for finding in run_rules(reading, [load_one(folder, RULE)]).findings]


@pytest.mark.parametrize(
    "text",
    [
        f"A new first paragraph.\n\n{TEXT}",
        f"{TEXT} Another sentence follows.",
        f"{TEXT}\n\nAnd an end.",
        "The council  has 49 seats.",
        "The Council has 49 seats.",
    ],
)
def test_id_survives_edits_elsewhere(tmp_path: Path, text: str) -> None:
    """New paragraphs, sentences and white space leave the id as it was."""
    assert ids_in(tmp_path, text, "49") == ids_in(tmp_path, TEXT, "49")


@pytest.mark.parametrize(
    ("text", "value"),
    [("The council has 48 seats.", "48"), ("The council had 49 seats.", "49")],
)
def test_id_changes_with_value_and_sentence(tmp_path: Path, text: str, value: str) -> None:
    """Another value or wording is another finding."""
    assert ids_in(tmp_path, text, value) != ids_in(tmp_path, TEXT, "49")


def test_repeated_sentence_gets_an_ordinal(tmp_path: Path) -> None:
    """Two findings alike in all are told apart by number."""
    first, second = ids_in(tmp_path, f"{TEXT}\n\n{TEXT}", "49", "49")

    assert second == f"{first}-2"


def test_two_figures_of_one_sentence_differ(tmp_path: Path) -> None:
    """Two figures of one value in one sentence are two findings."""
    first, second = ids_in(tmp_path, "The 49 seats and 50 chairs.", "49", "50")

    assert first != second
