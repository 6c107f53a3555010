"""Draw the frames of a story's findings alone, without its coverage."""

from io import StringIO

from factcheck.model.reading import Report
from factcheck.report.as_text import write_full


def frames_of(report: Report, *, color: bool = False, width: int = 80) -> str:
    """Return the findings as the terminal report draws them; empty if there are none."""
    if not report.findings:
        return ""
    out = StringIO()
    write_full((report,), out, color=color, width=width, ascii_only=False, links=False)
    # The coverage is the report's last block; a blank line ends each block.
    return out.getvalue().rstrip("\n").rpartition("\n\n")[0]
