"""Read a second reader's reply: what holds water becomes proposals, the rest is counted.

Nothing in a reply is trusted. It may be cut off, wrapped in prose, of another schema,
name figures that do not exist or quote words that do not stand in the story.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.span import Span
from factcheck.second_reader.asking import (
    ASKED,
    CHOICES,
    FORMULA,
    LONGEST_QUOTE,
    MOST_IN_SLOT,
    MOST_LINKS,
    QUOTED,
    SHORTEST_QUOTE,
    SURE,
)
from factcheck.second_reader.formulas import FormulaError, ids_of
from factcheck.second_reader.masking import PUBLISHED, MaskedStory, unmasked
from factcheck.second_reader.proposal import Proposal
from factcheck.second_reader.quoting import Quotable, Quote
from factcheck.second_reader.stand_ins import from_day, from_word

_LONGEST_TEXT = 2_000_000  # characters; longer replies are not looked at
_OPENING = re.compile(r'\{\s*"links"\s*:\s*\[')
_WORD = "word:"
_NEAR_LINES = 1  # lines between a quote and a figure of its link: "it fell by a third to that"
# One figure may be both: "Friday, March 25", "$74 to $105".
_ONE_MAY_DO = frozenset({"weekday", "between"})


class Reply(NamedTuple):
    """What a reply holds: proposals, and how many links were lost to which fault."""

    proposals: tuple[Proposal, ...]
    faults: Counter[str]

    @property
    def links(self) -> int:
        """How many links the reply had, sound or not."""
        return len(self.proposals) + sum(self.faults.values())


class _FaultError(Exception):
    """Why a link cannot be used, in a few words of ours."""


def read_reply(
    reply: object, story: MaskedStory, article: Article, *, seen: bool = False
) -> Reply:
    """Return the proposals of a reply, given as text or as the object it stands for.

    Whoever has ``seen`` the values may quote them.
    """
    faults: Counter[str] = Counter()
    links = list(_links(reply, faults))
    if len(links) > MOST_LINKS:
        faults[f"beyond {MOST_LINKS} links"] += len(links) - MOST_LINKS
    reader = _Reader(story, article, seen=seen)
    found: dict[tuple[object, ...], Proposal] = {}
    for link in links[:MOST_LINKS]:
        try:
            proposal = reader.read(link)
        except _FaultError as fault:
            faults[str(fault)] += 1
            continue
        known = found.get(proposal.key)
        if known is None or (known.sure == "may" and proposal.sure == "must"):
            found[proposal.key] = proposal
    return Reply(tuple(found.values()), faults)


def _links(reply: object, faults: Counter[str]) -> Iterator[object]:
    """Yield the links of a reply; of one that is cut off, those before the cut."""
    if isinstance(reply, str):
        if len(reply) > _LONGEST_TEXT:
            faults["too long a reply"] += 1
            return
        try:
            reply = json.loads(_bare(reply))
        except (ValueError, RecursionError):
            yield from _before_the_cut(str(reply), faults)
            return
    links = reply.get("links") if isinstance(reply, dict) else None
    if not isinstance(links, list):
        faults["no list of links"] += 1
        return
    yield from links


def _bare(text: str) -> str:
    """Return the text without a fence or prose around its outermost braces."""
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else text


def _before_the_cut(text: str, faults: Counter[str]) -> Iterator[object]:
    opening = _OPENING.search(text)
    if opening is None:
        faults["no JSON"] += 1
        return
    faults["cut off"] += 1
    decoder, at = json.JSONDecoder(), opening.end()
    for _ in range(MOST_LINKS):
        while at < len(text) and text[at] in " \t\r\n,":
            at += 1
        try:
            link, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield link


class _Reader:
    """Reads the links of one reply to one story."""

    def __init__(self, story: MaskedStory, article: Article, *, seen: bool) -> None:
        self._story = story
        self._article = article
        self._plain = Quotable(unmasked(story, article)) if seen else None
        self._words = Quotable(story)
        self._lines = {
            figure.index: self._words.line_of[id]
            for id, figure in story.figures.items()
            if id in self._words.line_of
        }

    def read(self, link: object) -> Proposal:
        """Return the proposal that a link makes; raise ``_FaultError`` if it makes none."""
        if not isinstance(link, dict):
            raise _FaultError("a link of another form")
        equation, sure = link.get("equation"), link.get("sure")
        if not isinstance(equation, str) or (equation not in ASKED and equation != FORMULA):
            raise _FaultError("an equation that there is not")
        if sure not in SURE:
            raise _FaultError("a link of another form")
        # Of several places with these words the one beside the link's figures is meant.
        quote = self._quoted(link.get("because"), SHORTEST_QUOTE, self._place(link))
        if equation == FORMULA:
            return self._formula(link, quote, sure)
        self._check_keys(link, equation)
        slots = {slot.name: self._figures(link.get(slot.name), slot.most == 1, quote)
                 for slot in ASKED[equation].slots}  # fmt: skip
        proposal = Proposal(
            equation, {name: given for name, given in slots.items() if given}, quote.span,
            sure, dict(_options(link, equation)),
        )  # fmt: skip
        if equation in QUOTED:
            name, _, least = QUOTED[equation]
            things = self._things(link.get(name, []), least, proposal.figures)
            proposal = (
                proposal._replace(items=things)
                if name == "items"
                else proposal._replace(singles=things)
            )
        return self._checked(proposal, quote)

    def _place(self, link: Mapping[str, Any]) -> int | None:
        """Return where the first figure stands that a link names, if it names one."""
        words = (
            word
            for value in link.values()
            for one in (value if isinstance(value, list) else [value])
            if isinstance(one, str)
            for word in one.split()[:MOST_IN_SLOT]
        )
        figures = (self._story.figures[word] for word in words if word in self._story.figures)
        return next((figure.span.start for figure in figures), None)

    def _formula(self, link: dict[str, Any], quote: Quote, sure: Any) -> Proposal:
        text = link.get("expression")
        if not isinstance(text, str):
            raise _FaultError("a link of another form")
        try:
            ids = ids_of(text)
        except FormulaError as error:
            raise _FaultError("an expression that cannot be read") from error
        names = {id: self._figure(id, quote) for id in ids}
        terms = tuple(dict.fromkeys(names.values()))
        proposal = Proposal(
            FORMULA, {"terms": terms}, quote.span, sure, {}, expression=text, names=names
        )
        return self._checked(proposal, quote)

    def _check_keys(self, link: Mapping[str, Any], equation: str) -> None:
        known = {slot.name for slot in ASKED[equation].slots} | set(CHOICES)
        known |= {"equation", "because", "sure", QUOTED.get(equation, ("",))[0]}
        if not known.issuperset(link):
            raise _FaultError("a slot that there is not")

    def _checked(self, proposal: Proposal, quote: Quote) -> Proposal:
        """Return the proposal if it joins different things.

        It is no more than a link that may hold if its quote stands by none of them.
        """
        given = [figure for slot in proposal.slots.values() for figure in slot]
        joined = [figure for figure in given if figure.index >= 0]
        alone = proposal.equation in _ONE_MAY_DO
        if len(set(joined)) < len(joined) and not alone:
            raise _FaultError("one figure in two slots")
        if not joined:
            raise _FaultError("no figure of the story")
        if len(given) + len(proposal.items) + len(proposal.singles) < 2:
            raise _FaultError("a single figure")
        lines = {self._lines[figure.index] for figure in joined if figure.index in self._lines}
        if not any(abs(quote.line - line) <= _NEAR_LINES for line in lines):
            return proposal._replace(sure="may")
        return proposal

    def _quoted(self, text: object, least: int, near: int | None = None) -> Quote:
        if not isinstance(text, str) or not text.strip():
            raise _FaultError("no quote")
        if not least <= len(text.split()) <= LONGEST_QUOTE:
            raise _FaultError("a quote too short or too long")
        quote = self._words.find(text, near)
        if quote is None and self._plain is not None:
            quote = self._plain.find(text, near)
        if quote is None:
            raise _FaultError("a quote that is not in the story")
        return quote

    def _things(
        self, given: object, least: int, figures: tuple[Figure, ...]
    ) -> tuple[Span, ...]:
        if not isinstance(given, list) or len(given) > MOST_IN_SLOT:
            raise _FaultError("a link of another form")
        if len(given) < least:
            raise _FaultError("an empty list")
        near = figures[0].span.start if figures else None
        spans = tuple(self._quoted(item, 1, near).span for item in given)
        if len(set(spans)) < len(spans):
            raise _FaultError("one thing listed twice")
        return spans

    def _figures(self, given: object, one: bool, quote: Quote) -> tuple[Figure, ...]:
        if given is None or given in ([], ""):
            return ()
        if isinstance(given, str):
            given = [given]
        if not isinstance(given, list) or len(given) > (1 if one else MOST_IN_SLOT):
            raise _FaultError("a link of another form")
        return tuple(self._figure(id, quote) for id in given)

    def _figure(self, id: object, quote: Quote) -> Figure:
        if not isinstance(id, str):
            raise _FaultError("a link of another form")
        figure = self._story.figures.get(id)
        if figure is None and id == PUBLISHED and self._article.published is not None:
            figure = from_day(self._article.published.day, self._article)
        if figure is None and id.startswith(_WORD):
            words = self._plain or self._words
            place = words.find(id.removeprefix(_WORD), quote.span.start)
            if place is not None:
                word = id.removeprefix(_WORD).lower()
                figure = from_word(word, self._article, place.span)
        if figure is None:
            raise _FaultError("a figure that there is not")
        return figure


def _options(link: Mapping[str, Any], equation: str) -> Iterator[tuple[str, object]]:
    for name, _ in ASKED[equation].options:
        if name in CHOICES and link.get(name) is not None:
            value = link[name]
            if not any(type(value) is type(one) and value == one for one in CHOICES[name]):
                raise _FaultError("a link of another form")
            yield name, value
