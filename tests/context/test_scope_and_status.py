"""Where a figure holds, and how firm the text says it is."""

import pytest

from tests.context.drafts import figure


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("There are 900 guards in Iraq.", ["in Iraq"]),
        ("There are 900 guards in the northern province of Quito.",
         ["in the northern province", "of Quito"]),
        ("There are 900 guards.", []),
        ("There were 900 guards in March.", []),
        ("There were 900 guards who slept in Iraq.", []),
    ],
)  # fmt: skip
def test_reads_the_scope(text: str, scopes: list[str]) -> None:
    """Places and wholes that follow the noun are scope; times and clauses are not."""
    assert [each.text for each in figure(text, "900").scope] == scopes


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The fire destroyed an estimated 900 homes.", "estimated"),
        ("The board estimates that 900 homes burned.", "estimated"),
        ("The fire will destroy 900 homes.", "projected"),
        ("The forecast was for 900 homes.", "projected"),
        ("The army claimed 900 homes were spared.", "claimed"),
        ("The city plans 900 homes.", "planned"),
        ("The survey found 900 homes empty.", "measured"),
        ("The toll was initially 900.", "earlier"),
        ("The fire destroyed 900 homes.", ""),
    ],
)
def test_tells_how_firm(text: str, status: str) -> None:
    """The clause's own words or the source's verb tell how firm the figure is."""
    assert figure(text, "900").status == status
