"""Attribution: who gave a figure, carried to quotes and following sentences as readers do."""

from factcheck.context.people import person_of
from factcheck.context.possible_sources import possible_source
from factcheck.context.quotes import quotation_at, quoted_spans
from factcheck.context.sources import Source, find_sources, may_name_sources
from factcheck.context.wording import Wording, wording_of
from factcheck.lexicon.attribution_words import (
    BODIES,
    CONTRAST,
    DOCUMENTS,
    FIGHTERS,
    HIDDEN,
    PERSONAL,
    UNNAMED,
)
from factcheck.model.article import Article, Section, Sentence
from factcheck.model.figure import Attribution, Figure
from factcheck.model.mention import Mention
from factcheck.model.span import Span

# How far back a pronoun or an open quotation looks for its speaker.
_SENTENCES_BACK = 8
# How many sentences a study or data source governs; a poll's shares go on for longer.
_NEAR, _FAR = 2, 4
_SPEECH = 40  # characters; shorter quotations are words, not speech
_WORDINGS = 32  # kept at once: a long story cannot keep them all
_CLOSE = 4  # characters between a quotation or an age and the source beside it
_GUESSES = frozenset("estimate estimates forecast forecasts projection projections".split())
_SUBJECT = 12  # tokens
_HAVING = frozenset("has have had counts counted puts put gives gave lists listed".split())
_COUNTING = BODIES | UNNAMED | FIGHTERS | DOCUMENTS | frozenset(["others", "he", "she", "they"])


class Sources:
    """The sources of one article, found sentence by sentence when first asked for."""

    __slots__ = ("_article", "_covered", "_found", "_hidden", "_quotes", "_wording")

    def __init__(self, article: Article) -> None:
        """Start with nothing looked up."""
        self._article = article
        self._found: dict[int, tuple[Source, ...]] = {}
        self._wording: dict[int, Wording] = {}
        self._quotes: dict[int, tuple[Span, ...]] = {}
        self._covered: dict[int, bool] = {}
        self._hidden: dict[int, tuple[Attribution, ...]] = {}

    def in_sentence(self, sentence: Sentence) -> tuple[Source, ...]:
        """Return the sources named in ``sentence``, pronouns resolved."""
        found = self._found.get(sentence.index)
        if found is None:
            found = ()
            if may_name_sources(sentence):
                found = find_sources(sentence, self.wording(sentence), self._article.text)
            if found and any(source.pronoun for source in found):
                found = self._resolve(sentence, found)
            self._found[sentence.index] = found
        return found

    def wording(self, sentence: Sentence) -> Wording:
        """Return the words of ``sentence`` by class."""
        found = self._wording.get(sentence.index)
        if found is None:
            if len(self._wording) >= _WORDINGS:
                self._wording.clear()
            found = self._wording[sentence.index] = wording_of(sentence.tokens)
        return found

    def quotes(self, section: Section) -> tuple[Span, ...]:
        """Return the quotations of ``section``."""
        spans = self._quotes.get(section.index)
        if spans is None:
            spans = self._quotes[section.index] = quoted_spans(self._article.text, section)
        return spans

    def covers(self, section: Section) -> bool:
        """Whether a source is named in the section or in the sentences beside it.

        Readers take one source to cover its paragraph, and an attribution that
        ends the paragraph before or opens the next to reach over the gap.
        """
        covered = self._covered.get(section.index)
        if covered is None:
            covered = self._covered[section.index] = self._find_cover(section)
        return covered

    def _find_cover(self, section: Section) -> bool:
        if any(self.in_sentence(sentence) for sentence in section.sentences):
            return True
        first, last = section.sentences[0].index, section.sentences[-1].index
        beside = self._article.sentences[max(0, first - 1) : last + 2]
        return any(self.in_sentence(sentence) for sentence in beside)

    def beside(self, figure: Figure) -> str:
        """Return a name or body beside the figure that may be its source, "" for none.

        Looked for as ``covers`` looks for sources: who speaks is one, and who is only told
        of may be.
        """
        sentences = figure.section.sentences
        first, last = sentences[0].index, sentences[-1].index
        beside = self._article.sentences[max(0, first - 1) : last + 2]
        return possible_source(figure.mention, beside)

    def quoted(self, figure: Figure) -> bool:
        """Whether the figure stands between quotation marks."""
        return quotation_at(self.quotes(figure.section), figure.span.start) is not None

    def hidden_in(self, section: Section) -> tuple[Attribution, ...]:
        """Return the section's sources that stand for somebody but name nobody."""
        hidden = self._hidden.get(section.index)
        if hidden is None:
            hidden = self._hidden[section.index] = self._find_hidden(section)
        return hidden

    def _find_hidden(self, section: Section) -> tuple[Attribution, ...]:
        return tuple(
            source.attribution
            for sentence in section.sentences
            if not HIDDEN.isdisjoint(sentence.tokens.lower)
            for source in self.in_sentence(sentence)
            if source.attribution.kind == "unnamed"
            and not source.pronoun
            and not HIDDEN.isdisjoint(source.attribution.name.lower().split())
        )

    def of(self, mention: Mention) -> Attribution | None:
        """Return who gave the figure of ``mention``, ``None`` where nobody is named."""
        sentence = mention.sentence
        quotation = quotation_at(self.quotes(sentence.section), mention.span.start)
        outside = [
            source
            for source in self.in_sentence(sentence)
            if quotation is None
            or not (quotation.start < source.start and source.end < quotation.end)
        ]
        if mention.kind == "age" and any(_own_age(source, mention) for source in outside):
            return None
        if any(
            source.attribution.verb == "according to"
            and _within(source.attribution.span, mention)
            for source in outside
        ):
            return None  # according to two people
        outside = [source for source in outside if not _apart(source, mention)]
        if outside and quotation is None and self._after_quote(outside, mention):
            return None
        if outside:
            return _nearest(outside, mention, self.wording(sentence))
        if quotation is not None and quotation.end - quotation.start > _SPEECH:
            return self._speaker(sentence, quotation)
        if quotation is not None:
            return self._introduced(sentence, quotation)
        return self._carried(sentence, past=mention.kind == "percentage")

    def _after_quote(self, sources: list[Source], mention: Mention) -> bool:
        """Whether the source ended a quotation, and the figure follows in other words.

        In "'It fell,' she said, pointing at two men" the two are not hers.
        """
        spans = self.quotes(mention.sentence.section)
        before = [source for source in sources if source.end <= mention.span.start]
        if not before or not spans:
            return False
        return any(0 <= before[-1].start - span.end < _CLOSE for span in spans)

    def _speaker(self, sentence: Sentence, quotation: Span) -> Attribution | None:
        """Find the speaker of a quotation in the sentences beside it."""
        section = sentence.section
        after = [s for s in section.sentences if s.index > sentence.index]
        before = [s for s in section.sentences if s.index < sentence.index]
        opened_here = quotation.start >= sentence.span.start
        nearby = before[::-1] + after if opened_here else after + before[::-1]
        for other in nearby:
            sources = self.in_sentence(other)
            if sources:
                source = sources[-1] if other.index < sentence.index else sources[0]
                return source.attribution._replace(carried=True)
        introduced = self._introduced(sentence, quotation)
        if introduced is not None or quotation.start > section.span.start:
            return introduced
        return self._before(section.sentences[0].index)

    def _introduced(self, sentence: Sentence, quotation: Span) -> Attribution | None:
        """Return who is spoken of just before words that are quoted without a speaker.

        That is the subject of the clause before the quotation's colon, or of the sentence
        before, where the quotation is a sentence of its own.
        """
        if quotation.start > sentence.span.start:
            said = self.wording(sentence)
            at = sentence.tokens.at(quotation.start)
            place = person_of(said, at) if at and said.lower[at - 1] == ":" else None
            return None if place is None else self._named(place)
        before = self._article.sentences[sentence.index - 1] if sentence.index else None
        if before is None or before.section.index != sentence.section.index:
            return None
        place = person_of(self.wording(before))
        return None if place is None else self._named(place)

    def _before(self, index: int) -> Attribution | None:
        """Return the last named source before sentence ``index``."""
        sentences = self._article.sentences
        for back in range(index - 1, max(-1, index - 1 - _SENTENCES_BACK), -1):
            sources = self.in_sentence(sentences[back])
            if sources:
                return sources[-1].attribution._replace(carried=True)
        return None

    def _carried(self, sentence: Sentence, *, past: bool) -> Attribution | None:
        """Carry a study or data source on to the sentences that follow in its paragraph.

        ``past`` carries it past a person who spoke between, as shares of a poll are.
        """
        if not past and not CONTRAST.isdisjoint(sentence.tokens.lower[:1]):
            return None
        sentences = self._article.sentences
        first = sentence.section.sentences[0].index
        reach = _FAR if past else _NEAR
        for back in range(sentence.index - 1, max(first, sentence.index - reach) - 1, -1):
            sources = self.in_sentence(sentences[back])
            if sources:
                source = sources[-1]
                told = source.document and not source.later and _goes_on(source.attribution)
                if told and not self._opens_quote(sentences[back], source):
                    return source.attribution._replace(carried=True)
                if not past:
                    return None
        return None

    def _opens_quote(self, sentence: Sentence, source: Source) -> bool:
        """Whether the source is quoted: its reach ends with the quotation."""
        spans = self.quotes(sentence.section)
        return any(0 <= span.start - source.end < _CLOSE for span in spans)

    def _resolve(self, sentence: Sentence, found: tuple[Source, ...]) -> tuple[Source, ...]:
        """Put names to the pronouns in ``found``; drop those that nobody fits."""
        resolved: list[Source] = []
        for source in found:
            if not source.pronoun:
                resolved.append(source)
                continue
            earlier = [s for s in resolved if not s.pronoun or s.attribution.name]
            name = self._antecedent(sentence, source.pronoun, earlier)
            if name is not None:
                attribution = name._replace(
                    verb=source.attribution.verb, span=source.attribution.span, carried=True
                )
                resolved.append(source._replace(attribution=attribution))
        return tuple(resolved)

    def _antecedent(
        self, sentence: Sentence, pronoun: str, earlier: list[Source]
    ) -> Attribution | None:
        for source in reversed(earlier):
            if _fits(source, pronoun):
                return source.attribution
        sentences = self._article.sentences
        lowest = max(-1, sentence.index - 1 - _SENTENCES_BACK)
        for back in range(sentence.index - 1, lowest, -1):
            for source in reversed(self.in_sentence(sentences[back])):
                if _fits(source, pronoun):
                    return source.attribution
            if pronoun in PERSONAL and sentence.index - back <= _NEAR:
                person = self._person_in(sentences[back])
                if person is not None:
                    return person
        return None

    def _person_in(self, sentence: Sentence) -> Attribution | None:
        """Return the person whom a sentence of the body is about."""
        if sentence.section.kind == "headline":
            return None
        place = person_of(self.wording(sentence))
        return None if place is None else self._named(place)

    def _named(self, place: Span) -> Attribution:
        name = " ".join(self._article.text[place.start : place.end].split())
        return Attribution(name, "named", "", place, carried=True)


def _goes_on(source: Attribution) -> bool:
    """Whether a document tells what follows too, and no mere estimate of what came to pass."""
    return source.verb != "in" and source.name.split()[-1].lower() not in _GUESSES


def _fits(source: Source, pronoun: str) -> bool:
    """Whether the pronoun can stand for this source."""
    if not source.attribution.name:
        return False
    if pronoun in PERSONAL:
        last = source.attribution.name.split()[-1].lower()
        return not source.document and last not in UNNAMED and last not in BODIES
    return True


def _nearest(sources: list[Source], mention: Mention, said: Wording) -> Attribution | None:
    """Choose the source that governs the figure: the last before it, else the first after.

    A contrast between the two ends a source's reach: in "the army said 40 died
    but the hospital has 52" the 52 is not the army's.
    """
    place = mention.span.start
    before = [source for source in sources if source.start <= place]
    after = [source for source in sources if source.start > place]
    if not before and _contrast_after(mention, said, after[0].start):
        return None
    if before:
        chosen = before[-1]
        if not _contrast_between(said, mention, chosen.end):
            relayed = before[-2] if len(before) > 1 and before[-2].end < chosen.start else None
            return _with_relay(chosen, relayed)
        if not after:
            return None
    return _with_relay(after[0], None)


def _with_relay(source: Source, relayed: Source | None) -> Attribution:
    """Note who passes the claim on: "according to Lee, the army has claimed"."""
    if relayed is None or relayed.attribution.verb not in ("according to", "citing"):
        return source.attribution
    return source.attribution._replace(relayed_by=relayed.attribution.name)


def _apart(source: Source, mention: Mention) -> bool:
    """Whether a source does not speak of the figure: its own name, clause or words hold it."""
    name, place = source.attribution.span, mention.span
    between = name.end <= place.start and place.end < source.end  # Lee, wed for 45 years, said
    if source.attribution.verb == "told" and 0 <= place.start - source.end < _CLOSE * 2:
        return True  # told his five friends
    return _within(name, mention) or between or (source.later and place.start < source.start)


def _within(name: Span, mention: Mention) -> bool:
    """Whether the figure is part of the source's own name: "said the two-time champion"."""
    return name.start <= mention.span.start and mention.span.end <= name.end


def _own_age(source: Source, mention: Mention) -> bool:
    """Whether the age is that of the source itself: "said Hynde, 53"."""
    span = source.attribution.span
    return -_CLOSE < mention.span.start - span.end < _CLOSE or (
        span.start <= mention.span.start < span.end
    )


def _contrast_after(mention: Mention, said: Wording, place: int) -> bool:
    """Whether "but" parts the figure from a source behind it, and not from all of a sentence.

    "340 were lost while 12 were saved, the board said" is all said by the board.
    """
    lower, until = said.lower, mention.sentence.tokens.at(place)
    parts = [at for at in range(mention.last + 1, until) if lower[at] in CONTRAST]
    if not parts:
        return lower[until] in CONTRAST
    while until and said.classes[until - 1] == "T":
        until -= 1
    closes = lower[until] == "according" or lower[until - 1] == ","
    return not (closes and "V" in said.classes[parts[-1] : until])


def _contrast_between(said: Wording, mention: Mention, place: int) -> bool:
    """Whether "but" or ";" sets another who may have counted against the source."""
    first = mention.sentence.tokens.at(place)
    return any(
        _sets_apart(said, index)
        for index in range(first, mention.first)
        if said.lower[index] in CONTRAST or said.lower[index] == ";"
    )


def _sets_apart(said: Wording, contrast: int) -> bool:
    """Whether the clause behind a contrast has a subject of its own that may be a source."""
    lower, classes = said.lower, said.classes
    at = contrast + 1
    while at < len(lower) and at - contrast < _SUBJECT and classes[at] != "V":
        word = lower[at]
        if word in _COUNTING or said.words[at][:1].isupper():
            return True
        at += 1
    return at < len(lower) and lower[at] in _HAVING and classes[contrast + 1] == "T"
