"""Extract: find every number of an article as a mention, figures and rejects apart."""

from factcheck.extract.candidates import may_hold_number
from factcheck.extract.elision import carry_over, restore_units
from factcheck.extract.line import Line
from factcheck.extract.scanners import (
    ARTICLE_FOLLOWERS,
    SCANNERS,
    scan_article,
    scan_digits,
)
from factcheck.model.article import Article, Sentence
from factcheck.model.mention import Mention
from factcheck.model.span import Span


def extract(article: Article) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Return the mentions that are figures and those that are not, in reading order."""
    figures: list[Mention] = []
    rejected: list[Mention] = []
    text = article.text
    for sentence in article.sentences:
        start, end = sentence.span
        if may_hold_number(text[start:end]):
            read_sentence(sentence, figures, rejected)
    return tuple(figures), tuple(rejected)


def read_sentence(sentence: Sentence, figures: list[Mention], rejected: list[Mention]) -> None:
    """Add the numbers of one sentence to the two lists."""
    line = Line(sentence)
    lower = line.lower
    scanners = SCANNERS
    index, size = 0, line.size
    begun = len(figures)
    while index < size:
        word = lower[index]
        scan = scanners.get(word)
        if scan is None:
            if word[0].isdecimal():
                scan = scan_digits
            elif word in ("a", "an") and (
                lower[index + 1] in ARTICLE_FOLLOWERS or lower[index + 2] == "or"
            ):
                scan = scan_article
            else:
                index += 1
                continue
        found = scan(line, index)
        if found is None:
            index += 1
            continue
        if found.first < line.taken:
            found = _clipped(line, found)
        if found.rejected:
            rejected.append(found)
        else:
            figures.append(found)
        index = line.taken = max(found.last, index) + 1
    if len(figures) - begun > 1:
        restore_units(line, figures, begun)
        carry_over(line, figures, begun)


def _clipped(line: Line, found: Mention) -> Mention:
    """Give up the tokens at a mention's start that an earlier mention has used."""
    start = max(line.starts[line.taken], found.span.start)
    return found._replace(
        first=line.taken,
        span=Span(start, max(start, found.span.end)),
        numeral=Span(max(start, found.numeral.start), max(start, found.numeral.end)),
    )
