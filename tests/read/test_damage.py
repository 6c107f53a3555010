"""Damaged bytes and formats that lie: an article or one clear error, never a crash."""

from contextlib import suppress

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.errors import DraftError
from factcheck.read import read_string
from tests.drafts.pdf import pdf_file
from tests.drafts.story import HARBOUR, WRITERS

DRAFTS = {name: write(HARBOUR) for name, write in WRITERS.items()} | {
    "story.pdf": pdf_file([[("Some 40 jobs", 12, 700), ("went at 5.", 12, 680)]])
}
FORMATS = ["txt", "md", "html", "docx", "json", "xml", "pdf"]

# Each edit: where (a share of the file), how many bytes go, what comes instead.
_EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=3)),
    min_size=1,
    max_size=5,
)


@pytest.mark.parametrize("name", DRAFTS)
@settings(max_examples=40)
@given(edits=_EDITS)
def test_damaged_bytes(name: str, edits: list[tuple[float, int, bytes]]) -> None:
    """A few bytes lost, changed or added anywhere in a file."""
    data = DRAFTS[name]
    for share, gone, instead in edits:
        at = int(share * len(data))
        data = data[:at] + instead + data[at + gone :]

    with suppress(DraftError):
        read_string(data, name, name.rpartition(".")[2])


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", DRAFTS)
def test_lying_format(name: str, format: str) -> None:
    """A file read as a format that it is not: an error of one line, or its characters."""
    own = name.rpartition(".")[2]
    try:
        article = read_string(DRAFTS[name], name, format)
    except DraftError as error:
        assert format != own
        assert str(error).startswith(name)  # noqa: PT017
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert article.format == format
