"""Print findings on a terminal: in full with windows on the text, or one line each."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from factcheck.model.article import Article
from factcheck.model.finding import Finding
from factcheck.model.reading import Report
from factcheck.model.span import Span
from factcheck.report.anchors import anchor_line, day_line
from factcheck.report.characters import shown, width, wrapped
from factcheck.report.coverage import by_reason, by_sources, counted
from factcheck.report.ink import Ink
from factcheck.report.order import in_order, labels_in_place, main_span
from factcheck.report.places import Place, Places
from factcheck.report.verdicts import found, verdict
from factcheck.report.windows import Mark, Row, Windows

_NARROWEST = 30


def write_full(
    reports: Iterable[Report],
    out: TextIO,
    *,
    color: bool,
    width: int = 80,
    ascii_only: bool,
    links: bool,
    reasons: bool = True,
) -> None:
    """Write every finding with windows on its spans, then each story's coverage.

    ``width`` is the most cells a line takes, quoted text included; only a path
    may be longer. ``links`` adds OSC 8 hyperlinks from rules to their pages, ``reasons``
    why figures were not checked.
    """
    ink = Ink(color=color, links=links)
    page = _Page(out, ink, max(width, _NARROWEST), ascii_only, reasons=reasons)
    for report in reports:
        page.story(report)
    page.total()


def write_concise(reports: Iterable[Report], out: TextIO, *, reasons: bool = True) -> None:
    """Write one line for each finding, then one for each story's coverage."""
    ascii_only = not (getattr(out, "encoding", None) or "utf-8").lower().startswith("utf")
    for report in reports:
        article = report.reading.article
        places = Places(article.source)
        path = shown(article.path, ascii_only=ascii_only)
        for finding in in_order(report.findings):
            line, column = _first_place(finding, article, places)
            text = f"{finding.severity}[{finding.rule}] {finding.message}"
            text += f"{_others(finding, article, places)} #{finding.id}"
            out.write(f"{path}:{line}:{column}: {shown(text, ascii_only=ascii_only)}\n")
        told = verdict(report, reasons=reasons)
        out.write(f"{path}: {shown(told, ascii_only=ascii_only)}\n")
        told_besides = _not_checked(report, places) if reasons else ()
        for text in filter(None, (day_line(article), *told_besides, *report.loosened)):
            out.write(f"{path}: {shown(text, ascii_only=ascii_only)}\n")


def _not_checked(report: Report, places: Places) -> Iterator[str]:
    """Yield each reason with the figures that were not checked for it, and where they stand."""
    article = report.reading.article
    for reason, spans in () if article.unread else by_reason(report):
        named = []
        for span in spans:
            line, column = _place(article, places, span)
            named.append(f"{article.quote(span)} ({line}:{column})")
        yield f"not checked, {reason}: {', '.join(named)}"


def _others(finding: Finding, article: Article, places: Places) -> str:
    main = main_span(finding)
    quoted = []
    for label in labels_in_place(finding):
        if label.span != main:
            line, column = _place(article, places, label.span)
            quoted.append(f"“{article.quote(label.span)}” {line}:{column}")
    return f" ({', '.join(quoted)})" if quoted else ""


def _first_place(finding: Finding, article: Article, places: Places) -> Place:
    if not finding.labels and finding.place:
        return places.line_column(finding.place.start)
    return _place(article, places, main_span(finding))


def _place(article: Article, places: Places, span: Span) -> Place:
    return places.line_column(article.to_source(span).start)


class _Page:
    """One run's report on one terminal."""

    def __init__(
        self, out: TextIO, ink: Ink, width: int, ascii_only: bool, *, reasons: bool
    ) -> None:
        self._out = out
        self._reasons = reasons
        self._ink = ink
        self._width = width
        self._ascii = ascii_only
        self._urls: dict[tuple[str, str], str] = {}
        self._stories = 0
        self._unread = 0
        self._hidden = 0
        self._count: Counter[str] = Counter()
        self._loosened: Counter[str] = Counter()

    def story(self, report: Report) -> None:
        """Write a story's findings and what was not checked of it."""
        article = report.reading.article
        places = Places(article.source)
        self._stories += 1
        self._unread += bool(article.unread)
        self._hidden += len(report.set_aside)
        self._loosened.update(report.loosened)
        self._count.update(finding.severity for finding in report.findings)
        for finding in in_order(report.findings):
            self._finding(finding, article, places)
        told = verdict(report, reasons=self._reasons)
        lines = [told, "" if article.unread else anchor_line(article)]
        path = shown(article.path, ascii_only=self._ascii)
        for text in filter(None, lines):
            self._hung(f"{path}: ", text, paint_first=True)
        for text in _not_checked(report, places) if self._reasons else ():
            self._hung(f"{path}: ", text)
        for span, how in by_sources(report):
            line, column = _place(article, places, span)
            told = f"{article.quote(span)} ({line}:{column}) is {how}"
            self._hung(f"{path}: ", shown(told, ascii_only=self._ascii))
        self._line("")

    def total(self) -> None:
        """Write what loosened the check, and what several stories came to."""
        for text, files in self._loosened.items():
            where = f" ({counted(files, 'file')})" if self._stories > 1 else ""
            self._hung("loosened: ", f"{text}{where}")
        if self._stories < 2:
            return
        told = found(self._count, self._stories, self._unread, self._hidden)
        for line in self._broken(f"{counted(self._stories, 'file')}: {told}", self._width):
            self._line(self._ink.paint(line, "strong"))

    def _finding(self, finding: Finding, article: Article, places: Places) -> None:
        self._heading(finding)
        place = _first_place(finding, article, places)
        labels = labels_in_place(finding)
        last = max((_place(article, places, label.span).line for label in labels), default=1)
        gutter = len(str(last))
        path = shown(article.path, ascii_only=self._ascii)
        arrow = self._ink.paint("-->", "faint")
        part = article.part_at(main_span(finding).start) if finding.labels else ""
        where = f"{path}:{place.line}:{place.column}{part and f' ({part})'}"
        self._line(f"{' ' * gutter}{arrow} {where}")
        room = self._width - gutter - 3
        windows = Windows(article, places, room=room, ascii_only=self._ascii)
        for row in windows.rows(labels):
            self._row(row, gutter, finding)
        for text in finding.working.splitlines():
            self._hung(f"{' ' * gutter} = ", text)
        for text in finding.question.splitlines():
            self._hung(f"{' ' * gutter} ? ", text)
        if finding.id:  # what ``factcheck ok`` asks for
            self._line(self._ink.paint(f"{' ' * gutter} # {shown(finding.id)}", "faint"))
        self._line("")

    def _heading(self, finding: Finding) -> None:
        key = (finding.rule, finding.group)
        if self._ink.links and key not in self._urls:
            from factcheck.report.rule_pages import rule_url

            self._urls[key] = rule_url(*key)
        head = f"{finding.severity}[{finding.rule}]:"
        first, *rest = self._broken(f"{head} {finding.message}", self._width)
        name = self._ink.link(shown(finding.rule), self._urls.get(key, ""))
        painted = self._ink.paint(f"{finding.severity}[{name}]:", finding.severity)
        self._line(f"{painted}{self._ink.paint(first[len(head) :], 'strong')}")
        for line in rest:
            self._line(self._ink.paint(line, "strong"))

    def _row(self, row: Row, gutter: int, finding: Finding) -> None:
        bar = self._ink.paint("|", "faint")
        number = self._ink.paint(f"{row.line:>{gutter}}", "faint")
        self._line(f"{number} {bar} {row.text}")
        for line in self._mark_lines(row, self._width - gutter - 3, finding):
            self._line(f"{' ' * gutter} {bar} {line}")

    def _mark_lines(self, row: Row, room: int, finding: Finding) -> list[str]:
        """Return the lines of marks and notes: one where all fit beside each other."""
        notes = [shown(mark.label.note, ascii_only=self._ascii) for mark in row.marks]
        ends = [mark.column - 1 for mark in row.marks[1:]] + [room]
        together = all(
            mark.column + mark.cells + (1 + width(note) if note else 0) <= end
            for mark, note, end in zip(row.marks, notes, ends, strict=True)
        )
        if together:
            line, at = "", 0
            for mark, note in zip(row.marks, notes, strict=True):
                line += " " * (mark.column - at) + self._marked(mark, note, finding)
                at = mark.column + mark.cells + (1 + width(note) if note else 0)
            return [line]
        found = []
        for mark, note in zip(row.marks, notes, strict=True):
            found += self._alone(mark, note, room, finding)
        return found

    def _alone(self, mark: Mark, note: str, room: int, finding: Finding) -> list[str]:
        """Return one mark with its note to the right, to the left or beneath."""
        if mark.column + mark.cells + 1 + width(note) <= room:
            return [" " * mark.column + self._marked(mark, note, finding)]
        ink = finding.severity if mark.label.primary else "related"
        sign = self._marked(mark, "", finding)
        if width(note) < mark.column:
            painted = self._ink.paint(note, ink)
            return [" " * (mark.column - width(note) - 1) + painted + " " + sign]
        beneath = [self._ink.paint(line, ink) for line in wrapped(note, room)]
        return [" " * mark.column + sign, *beneath]

    def _marked(self, mark: Mark, note: str, finding: Finding) -> str:
        sign = ("^" if mark.label.primary else "-") * mark.cells
        ink = finding.severity if mark.label.primary else "related"
        return self._ink.paint(f"{sign} {note}" if note else sign, ink)

    def _hung(self, head: str, text: str, *, paint_first: bool = False) -> None:
        """Write ``text`` after ``head``, further lines indented to stand under it."""
        indent = width(head) if width(head) * 2 <= self._width else 4
        first = self._broken(text, self._width - width(head)) if indent == width(head) else []
        if not first:
            self._line(head.rstrip())
            first, head = self._broken(text, self._width - indent), " " * indent
        shown_head = self._ink.paint(head, "strong") if paint_first else head
        for number, line in enumerate(first):
            self._line(f"{' ' * indent if number else shown_head}{line}")

    def _broken(self, text: str, room: int) -> list[str]:
        return wrapped(shown(text, ascii_only=self._ascii), room) or [""]

    def _line(self, text: str) -> None:
        self._out.write(f"{text}\n")
