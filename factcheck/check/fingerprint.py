"""Give a finding an id that survives edits elsewhere in the story."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from factcheck.model.figure import Figure
from factcheck.model.finding import Finding
from factcheck.model.reading import Reading
from factcheck.model.span import Span

_STRAIGHT = str.maketrans("’‘“”–—", "''\"\"--")

# FNV-1a, 64 bits (Fowler, Noll and Vo): ids must be stable and spread out, not
# secret, and hashlib costs 3 ms of start-up.
_OFFSET, _PRIME, _MASK = 0xCBF29CE484222325, 0x100000001B3, (1 << 64) - 1


def fingerprint(finding: Finding, reading: Reading) -> str:
    """Return 16 hex digits from the rule, the figures' values and the marked sentence.

    Places, other sentences and white space do not enter; a changed value,
    unit or wording of the sentence does.
    """
    labelled = {label.span for label in finding.labels}
    primary = next((label.span for label in finding.labels if label.primary), None)
    words = [finding.rule]
    words += _values(figure for span in labelled for figure in _figures_at(span, reading))
    if primary is not None and reading.article.sentences:
        words.append(_plain(reading.article.sentence_at(primary.start).text))
        words.append(_plain(reading.article.quote(primary)))
    return f"{_hash(chr(0).join(words)):016x}"


def _figures_at(span: Span, reading: Reading) -> Iterator[Figure]:
    """Yield the figures that stand exactly at ``span``."""
    figures = reading.figures
    place = bisect_left(figures, span.start, key=_start_of)
    while place < len(figures) and figures[place].span.start == span.start:
        if figures[place].span == span:
            yield figures[place]
        place += 1


def _start_of(figure: Figure) -> int:
    return figure.span.start


def text_id(*words: str) -> str:
    """Return 16 hex digits from ``words`` alone, for a finding that marks no figure."""
    return f"{_hash(chr(0).join(words)):016x}"


def number_repeats(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings with "-2", "-3", ... added to ids that occurred before."""
    seen: dict[str, int] = {}
    numbered = []
    for finding in findings:
        count = seen[finding.id] = seen.get(finding.id, 0) + 1
        numbered.append(finding if count == 1 else finding._replace(id=f"{finding.id}-{count}"))
    return tuple(numbered)


def _values(figures: Iterable[Figure]) -> list[str]:
    return sorted(
        f"{figure.kind} {figure.interval.low} {figure.interval.high} {figure.unit} {figure.per}"
        for figure in figures
    )


def _plain(text: str) -> str:
    return " ".join(text.translate(_STRAIGHT).lower().split())


def _hash(text: str) -> int:
    value = _OFFSET
    for byte in text.encode("utf-8", "surrogatepass"):
        value = ((value ^ byte) * _PRIME) & _MASK
    return value
