"""Split a section's text into sentences."""

import re

from factcheck.model.article import Section, Sentence
from factcheck.model.span import Span

_BREAK = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z\d£$€])|\n\s*")

# Words whose full stop does not end a sentence when a capital or digit follows.
_ABBREVIATIONS = frozenset(
    "adm al apr approx art aug ave av bros capt cf cmdr co col corp cpl dec dept det dr e.g eg "
    "est etc feb ft fig gen gov hon inc insp jan jr jul jun lt ltd maj mar messrs mr mrs ms mt "
    "no nos nov oct p par pfc ph.d pp prof pt rep reps rev rs sec sen sens sep sept sgt spc sr "
    "st ste supt u.k u.n u.s u.s.a v vs vol".split()
)
_LAST_WORD = re.compile(r"[^\s(\[“\"‘]+$")


def split_sentences(text: str, section: Section, first_index: int) -> tuple[Sentence, ...]:
    """Return the section's sentences in order, without surrounding white space."""
    found: list[Sentence] = []
    start, end = section.span

    def add(first: int, last: int) -> None:
        chunk = text[first:last]
        body = chunk.strip()
        if body:
            first += len(chunk) - len(chunk.lstrip())
            span = Span(first, first + len(body))
            found.append(Sentence(text, span, first_index + len(found), section))

    for match in _BREAK.finditer(text, start, end):
        if text[match.start()] == "." and _is_abbreviation(text, start, match.start()):
            continue
        add(start, match.end())
        start = match.end()
    add(start, end)
    return tuple(found)


def _is_abbreviation(text: str, start: int, dot: int) -> bool:
    last = _LAST_WORD.search(text, max(start, dot - 12), dot)
    if last is None:
        return False
    word = last[0]
    if len(word) == 1 and word.isupper():  # an initial: "J. Smith"
        return True
    return word.lower() in _ABBREVIATIONS
