"""Example lines are read as drafts and run; how one fails is told."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.check.example_lines import Example, parse_examples
from factcheck.check.examples import examples_of, lacking, run_example
from factcheck.errors import RuleError
from factcheck.model.reading import Reading
from tests.check.made import make_reading
from tests.check.made_rules import load_one

RULE = '''"""Seats."""


def check_seats(figure):
    """The council has 51 seats.

    Flags: The council has {0} seats.
    Passes: The council has {1} seats,
        all of them filled.
    """
    assert figure.could_be(51)
'''


def read(example: Example) -> Reading:
    """Return a reading whose figures are the numerals of the example."""
    figures = [word for word in example.text.split() if word.isdigit()]
    return make_reading(example.text, *((word, word) for word in figures))


def faults(folder: Path, flags: str, passes: str) -> list[str]:
    """Return how the two examples fail."""
    rule = load_one(folder, RULE.format(flags, passes))
    return [run_example(rule, example, read).fault for example in examples_of(rule)]


@pytest.mark.parametrize(
    ("flags", "passes", "expected"),
    [
        ("[[49]]", "51", ["", ""]),
        ("49", "51", ["", ""]),
        ("51", "51", ["passed, but it should be flagged", ""]),
        ("49", "49", ["", "flagged, but it should pass"]),
        ("[[49 seats]]", "51", ["'49 seats' is not marked; marked are '49'", ""]),
        ("[[49]] or 48", "51", ["'48' is marked, but not expected", ""]),
    ],
)
def test_outcome(tmp_path: Path, flags: str, passes: str, expected: list[str]) -> None:
    """A Flags: line is found on its marks and a Passes: line is not, or the fault is told."""
    assert faults(tmp_path, flags, passes) == expected


def test_line_numbers_and_continuation(tmp_path: Path) -> None:
    """Examples know their line; a deeper line continues one."""
    first, second = examples_of(load_one(tmp_path, RULE.format("49", "51")))

    assert (first.line, second.line) == (7, 8)
    assert second.text == "The council has 51 seats, all of them filled."


def test_sections_date_and_tags() -> None:
    """Brackets give sections, the date of publication and tags; marks index the text."""
    (example,) = parse_examples(
        "Flags: [Date 2016-03-25] [Tag council] [Headline] 51 seats ¶ The [[49]] seats.", "r", 1
    )

    assert example.paragraphs == (("headline", "51 seats"), ("body", "The 49 seats."))
    assert (example.day, example.tags) == (date(2016, 3, 25), ("council",))
    assert [example.text[mark.start : mark.end] for mark in example.marks] == ["49"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Flags: 49]] seats", "r:3: ]] without its [["),
        ("Passes: [[49]] seats", "a Passes: example has none"),
        ("Flags: [Date soon] 49 seats", "[Date soon] is no date"),
        ("Flags: [Hedline] 49 seats", "[Hedline] is no section"),
        ("Flags:", "an empty Flags: example"),
    ],
)
def test_faulty_line(line: str, told: str) -> None:
    """An example that cannot be read is named with its line."""
    with pytest.raises(RuleError) as caught:
        parse_examples(f"Holds.\n\n{line}\n", "r", 1)

    assert told in str(caught.value)


def test_lacking_kinds(tmp_path: Path) -> None:
    """A rule needs both kinds of example."""
    rule = load_one(tmp_path, "def check_one(figure):\n    pass\n")

    assert lacking(rule, ()) == (
        "one has no Flags: and no Passes: example, so it was not tested"
    )
