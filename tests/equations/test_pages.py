"""The command line and the documentation list equations from the table itself."""

import os
from pathlib import Path

import pytest

from factcheck.equations.judging import STATED_BY, judge
from factcheck.equations.pages import document, equation_called, list_of_equations
from factcheck.equations.table import TABLE
from factcheck.model.relation import SUBJECTS
from tests.cli.test_rule_commands import call
from tests.link.drafting import read

PAGE = Path(__file__).parents[2] / "docs/equations.md"


def test_documentation_is_the_table() -> None:
    """docs/equations.md says what the table says; FACTCHECK_WRITE_GOLDEN=1 writes it anew."""
    if os.environ.get("FACTCHECK_WRITE_GOLDEN"):
        PAGE.write_text(document(), "utf-8", newline="\n")

    assert document() == PAGE.read_text("utf-8")


def test_every_equation_says_what_it_means() -> None:
    """Each has a formula and a sentence, and its list names each of its slots."""
    listed = list_of_equations()

    for name, equation in TABLE.items():
        assert equation.formula
        assert f"## {name}\n" in document()
        assert ", ".join(slot.name for slot in equation.slots) in listed
        assert equation_called(name.replace(" ", "-")) is equation


def test_explain_prints_an_equation(capsys: pytest.CaptureFixture[str]) -> None:
    """An equation's page has its formula, slots and options."""
    assert call("explain", "share-of-a-base") == 0
    printed = capsys.readouterr().out

    assert "share = amount / base" in printed
    assert "  base " in printed
    assert "  left " in printed


def test_every_subject_states_an_equation() -> None:
    """Each subject but the two that no arithmetic decides names equations of the table."""
    named = {name for names in STATED_BY.values() for name in names}

    assert set(SUBJECTS) - set(STATED_BY) == {"shared_number", "level_pair"}
    assert named <= set(TABLE)


@pytest.mark.parametrize(
    ("draft", "subject"),
    [
        ("The port has 27 boats: 17 ferries and 10 tugs.", "breakdown"),
        ("Sales rose 20% from 40 million to 48 million.", "change"),
        ("The share rose $2, or 4 percent, to $52.", "change"),
        ("The lake is 320 miles (510 km) long.", "conversion"),
    ],
)
def test_relations_are_judged_by_what_they_state(draft: str, subject: str) -> None:
    """A relation is judged by one of the equations that its subject states."""
    relations = read(draft).relations[subject]

    assert {judge(one).equation for one in relations} <= set(STATED_BY[subject])
    assert {judge(one).verdict for one in relations} == {"holds"}
