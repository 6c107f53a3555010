"""Entries: whether a headline's number counts the parts of the story that it stands above."""

from factcheck.link.grammar.phrases import after
from factcheck.link.grammar.stems import stem
from factcheck.model.figure import Figure

# A headline may count the entries of its own list, which nothing in the text need repeat.
_ENTRIES = frozenset(
    """ways things reasons tips questions facts takeaways steps lessons ideas photos best top
    worst signs books films movies songs places stories charts quotes stocks picks rules
    secrets mistakes moments gifts recipes apps tricks key biggest""".split()
)


def counts_entries(figure: Figure) -> bool:
    """Whether the headline counts its own entries ("7 ways to ...")."""
    if figure.kind != "count" or figure.unit:
        return False
    if figure.text.lower() == "one":
        return True  # "one man's ...": a pronoun as often as a number
    words = after(figure, 4)
    return not _ENTRIES.isdisjoint(words) or stem("".join(words[:1])) == "way"
