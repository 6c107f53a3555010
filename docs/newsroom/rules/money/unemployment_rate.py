"""Unemployment rates keep their decimal place (a figure)."""

from factcheck import Figure, severity


@severity("error")
def check_unemployment_rate(figure: Figure) -> None:
    """An unemployment rate is never rounded to a whole percent.

    A tenth of a point is news here, and readers compare the months.

    Flags: Unemployment stood at [[5%]] in March.
    Passes: Unemployment stood at 5.2% in March.
    Passes: Turnout stood at 50% in March.
    """
    if figure.kind == "percentage" and "nemployment" in figure.sentence.text:
        assert "." in figure.text, f"{figure} is rounded; give the tenth of a percent"
