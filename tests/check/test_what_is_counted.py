"""A rule tests what a figure counts as the pages on rules say: by a string."""

from pathlib import Path

import pytest

from factcheck.check.loader import load_folder
from factcheck.pipeline import check_article
from factcheck.read import read_string
from tests.check.made_rules import write_rules

STORY = "The firm sent 19 heavy lorries to Kelby."


@pytest.mark.parametrize(
    "test",
    [
        '"lorries" in figure.measure',
        '"lorry" in figure.measure',
        '"Heavy" in figure.measure',
        '"vans" not in figure.measure',
        'figure.measure == "lorries"',
        'figure.measure == "heavy lorries"',
        'figure.measure != "heavy"',
    ],
)
def test_string_is_found_in_what_is_counted(test: str, tmp_path: Path) -> None:
    """``in`` looks into the text, ``==`` asks whether the string names it."""
    rule = f"def check_aa(figure):\n    assert not ({test})\n"
    rules = load_folder(str(write_rules(tmp_path, aa=rule)))

    findings = check_article(read_string(STORY.encode(), "a.txt", "txt", None), rules).findings

    assert ["19"] == [STORY[slice(*each.labels[0].span)] for each in findings]
