"""Read the example lines of a rule's docstring.

Each ``Flags:`` or ``Passes:`` line is one draft; a line indented deeper
continues it. `` ¶ `` separates paragraphs. A paragraph may begin with its kind
in brackets (``[Headline]``, ``[Standfirst]``, ``[Caption]``, ``[Subhead]``,
``[Quote]``), else it is body text; the draft may begin with ``[Date
2016-03-25]`` and ``[Tag council]``. ``[[...]]`` in a ``Flags:`` line marks the
spans expected. ``Printed:`` lines, written likewise, are what the house printed
before: the memory of all examples of the rule; ``[Times 100]`` prints one so often.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from factcheck.errors import RuleError
from factcheck.model.article import SectionKind
from factcheck.model.span import Span

_KINDS: dict[str, SectionKind] = {
    "Headline": "headline",
    "Standfirst": "standfirst",
    "Caption": "caption",
    "Subhead": "subhead",
    "Quote": "quote",
    "Body": "body",
}
_MISSPELLED = ("Flag:", "Pass:", "flags:", "passes:", "Fails:", "Finds:", "Skips:")
_WORDS = ("Flags:", "Passes:", "Printed:", *_MISSPELLED)


class Example(NamedTuple):
    """One example line as a draft: paragraphs of a kind, with the spans expected.

    ``printed`` are the rule's ``Printed:`` lines, none of which has any of its own.
    """

    expects: Literal["Flags", "Passes", "Printed"]
    paragraphs: tuple[tuple[SectionKind, str], ...]
    marks: tuple[Span, ...]
    day: date | None
    tags: tuple[str, ...]
    path: str
    line: int
    printed: tuple["Example", ...] = ()
    times: int = 1

    @property
    def text(self) -> str:
        """The draft's text, which ``marks`` index."""
        return "\n\n".join(text for _, text in self.paragraphs)


def parse_examples(doc: str, path: str, line: int) -> tuple[Example, ...]:
    """Return the examples of a docstring that begins on ``line`` of the file at ``path``.

    Raises ``RuleError`` for an example that cannot be read; its text names file and line.
    """
    found = []
    printed = []
    for kind, text, number in _lines(doc):
        if kind in _MISSPELLED:
            raise RuleError(
                f"{path}:{line + number}: {kind} is no example; write Flags: or Passes:"
            )
        if kind == "Printed:":
            printed.append(_parse("Printed", text, path, line + number))
            continue
        found.append(
            _parse("Flags" if kind == "Flags:" else "Passes", text, path, line + number)
        )
    return tuple(each._replace(printed=tuple(printed)) for each in found)


def _lines(doc: str) -> Iterator[tuple[str, str, int]]:
    """Yield each example's kind, whole text and line number within the docstring."""
    kind, text, margin, start = "", "", 0, 0
    for number, raw in enumerate(doc.splitlines()):
        line, indent = raw.strip(), len(raw) - len(raw.lstrip())
        if kind and line and indent > margin:
            text = f"{text} {line}"
            continue
        if kind:
            yield kind, text, start
        kind = next((word for word in _WORDS if line.startswith(word)), "")
        text, margin, start = line[len(kind) :].strip(), indent, number
    if kind:
        yield kind, text, start


def _parse(
    kind: Literal["Flags", "Passes", "Printed"], text: str, path: str, line: int
) -> Example:
    place = f"{path}:{line}"
    day: date | None = None
    tags: list[str] = []
    times = 1
    while text.startswith(("[Date ", "[Tag ", "[Times ")):
        word, _, text = text[1:].partition("]")
        name, _, value = word.partition(" ")
        text = text.lstrip()
        if name == "Tag":
            tags.append(value.strip())
            continue
        if name == "Times":
            if kind != "Printed" or not value.strip().isdecimal():
                raise RuleError(f"{place}: [{word}]: write [Times 100] in a Printed: line")
            times = int(value)
            continue
        try:
            day = date.fromisoformat(value.strip())
        except ValueError:
            raise RuleError(f"{place}: [{word}] is no date; write [Date 2016-03-25]") from None
    paragraphs: list[tuple[SectionKind, str]] = []
    marks: list[Span] = []
    length = 0
    for paragraph in text.split(" ¶ "):
        section, body = _kind_of(paragraph.strip(), place)
        bare = _unmark(body, length, marks, place)
        if bare:
            paragraphs.append((section, bare))
            length += len(bare) + 2
    if not paragraphs:
        raise RuleError(f"{place}: an empty {kind}: example")
    if marks and kind != "Flags":
        raise RuleError(f"{place}: [[...]] marks what is flagged; a {kind}: example has none")
    return Example(
        kind, tuple(paragraphs), tuple(marks), day, tuple(tags), path, line, (), times
    )


def _kind_of(paragraph: str, place: str) -> tuple[SectionKind, str]:
    if not paragraph.startswith("[") or paragraph.startswith("[["):
        return "body", paragraph
    word, _, rest = paragraph[1:].partition("]")
    if word not in _KINDS:
        if word.istitle() and " " not in word:
            raise RuleError(f"{place}: [{word}] is no section; known are {', '.join(_KINDS)}")
        return "body", paragraph
    return _KINDS[word], rest.lstrip()


def _unmark(text: str, offset: int, marks: list[Span], place: str) -> str:
    """Return the paragraph without ``[[`` and ``]]``, and add the spans between them."""
    bare = ""
    while "[[" in text:
        before, _, rest = text.partition("[[")
        marked, closed, text = rest.partition("]]")
        if not closed or "[[" in marked:
            raise RuleError(f"{place}: [[ without its ]]")
        bare += before
        marks.append(Span(offset + len(bare), offset + len(bare) + len(marked)))
        bare += marked
    if "]]" in text:
        raise RuleError(f"{place}: ]] without its [[")
    return bare + text


def docstring_line(path: str, line: int) -> int:
    """Return the line where the docstring of a function that begins on ``line`` starts."""
    with open(path, encoding="utf-8", errors="replace") as file:
        lines = file.read().splitlines()
    for number in range(line - 1, len(lines)):
        if lines[number].lstrip().startswith(('"""', 'r"""', "'''", "r'''")):
            return number + 1
    return line
