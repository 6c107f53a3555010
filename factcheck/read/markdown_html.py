"""Tell where a block of HTML inside Markdown ends."""

_RAW_ENDS = {"<script": "</script", "<style": "</style", "<pre": "</pre", "<!--": "-->"}
_BALANCED = ("table", "figure", "blockquote", "aside", "div", "section")
_BLOCKS = frozenset(
    "address article aside blockquote body center details dialog dd div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe li link main "
    "nav ol option p section summary table tbody td tfoot th thead tr ul".split()
)


class HtmlEnds:
    """Finds where blocks of HTML end in the lines of one source."""

    def __init__(self, source: str, lines: list[tuple[int, int]]) -> None:
        """Remember which end tags are looked for in vain: they are not again."""
        self._source = source
        self._lines = lines
        self._vain: dict[str, int] = {}

    def after(self, index: int, line: str, *, inside: bool) -> int:
        """Return the index after the last line of the HTML block, or 0 if there is none.

        A block ends with a blank line, one that holds raw text or a container
        with its own end tag; ``inside`` says that a paragraph is open.
        """
        lower = line[:60].lower()
        for opening, closing in _RAW_ENDS.items():
            if lower.startswith(opening):
                if inside and opening == "<!--":
                    return 0
                return self._line_with(index, closing) or len(self._lines)
        name = _name_in(lower.lstrip("</"))
        if name not in _BLOCKS:
            return 0
        if name in _BALANCED and not lower.startswith("</"):
            last = self._line_with(index, f"</{name}")
            if last:
                return last
        after = index
        while after < len(self._lines) and self._lines[after][0] < self._lines[after][1]:
            after += 1
        return after

    def _line_with(self, index: int, closing: str) -> int:
        """Return the index after the next line that holds ``closing``, 0 if none does."""
        if index >= self._vain.get(closing, len(self._lines)):
            return 0
        for after in range(index, len(self._lines)):
            if closing in self._source[slice(*self._lines[after])].lower():
                return after + 1
        self._vain[closing] = index
        return 0


def _name_in(text: str) -> str:
    """Return the letters and digits that ``text`` begins with."""
    end = 0
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[:end]
