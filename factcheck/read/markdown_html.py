"""Tell where a block of HTML inside Markdown ends."""

_RAW_ENDS = {"<script": "</script", "<style": "</style", "<pre": "</pre", "<!--": "-->"}
_BALANCED = ("table", "figure", "blockquote", "aside", "div", "section")
_BLOCKS = frozenset(
    "address article aside blockquote body center details dialog dd div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe li link main "
    "nav ol option p section summary table tbody td tfoot th thead tr ul".split()
)


def html_block_end(
    source: str, lines: list[tuple[int, int]], index: int, line: str, *, inside: bool
) -> int:
    """Return the index after the last line of the HTML block, or 0 if there is none.

    A block ends with a blank line, one that holds raw text or a container
    with its own end tag; ``inside`` says that a paragraph is open.
    """
    lower = line[:60].lower()
    for opening, closing in _RAW_ENDS.items():
        if lower.startswith(opening):
            if inside and opening == "<!--":
                return 0
            return _line_with(source, lines, index, closing)
    name = _name_in(lower.lstrip("</"))
    if name not in _BLOCKS:
        return 0
    if name in _BALANCED and not lower.startswith("</"):
        last = _line_with(source, lines, index, f"</{name}")
        if last <= len(lines) and f"</{name}" in source[slice(*lines[last - 1])].lower():
            return last
    after = index
    while after < len(lines) and lines[after][0] < lines[after][1]:
        after += 1
    return after


def _name_in(text: str) -> str:
    """Return the letters and digits that ``text`` begins with."""
    end = 0
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[:end]


def _line_with(source: str, lines: list[tuple[int, int]], index: int, closing: str) -> int:
    for after in range(index, len(lines)):
        if closing in source[slice(*lines[after])].lower():
            return after + 1
    return len(lines)
