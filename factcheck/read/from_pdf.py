"""Read PDF text: lines joined to paragraphs by gap, size and length."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from factcheck.errors import DraftError
from factcheck.model.article import Article, Published
from factcheck.read.assembly import assemble
from factcheck.read.composer import Composer
from factcheck.read.titles import title_unmarked

_MOST_PAGES = 2000
_BULLETS = ("•", "-", "–", "▪", "●")


class _Line(NamedTuple):
    text: str
    size: float  # of the font, in points
    top: float
    right: float
    page: int


def read_pdf(data: bytes, path: str, published: Published | None = None) -> Article:
    """Return the article; a section's part names its page, counted from 1.

    Raises ``DraftError`` without the pdf extra, and for a file that is
    damaged, locked or has no text (a scan).
    """
    try:
        import pypdfium2  # type: ignore[import-untyped]
    except ImportError as error:
        message = "PDF needs the pdf extra: pip install 'factcheck-figures[pdf]'"
        raise DraftError(f"{path}: {message}") from error
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        what = "locked with a password" if locked else "a truncated or damaged PDF"
        raise DraftError(f"{path}: {what}") from error
    try:
        if len(document) > _MOST_PAGES:
            raise DraftError(f"{path}: more than {_MOST_PAGES} pages, which no story has")
        lines = [line for page in range(len(document)) for line in _lines(document, page)]
    except pypdfium2.PdfiumError as error:
        raise DraftError(f"{path}: a damaged PDF: {error}") from error
    finally:
        document.close()
    if not lines:
        raise DraftError(f"{path}: no text in the PDF (a scan has none)")
    composer = _compose(lines)
    text = composer.text()
    title_unmarked(text, composer.blocks)
    return assemble(path, "pdf", text, composer.blocks, given_date=published)


def _lines(document: Any, number: int) -> Iterator[_Line]:
    """Yield a page's lines, without the page number at its head or foot."""
    from pypdfium2 import raw

    page = document[number]
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    lines = []
    place = 0
    for raw_line in text.split("\n"):
        line = raw_line.rstrip("\r")
        bare = line.strip()
        if bare:
            first = place + line.index(bare[0])
            _, _, _, top = text_page.get_charbox(first)
            _, _, right, _ = text_page.get_charbox(first + len(bare) - 1)
            size = raw.FPDFText_GetFontSize(text_page.raw, first)
            lines.append(_Line(bare, round(size, 1), top, right, number + 1))
        place += len(raw_line) + 1
    text_page.close()
    page.close()
    for place, line in enumerate(lines):
        if (
            place not in (0, len(lines) - 1)
            or len(lines) == 1
            or not _is_page_number(line.text)
        ):
            yield line


def _is_page_number(text: str) -> bool:
    words = text.lower().replace("-", " ").replace("/", " ").split()
    return len(words) <= 4 and all(word.isdecimal() or word in ("page", "of") for word in words)


def _compose(lines: list[_Line]) -> Composer:
    composer = Composer(mapped=False)
    common = _common_size(lines)
    largest = max(line.size for line in lines[:12])
    edge = max(line.right for line in lines)
    has_headline = largest <= common * 1.15
    block: list[_Line] = []

    def end_block() -> None:
        nonlocal has_headline
        if not block:
            return
        size = block[0].size
        composer.open()
        composer.plain(_joined(block))
        part = f"page {block[0].page}"
        if size >= largest and not has_headline:
            has_headline = True
            composer.close("headline", part)
        else:
            short = len(block) <= 2 and size > common * 1.05
            composer.close("subhead" if short else "body", part)
        block.clear()

    for line in lines:
        if block and _parts(block, line, edge):
            end_block()
        block.append(line)
    end_block()
    return composer


def _common_size(lines: list[_Line]) -> float:
    sizes: dict[float, int] = {}
    for line in lines:
        sizes[line.size] = sizes.get(line.size, 0) + len(line.text)
    return max(sizes, key=lambda size: sizes[size])


def _parts(block: list[_Line], line: _Line, edge: float) -> bool:
    """Whether ``line`` begins a new paragraph after ``block``."""
    last = block[-1]
    if line.page != last.page or abs(line.size - last.size) > 0.5:
        return True
    gap = last.top - line.top
    usual = block[0].top - block[1].top if len(block) > 1 else line.size * 1.3
    if gap > max(usual, line.size) * 1.35 or gap < 0 or line.text.startswith(_BULLETS):
        return True
    return last.text[-1] in '.!?:”"' and last.right < edge * 0.85


def _joined(block: list[_Line]) -> str:
    text = block[0].text
    for line in block[1:]:
        if text.endswith(("\xad", "\x02", "\ufffe")):
            text = text[:-1] + line.text
        else:
            text = f"{text} {line.text}"
    return text
