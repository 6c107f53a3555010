"""Run the examples in rules' docstrings: ``Flags:`` lines must be found, ``Passes:`` not.

Each line is one draft; a line indented deeper continues it. `` ¶ `` separates
paragraphs. A paragraph may begin with its kind in brackets (``[Headline]``,
``[Standfirst]``, ``[Caption]``, ``[Subhead]``, ``[Quote]``), else it is body
text; the draft may begin with ``[Date 2016-03-25]`` and ``[Tag council]``.
``[[...]]`` in a ``Flags:`` line marks the spans expected: each must carry a
label, and no primary label may lie elsewhere.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from factcheck.check.helpers import NOTHING_GIVEN
from factcheck.check.rule import Rule
from factcheck.check.runner import run_rules
from factcheck.errors import RuleError
from factcheck.model.article import SectionKind
from factcheck.model.reading import Reading, Report
from factcheck.model.span import Span

_KINDS: dict[str, SectionKind] = {
    "Headline": "headline",
    "Standfirst": "standfirst",
    "Caption": "caption",
    "Subhead": "subhead",
    "Quote": "quote",
    "Body": "body",
}
_MISSPELLED = ("Flag:", "Pass:", "flags:", "passes:", "Fails:", "Finds:")


class Example(NamedTuple):
    """One example line as a draft: paragraphs of a kind, with the spans expected."""

    expects: Literal["Flags", "Passes"]
    paragraphs: tuple[tuple[SectionKind, str], ...]
    marks: tuple[Span, ...]
    day: date | None
    tags: tuple[str, ...]
    path: str
    line: int

    @property
    def text(self) -> str:
        """The draft's text, which ``marks`` index."""
        return "\n\n".join(text for _, text in self.paragraphs)


class Outcome(NamedTuple):
    """What running an example gave; ``fault`` is empty when it went as it says."""

    example: Example
    report: Report
    fault: str


def examples_of(rule: Rule) -> tuple[Example, ...]:
    """Return the rule's examples in order.

    Raises ``RuleError`` for an example that cannot be read; its text names file and line.
    """
    doc = rule.load().__doc__ or ""
    first = _docstring_line(rule)
    return tuple(
        _parse(kind, text, rule.path, first + n) for kind, text, n in _lines(doc, rule)
    )


def run_example(
    rule: Rule,
    example: Example,
    read: Callable[[Example], Reading],
    given: Mapping[str, Callable[[], Any]] = NOTHING_GIVEN,
) -> Outcome:
    """Run one rule over one example; ``read`` makes the reading of its draft."""
    report = run_rules(read(example), (rule._replace(on=True),), given=given)
    return Outcome(example, report, _fault(example, report))


def lacking(rule: Rule, examples: tuple[Example, ...]) -> str:
    """Return which kind of example the rule has none of, in words; empty if both are there."""
    kinds = {example.expects for example in examples}
    missing = [f"{kind}:" for kind in ("Flags", "Passes") if kind not in kinds]
    return f"{rule.name} has no {' and no '.join(missing)} example" if missing else ""


def _fault(example: Example, report: Report) -> str:
    if report.faults:
        return str(report.faults[0])
    if example.expects == "Passes":
        return "" if not report.findings else "flagged, but it should pass"
    if not report.findings:
        return "passed, but it should be flagged"
    if not example.marks:
        return ""
    text = example.text
    labels = [label for finding in report.findings for label in finding.labels]
    for mark in example.marks:
        if not any(label.span == mark for label in labels):
            shown = ", ".join(repr(text[one.span.start : one.span.end]) for one in labels)
            return f"{text[mark.start : mark.end]!r} is not marked; marked are {shown}"
    for label in labels:
        if label.primary and label.span not in example.marks:
            return f"{text[label.span.start : label.span.end]!r} is marked, but not expected"
    return ""


def _docstring_line(rule: Rule) -> int:
    """Return the line in the file where the docstring's first line stands."""
    with open(rule.path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    for number in range(rule.line - 1, len(lines)):
        if lines[number].lstrip().startswith(('"""', 'r"""', "'''", "r'''")):
            return number + 1
    return rule.line


def _lines(doc: str, rule: Rule) -> Iterator[tuple[Literal["Flags", "Passes"], str, int]]:
    """Yield each example's kind, whole text and line number within the docstring."""
    kind: Literal["Flags", "Passes"] | None = None
    text, margin, start = "", 0, 0
    for number, raw in enumerate(doc.splitlines()):
        line, indent = raw.strip(), len(raw) - len(raw.lstrip())
        if kind and line and indent > margin:
            text = f"{text} {line}"
            continue
        if kind:
            yield kind, text, start
            kind = None
        if line.startswith(_MISSPELLED):
            word = line.partition(":")[0]
            place = f"{rule.path}:{_docstring_line(rule) + number}"
            raise RuleError(f"{place}: {word}: is no example; write Flags: or Passes:")
        if line.startswith("Flags:"):
            kind, text = "Flags", line[6:].strip()
        elif line.startswith("Passes:"):
            kind, text = "Passes", line[7:].strip()
        margin, start = indent, number
    if kind:
        yield kind, text, start


def _parse(kind: Literal["Flags", "Passes"], text: str, path: str, line: int) -> Example:
    place = f"{path}:{line}"
    day: date | None = None
    tags: list[str] = []
    while text.startswith(("[Date ", "[Tag ")):
        word, _, text = text[1:].partition("]")
        name, _, value = word.partition(" ")
        text = text.lstrip()
        if name == "Tag":
            tags.append(value.strip())
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
    if marks and kind == "Passes":
        raise RuleError(f"{place}: [[...]] marks what is flagged; a Passes: example has none")
    return Example(kind, tuple(paragraphs), tuple(marks), day, tuple(tags), path, line)


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
