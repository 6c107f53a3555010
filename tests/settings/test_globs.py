"""Globs of a settings file read as those of .gitignore."""

import pytest

from factcheck.settings.globs import matches


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("/desk/drafts/a.md", "drafts/*.md", True),
        ("/desk/drafts/old/a.md", "drafts/*.md", False),
        ("/desk/drafts/old/a.md", "drafts/**/*.md", True),
        ("/desk/drafts/a.md", "drafts/**/*.md", True),
        ("/desk/drafts/a.md", "*.md", True),
        ("/desk/drafts/a.md", "drafts", True),
        ("/desk/drafts/a.md", "drafts/", True),
        ("/desk/old/drafts/a.md", "drafts/*.md", False),
        ("/desk/drafts/a.md", "**/a.md", True),
        ("/desk/a1.md", "a[0-9].md", True),
        ("/desk/ab.md", "a[!0-9].md", True),
        ("/desk/a+b.md", "a+b.md", True),
        ("/desk/a.mdx", "*.md", False),
        ("/elsewhere/a.md", "drafts/*.md", False),
    ],
)
def test_matches(path: str, pattern: str, expected: bool) -> None:
    """A pattern covers what a reader of .gitignore files would expect."""
    assert expected == matches(path, pattern, "/desk")
