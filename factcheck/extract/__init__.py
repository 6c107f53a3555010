"""Extract: find every number of an article as a mention, figures and rejects apart."""

from factcheck.errors import StoryFault
from factcheck.extract.candidates import may_hold_number
from factcheck.extract.elision import carry_over, restore_units
from factcheck.extract.line import Line
from factcheck.extract.one_length import may_be_one
from factcheck.extract.scanners import (
    ARTICLE_FOLLOWERS,
    SCANNERS,
    Scanner,
    scan_article,
    scan_digits,
    scan_point,
)
from factcheck.lexicon.number_words import SMALL
from factcheck.model.article import Article, Sentence
from factcheck.model.collecting import uncollected
from factcheck.model.mention import Mention
from factcheck.model.span import Span

_LONG = 300_000  # characters; tokens take some fifty times the memory of their text


def extract(
    article: Article, most: int | None = None
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Return the mentions that are figures and those that are not, in reading order.

    Raises ``StoryFault`` once there are more than ``most``.
    """
    figures: list[Mention] = []
    rejected: list[Mention] = []
    text = article.text
    long = len(text) > _LONG
    with uncollected():
        for sentence in article.sentences:
            start, end = sentence.span
            if may_hold_number(text[start:end]):
                read_sentence(sentence, figures, rejected, most)
                if most is not None and len(figures) + len(rejected) > most:
                    raise StoryFault(
                        f"{article.path}: not checked: more than {most:,} numbers, the most "
                        "that are checked in one story; split it"
                    )
                if long:
                    sentence.forget()
    return tuple(figures), tuple(rejected)


class _Scanners(dict[str, Scanner | None]):
    """The scanner that a token calls, remembered for every token seen."""

    def __missing__(self, word: str) -> Scanner | None:
        """Look the token up once; a story's vocabulary is small."""
        found = SCANNERS.get(word)
        if found is None and word[0].isdecimal():
            found = scan_digits
        if len(self) > 50_000:
            self.clear()
        self[word] = found
        return found


def _point_counts(lower: list[str], index: int) -> bool:
    """Whether a point may begin a decimal (".5")."""
    return index + 1 < len(lower) and lower[index + 1][0].isdecimal()


def _article_counts(lower: list[str], index: int) -> bool:
    """Whether an article may begin a number ("a million", "a year or so")."""
    if may_be_one(lower, index) or (index + 2 < len(lower) and lower[index + 2] == "or"):
        return True
    if index + 3 < len(lower) and lower[index + 2] == "and":
        return (
            lower[index + 3] in SMALL
            or lower[index + 3][0].isdecimal()
            or lower[index + 3 : index + 5] in (["a", "half"], ["a", "quarter"])
        )
    return index + 1 < len(lower) and lower[index + 1] in ARTICLE_FOLLOWERS


# Very common tokens that seldom begin a number.
_GATES = {scan_point: _point_counts, scan_article: _article_counts}
_scanner_of = _Scanners().__getitem__


def read_sentence(
    sentence: Sentence,
    figures: list[Mention],
    rejected: list[Mention],
    most: int | None = None,
) -> None:
    """Add the numbers of one sentence to the two lists, until they hold more than ``most``."""
    line: Line | None = None
    taken = 0
    begun = len(figures)
    lower = sentence.tokens.lower
    scanners = map(_scanner_of, lower)
    for index, scan in [(at, scan) for at, scan in enumerate(scanners) if scan is not None]:
        if index < taken:
            continue
        if scan in _GATES and not _GATES[scan](lower, index):
            continue
        if line is None:
            line = Line(sentence)
        found = scan(line, index)
        if found is None:
            continue
        if found.first < taken:
            found = _clipped(line, found)
        if found.rejected:
            rejected.append(found)
        else:
            figures.append(found)
        taken = line.taken = max(found.last, index) + 1
        if most is not None and len(figures) + len(rejected) > most:
            return
    if line is not None and len(figures) - begun > 1:
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
