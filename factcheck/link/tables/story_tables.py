"""Find what a story's own tables add up to, and the sentences that tell their cells.

Finds: a row "Total" below like cells; "Turnout was 45% in Ward A" beside the cell of
the row "Ward A" and the column "Turnout".
"""

from collections.abc import Iterator

from factcheck.lexicon.table_headers import CHANGES, NO_SUMS, SCALES, SHARES, TOTALS
from factcheck.link.grammar.phrases import same_unit
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.model.article import Cell, Section, Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown, Restatement

_ADDING = frozenset({"count", "money", "measure"})
_MOST_CELLS = 2_000  # of one table that are looked for in the text
Placed = tuple[Cell, Figure]


def find_table_totals(index: Index) -> Iterator[Breakdown]:
    """Yield each total row's cell with the cells above it."""
    for table in index.article.sections_of("table"):
        columns: dict[int, list[Placed]] = {}
        for cell, figure in placed_in(index, table):
            columns.setdefault(cell.column, []).append((cell, figure))
        for column in columns.values():
            parts: list[Figure] = []
            for cell, figure in column:
                if named(cell.row_header) not in TOTALS:
                    parts.append(figure)
                    continue
                why = "a row of totals in a table"
                if _adds_up(cell, figure, parts):
                    yield Breakdown(figure, tuple(parts), why=why)
                parts = []


def find_told_cells(index: Index) -> Iterator[Restatement]:
    """Yield each cell with the figure of a sentence that names its row and its column."""
    tables = index.article.sections_of("table")
    if not tables:
        return
    sentences = _telling(index)
    for table in tables:
        placed = placed_in(index, table)[:_MOST_CELLS]
        rows = {named(cell.row_header) for cell, _ in placed} - {""}
        topic = _stems(_title(index, table))
        for sentence, text, figures in sentences:
            rows_told = [row for row in rows if f" {row} " in text]
            if len(rows_told) == 1:
                yield from _told(placed, rows_told[0], topic, sentence, figures)


def placed_in(index: Index, table: Section) -> list[Placed]:
    """Return the cells that hold one figure and nothing else, in reading order."""
    figures = index.by_section.get(table.index, [])
    by_start = {figure.span.start: figure for figure in figures}
    found = []
    for cell in table.cells:
        signed = index.article.quote(cell.span).startswith("+")  # no part of the figure
        figure = by_start.get(cell.span.start + signed)
        if figure is not None and figure.span.end == cell.span.end and figure.value is not None:
            found.append((cell, figure))
    return found


def named(label: str) -> str:
    """Return a header's words in small letters, one space between them and no marks around."""
    return " ".join(label.lower().replace("’", "'").strip(" :.").split())


def _adds_up(cell: Cell, total: Figure, parts: list[Figure]) -> bool:
    """Whether a column's cells are of a kind that adds up to a total: amounts, or shares."""
    alike = all(part.kind == total.kind and part.unit == total.unit for part in parts)
    header = {word.strip("()") for word in named(cell.column_header).split()}
    if len(parts) < 2 or not alike:
        return False
    if total.kind == "percentage":
        return not header.isdisjoint(SHARES) and header.isdisjoint(CHANGES)
    return total.kind in _ADDING and header.isdisjoint(NO_SUMS)


def _telling(index: Index) -> list[tuple[Sentence, str, list[Figure]]]:
    """Return the sentences of the text that hold figures, with their words."""
    found = []
    for figures in index.by_sentence.values():
        sentence = figures[0].sentence
        if figures[0].section_kind in ("body", "standfirst", "headline"):
            found.append((sentence, f" {' '.join(sentence.tokens.lower)} ", figures))
    return found


def _title(index: Index, table: Section) -> str:
    """Return the caption that stands before a table."""
    before = [s for s in index.article.sections_of("caption") if s.index == table.index - 1]
    return index.article.quote(before[0].span) if before else ""


def _stems(text: str) -> set[str]:
    return {stem(word) for word in named(text).replace("(", " ").replace(")", " ").split()} - {
        ""
    }


def _told(
    placed: list[Placed], row: str, topic: set[str], sentence: Sentence, figures: list[Figure]
) -> Iterator[Restatement]:
    said = {stem(word) for word in sentence.tokens.lower} - {""}
    said -= _stems(row)
    for cell, figure in placed:
        header = named(cell.column_header)
        if named(cell.row_header) != row or not SCALES.isdisjoint(header.split()):
            continue
        if header.isdecimal() and header not in sentence.tokens.lower:
            continue
        if said.isdisjoint(_stems(header) | topic):
            continue
        like = [f for f in figures if f.kind == figure.kind and same_unit(f, figure)]
        if len(like) == 1:
            why = f"the table's row {cell.row_header!r} and column {cell.column_header!r}"
            yield Restatement(figure, like[0], why=why)
