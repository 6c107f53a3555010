"""What rules say reads as a sentence would, whatever the copy's words are."""

import pytest

from factcheck.check import load_rules
from factcheck.pipeline import check_article
from factcheck.read import read_string

RULES = {rule.name: rule._replace(on=True) for rule in load_rules()}


@pytest.mark.parametrize(
    ("rule", "copy", "told"),
    [
        (
            "unsourced-statistic",
            "Two in five pupils, or so, go hungry.",
            "nobody is named for Two in five pupils",
        ),
        (
            "per-head",
            "The court split $9 million among 30 families, $30,000 each.",
            "Is $30,000 each right, or is the total or the count wrong?",
        ),
        (
            "mixed-percent-form",
            "Sales rose 12 percent and profits 9%.",
            "Write 9% with percent?",
        ),
        (
            "mixed-percent-form",
            "Sales rose 12%, profits 9% and costs 8%.",
            "Write 12% and 2 more with percent?",
        ),
    ],
)
def test_finding_reads_as_a_sentence(rule: str, copy: str, told: str) -> None:
    """No word stands twice, no mark of the copy's is carried along, nothing counts zero."""
    story = read_string(f"The town is quiet.\n\n{copy}\n\nIt rained.\n".encode(), "a.md", "md")

    (finding,) = check_article(story, (RULES[rule],)).findings

    assert told in (finding.message, finding.question)
