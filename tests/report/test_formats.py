"""Formats are found by name; the page that explains them names each."""

import re
from io import StringIO
from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.report.formats import FORMATS, Look, check_format, write
from tests.report.stories import council

PAGE = Path(__file__).parents[2] / "docs" / "ci.md"


def test_every_format_is_explained() -> None:
    """The table of formats lists those that there are."""
    rows = re.findall(r"^\| (`.+?`) \|", PAGE.read_text("utf-8"), re.MULTILINE)

    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written(name: str) -> None:
    """Each name has a writer, which prints something of the story."""
    out = StringIO()

    write(name, [council()], out, Look())

    assert "council" in out.getvalue()


def test_unknown_format_offers_the_nearest() -> None:
    """A typing error is answered with what was probably meant."""
    with pytest.raises(
        SettingsError, match="--format junti: no such format; did you mean junit"
    ):
        check_format("junti", "--format")
