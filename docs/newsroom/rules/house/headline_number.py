"""Headline figures stand in the text (a headline)."""

from factcheck import Figure, Section, severity


@severity("error")
def check_headline_number(
    headline: Section, figures: tuple[Figure, ...], body: tuple[Figure, ...]
) -> None:
    """A figure in the headline stands in the text too.

    Flags: [Headline] Council cuts [[70]] jobs ¶ The council will cut 50 jobs.
    Passes: [Headline] Council cuts 50 jobs ¶ The council will cut 50 jobs.
    """
    for figure in figures:
        if figure.section is headline:
            told = any(figure.could_be(other) for other in body)
            assert told, f"{figure} is only in the headline"
