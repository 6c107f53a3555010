"""A reader that does not understand the story is found out, and nothing of it is shown."""

import glob
import os

import pytest

from factcheck.errors import FactcheckError
from factcheck.model.reading import Report
from factcheck.pipeline import check_article
from factcheck.read import STORY_SUFFIXES, read_draft
from factcheck.second_reader.reading import read_again
from tests.second_reader.answering import Scripted, all_pairs, at_random

_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_STORIES = [
    path
    for path in sorted(glob.glob(f"{_ROOT}/fixtures/**/*", recursive=True))
    if os.path.splitext(path)[1] in STORY_SUFFIXES and os.path.isfile(path)
]


def reports() -> list[Report]:
    """Return the rules' reports on stories of ours."""
    found = []
    for path in _STORIES:
        try:
            found.append(check_article(read_draft(path), ()))
        except FactcheckError:
            continue
    return found


REPORTS = reports()


@pytest.mark.parametrize("passes", [1, 2])
@pytest.mark.parametrize("name", ["all pairs", "random 1", "random 2", "random 3"])
def test_an_attacker_shows_nothing(name: str, passes: int) -> None:
    """Links at random or between all pairs give no warning in any story."""
    attack = all_pairs if name == "all pairs" else at_random(int(name[-1]))
    shown = []
    for report in REPORTS:
        outcome = read_again(report, Scripted(attack), passes=passes)
        loud = [each for each in outcome.report.findings if each.severity != "info"]
        shown += [(report.reading.article.path, each.working) for each in loud]
    assert [] == shown
