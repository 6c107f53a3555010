"""A story gets at most five caveats, on the figures that matter most."""

from decimal import Decimal

from factcheck.check.loudness import leave_out_lesser_notes
from factcheck.check.weight import weightiest
from factcheck.model.finding import Finding, Label, Severity
from factcheck.pipeline import read_figures
from factcheck.read.from_text import read_text

READING = read_figures(
    read_text("\n\n".join(["Boats", *(f"We saw {n} boats." for n in range(11, 21))]), "x.txt")
)


def _note(index: int, group: str = "sourcing", severity: Severity = "info") -> Finding:
    label = Label(READING.figures[index].span, "", True)
    return Finding("", "a-rule", group, severity, "", "", "", (label,))


def _sizes(findings: list[Finding]) -> list[Decimal | None]:
    by_span = {figure.span: figure.value for figure in READING.figures}
    return [by_span[finding.labels[0].span] for finding in findings]


def test_keeps_five_notes_on_the_figures_that_matter_most() -> None:
    """Of eight notes those on the opening's figures and the largest stay, in their order."""
    kept = leave_out_lesser_notes([_note(index) for index in range(8)], READING)

    assert _sizes(kept) == [11, 12, 16, 17, 18]


def test_keeps_a_warning_before_larger_notes() -> None:
    """What is loud stays, whatever its size."""
    notes = [_note(index) for index in range(8)]
    notes[2] = _note(2, severity="warning")

    assert _sizes(leave_out_lesser_notes(notes, READING)) == [11, 12, 13, 17, 18]


def test_counts_all_groups_of_caveats_together() -> None:
    """Five caveats are five, whatever they ask for."""
    groups = ("sourcing", "polls", "money", "risk")
    kept = leave_out_lesser_notes(
        [_note(index, group=groups[index % 4]) for index in range(8)], READING
    )

    assert _sizes(kept) == [11, 12, 16, 17, 18]


def test_leaves_other_groups_alone() -> None:
    """Contradictions are not counted and never left out."""
    notes = [_note(index % 9, group="arithmetic") for index in range(12)]

    assert leave_out_lesser_notes(notes, READING) == notes


def test_keeps_the_number_of_the_headline_before_larger_ones() -> None:
    """What the headline has is asked about first, however small it is beside the others."""
    text = "\n\n".join(["Eleven boats", *(f"We saw {n} boats." for n in range(11, 21))])
    reading = read_figures(read_text(text, "x.txt"))
    body = [each for each in reading.figures if each.section_kind == "body"]

    told = weightiest(body, reading)

    assert [each.value for each in told] == [11, 12, 20, 19, 18]
