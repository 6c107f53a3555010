"""Compose the prose of Markdown lines: markup out, soft line breaks to spaces."""

from bisect import bisect_right

from factcheck.model.span import Span
from factcheck.read.composer import Composer
from factcheck.read.markdown_lines import References

# What a paragraph without any markup holds none of; looked for one by one,
# which takes less than compiling and running an expression.
_MARKS = ("*", "[", "_", "`", "<", "&", "\\", "~", "{", "]", "http", "www.")

Edit = tuple[int, int, str]  # replace text[start:end] by the string
Line = tuple[int, int]  # where a line's content starts and ends in the source


def compose_prose(
    composer: Composer, lines: list[Line], references: References, *, in_list: bool = False
) -> list[Span]:
    """Add the lines' prose and return the places of markup comments in them."""
    source = composer.source
    if len(lines) == 1 and not in_list:
        start, end = lines[0]
        while end > start and source[end - 1] in " \t":
            end -= 1
        if not _is_marked_up(source[start:end]):
            composer.verbatim(start, end)
            return []
    joined = _Joined(source, lines)
    edits = joined.breaks(in_list=in_list)
    comments: list[Span] = []
    if _is_marked_up(joined.text):
        from factcheck.read.markdown_inline import InlineEdits

        text = _without_bullets(joined.text) if in_list else joined.text
        inline = InlineEdits(text, references)
        edits = sorted(edits + inline.edits, key=_by_place)
        comments = [Span(joined.at(first), joined.at(last)) for first, last in inline.comments]
    place = 0
    for first, last, shown in edits:
        if first < place:
            continue  # inside a longer edit
        if first > place:
            composer.verbatim(joined.at(place), joined.at(first))
        composer.decoded(shown, joined.at(first), joined.at(last))
        place = last
    composer.verbatim(joined.at(place), joined.at(len(joined.text)))
    return comments


class _Joined:
    """Lines joined by line feeds, each without its white space at the end."""

    def __init__(self, source: str, lines: list[Line]) -> None:
        texts = [source[start:end].rstrip() for start, end in lines]
        self.source = source
        self.text = "\n".join(texts)
        self.lines = lines
        self.starts = [0]
        for text in texts[:-1]:
            self.starts.append(self.starts[-1] + len(text) + 1)

    def at(self, place: int) -> int:
        """Return where a place of the text lies in the source."""
        line = bisect_right(self.starts, place) - 1
        return self.lines[line][0] + place - self.starts[line]

    def breaks(self, *, in_list: bool) -> list[Edit]:
        """Return what each line break becomes: a space, or itself where it is meant."""
        found: list[Edit] = []
        for line, start in enumerate(self.starts[1:], start=1):
            before, after = self.lines[line - 1], self.lines[line]
            hard = (
                self.source.endswith("  ", *before)
                or after[0] == after[1]
                or (in_list and bullet_end(self.source[slice(*after)]) > 0)
            )
            follows_blank = before[0] == before[1]
            found.append((start - 1, start, "\n" if hard else "" if follows_blank else " "))
        return found


def bullet_end(line: str) -> int:
    """Return where the text of a list's entry begins in its line; 0 if it is none."""
    bare = line.lstrip(" \t")
    mark = bare[:1]
    size = 1
    if mark.isdecimal():
        size = len(bare) - len(bare.lstrip("0123456789")) + 1
        mark = bare[size - 1 : size]
        if mark not in (".", ")") or size > 10:
            return 0
    elif mark not in ("-", "*", "+", "•"):
        return 0
    text = bare[size:].lstrip(" \t")
    if not text or bare[size] not in " \t":
        return 0
    return len(line) - len(text)


def _is_marked_up(text: str) -> bool:
    return any(mark in text for mark in _MARKS)


def _by_place(edit: Edit) -> tuple[int, int]:
    return edit[0], -edit[1]


def _without_bullets(text: str) -> str:
    """Blank out list markers, so that ``*`` as a bullet is no emphasis."""
    return "\n".join(
        " " * end + line[end:] if (end := bullet_end(line)) else line
        for line in text.split("\n")
    )
