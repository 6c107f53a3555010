"""The limits that a text puts on its figures."""

import pytest

from factcheck.model.figure import Caveat
from tests.context.drafts import figure, read

EXCLUSIONS = [
    ("The port has 900 guards, not including trainees.", "not including trainees"),
    ("The port has 900 guards, excluding trainees, on its books.", "excluding trainees"),
    ("The port has 900 guards, though the figure doesn’t include “temporary” guards.",
     "doesn’t include “temporary” guards"),
    ("The port has 900 guards. The figure does not include trainees.",
     "does not include trainees"),
    ("The port has 900 guards. That number leaves out trainees.", "leaves out trainees"),
    ("The port has 900 guards. The total excludes trainees.", "excludes trainees"),
    ("Not counting trainees, 900 guards work there.", "Not counting trainees"),
]  # fmt: skip


def _caveats(text: str, written: str) -> tuple[Caveat, ...]:
    return figure(text, written).caveats


@pytest.mark.parametrize(("text", "phrase"), EXCLUSIONS)
def test_links_an_exclusion_to_its_figure(text: str, phrase: str) -> None:
    """What is left out is found in the sentence or the next, and covers its own words."""
    article, figures = read(text)
    caveats = next(each for each in figures if each.text == "900").caveats

    assert [(each.kind, each.text) for each in caveats] == [("exclusion", phrase)]
    assert article.quote(caveats[0].span) == phrase


@pytest.mark.parametrize(
    "text",
    [
        "The port has 900 guards. Visitors are not included in the ceremony.",
        "The 900 guards wear hats that do not cover their ears.",
        "The port has 900 guards. The law does not include trainees.",
        "The guards left. The figure of a saint does not include a halo.",
    ],
)
def test_leaves_other_exclusions_alone(text: str) -> None:
    """Words that leave something out of anything but a figure limit no figure."""
    caveats = [caveat for each in read(text)[1] for caveat in each.caveats]

    assert [caveat for caveat in caveats if caveat.kind == "exclusion"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The flood killed 900 people so far.", "so far"),
        ("The toll was revised up to 900.", "revision"),
        ("Officers initially said 900 had died.", "revision"),
        (
            "The army said it killed 900 rebels, a count that could not be verified.",
            "unverified",
        ),
        ("The flood killed 900 people, including 40 children.", "inclusion"),
    ],
)
def test_knows_other_limits(text: str, kind: str) -> None:
    """Each kind of limit is told by its own words."""
    assert kind in {caveat.kind for caveat in _caveats(text, "900")}


@pytest.mark.parametrize(
    "text", ["The revised plan added 900 guards.", "He previously lost to 900 guards."]
)
def test_takes_no_plan_for_a_revision(text: str) -> None:
    """Only figures are revised, not plans or people."""
    assert _caveats(text, "900") == ()
