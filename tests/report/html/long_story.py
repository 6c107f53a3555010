"""A report over a story of any length, for measures of size and speed."""

from factcheck.model.finding import Label, Severity
from factcheck.model.reading import Report
from tests.report.factory import article_of, figure_of, finding_of, report_of

_FILLER = "the council said that its new ferry would carry more people over water".split()
_RULES = ("shares-total", "percent-change", "restated")
_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


def long_story(words: int, figures: int, findings: int) -> Report:
    """Return a report over about ``words`` words, figures and findings evenly spread."""
    every = words // figures - 3
    text = ["Ferry carries more", "\n\n"]
    wards = [str(number + 10_001) for number in range(figures)]
    for number, ward in enumerate(wards):
        filler = " ".join(_FILLER[(number + at) % len(_FILLER)] for at in range(every))
        gap = "\n\n" if number % 5 == 4 else " "
        text.append(f"In ward {ward} {filler}.{gap}")
    article = article_of("".join(text), "long.txt")
    found = [figure_of(article, ward, measure="ward") for ward in wards]
    flagged = []
    for number in range(findings):
        one, other = found[number * figures // findings :][:2]
        flagged.append(
            finding_of(
                _RULES[number % 3],
                f"{one} and {other} cannot both be right",
                [Label(one.span, "this one", primary=True), Label(other.span, "and this one")],
                severity=_SEVERITIES[number % 3],
                working="one line of working, with rounding 114 to 116; a whole is 100",
                question="Which of the two is right?",
                stated=one.interval,
                expected=other.interval,
            )
        )
    return report_of(article, found, flagged)
