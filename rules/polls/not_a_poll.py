"""Self-selected votes and studies without a size are no measure of opinion or risk."""

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Span,
    paragraph_words,
    severity,
    words_after,
    words_before,
)

_SELF_SELECTED = (
    "readers' poll", "reader poll", "readers’ poll", "online poll", "web poll",
    "website poll", "poll on our", "poll of its customers",
    "survey of its customers", "survey of its users", "poll of visitors", "straw poll",
)  # fmt: skip
_STUDY = frozenset("study trial".split())
_EFFECT = frozenset(
    "risk risks likely chance reduces reduced cuts halves doubles raises lowers "
    "increases increased lower higher had was were fewer more less reported suffered "
    "developed died improved dropped fell rose".split()
)
_SUBJECTS = frozenset(
    "people patients adults participants women men children mice rats volunteers "
    "subjects students veterans households pairs twins births cases animals monkeys "
    "respondents workers residents individuals couples samples scans records papers "
    "studies trials nurses doctors infants babies mothers twins smokers households".split()
)


@severity("info")
def check_not_a_poll(reading: Reading, lowered: str) -> Discrepancy | None:
    """A vote that anybody could cast is not told as public opinion; a study has a size.

    Readers who click and customers who answer chose themselves. Of a study the reader
    needs at least how many took part, or that they were mice. One note a story.

    Flags: In an [[online poll]], [[72%]] wanted the bridge closed.
    Flags: A new [[study]] shows that the tea reduces snoring by [[30%]].
    Passes: A panel survey weighted to the census found that 72% wanted the bridge closed.
    Flags: A new study looks at sleep. ¶ [[Researchers]] found that [[30%]] of the patients had
        a stroke. ¶ Some 4 million people are ill.
    Passes: A new study looks at sleep. ¶ It followed 310 patients. ¶ Researchers found that 30%
        of the patients had a stroke.
    Passes: A study of 4,100 nurses shows that the tea cuts the risk of a stroke by 30%.
    """
    return (
        _self_selected(reading, lowered)
        or _by_a_seller(reading, lowered)
        or _study_without_size(reading, lowered)
    )


def _self_selected(reading: Reading, lowered: str) -> Discrepancy | None:
    for phrase in _SELF_SELECTED:
        place = lowered.find(phrase)
        if place < 0 or len(lowered) != len(reading.article.text):
            continue
        sentence = reading.article.sentence_at(place)
        figure = next(
            (f for f in reading.figures if f.sentence is sentence and f.kind in _SHARES), None
        )
        if figure is not None:
            return Discrepancy(
                message=f'those who answered the "{phrase}" chose themselves',
                question="Who could answer, how many did, and what does a weighted poll say?",
                labels=(
                    Label(figure.span, "of those who chose to answer", True),
                    Label(Span(place, place + len(phrase)), "no sample"),
                ),
            )
    return None


def _by_a_seller(reading: Reading, lowered: str) -> Discrepancy | None:
    """Find "a survey by a mattress firm": who asks sells what the answer is about."""
    if "survey" not in lowered and "poll" not in lowered:
        return None
    for figure in reading.figures:
        words = figure.sentence.tokens.lower
        if figure.kind not in _SHARES or {"survey", "poll"}.isdisjoint(words):
            continue
        for index, word in enumerate(words):
            after = words[index + 1 : index + 6]
            if word not in ("survey", "poll") or after[:1] not in (["by"], ["from"], ["for"]):
                continue
            if not _SELLERS.isdisjoint(after) and _POLLSTERS.isdisjoint(after):
                place = Span(
                    figure.sentence.tokens.starts[index], figure.sentence.tokens.ends[index]
                )
                return Discrepancy(
                    message="a survey by a seller is no measure of opinion",
                    question="How were those asked chosen, and how many were they?",
                    labels=(Label(figure.span, "of whom?", True), Label(place, "by a seller")),
                )
    return None


_POLLSTERS = frozenset("research polling survey market opinion analytics".split())
_SELLERS = frozenset(
    "firm company maker manufacturer retailer brand insurer app website chain store "
    "supplier dealer startup".split()
)


_TAKERS = frozenset(
    "people patients adults women men children respondents risk stroke cancer disease death "
    "dying weight pressure sleep snoring symptoms pain infection relapse smokers".split()
)


def _study_without_size(reading: Reading, lowered: str) -> Discrepancy | None:
    if "study" not in lowered and "trial" not in lowered:
        return None
    about = _opens_with_study(reading)
    for figure in reading.figures:
        if figure.kind not in _SHARES or figure.section_kind != "body":
            continue
        words = figure.sentence.tokens.lower
        place = _study_of(figure, about)
        if place is None or _EFFECT.isdisjoint(words) or not _COURTS.isdisjoint(words):
            continue
        if _TAKERS.isdisjoint(words):  # a study of budgets or crops asks and treats nobody
            continue
        if not _EVERYWHERE.isdisjoint(words):
            continue  # an estimate for the world is no study's own share
        if "risk of" in " ".join(words) or "likely" in words:
            continue  # one note a study: the rule on relative risks asks for more
        if _has_size(reading):
            return None
        return Discrepancy(
            message="the study's size is missing",
            question="How many took part, who were they, and where was it published?",
            labels=(
                Label(figure.span, "from how many?", True),
                Label(place, "this study"),
            ),
        )
    return None


_EVERYWHERE = frozenset("worldwide globally global world species".split())
_COURTS = frozenset("court judge jury prosecutors prosecution".split())
_FINDS = frozenset(
    "found find finds showed shows show suggests suggested concluded revealed reported".split()
)
_FINDERS = _STUDY | frozenset("researchers scientists".split())


def _opens_with_study(reading: Reading) -> bool:
    """Whether the headline or the opening tells of one study, which the story is then about."""
    told = reading.article.sections_of("headline", "standfirst", "body")[:_OPENING]
    return any(not _STUDY.isdisjoint(paragraph_words(each)) for each in told)


_OPENING = 4  # sections, with the headline


def _study_of(figure: Figure, about: bool) -> Span | None:
    """Return the place of the study that a share is from: in its sentence or the one before.

    In a story about a study its researchers find it, too.
    """
    sentences = figure.section.sentences
    at = figure.sentence.index - sentences[0].index
    for sentence in (figure.sentence, *sentences[max(0, at - 1) : at]):
        tokens = sentence.tokens
        for index, word in enumerate(tokens.lower):
            near = tokens.lower[index : index + 9]
            finds = about and word in _FINDERS and not _FINDS.isdisjoint(near)
            if finds or (word in _STUDY and sentence is figure.sentence):
                return Span(tokens.starts[index], tokens.ends[index])
    return None


def _has_size(reading: Reading) -> bool:
    """Whether a count tells of those who took part, not of all who are ill."""
    for figure in reading.figures:
        if figure.kind != "count" or figure.interval.low < _FEWEST:
            continue
        if not _STUDY.isdisjoint(words_before(figure, _NEAR)):
            return True  # "a study of 133 clinics"
        if _SUBJECTS.isdisjoint(words_after(figure, 5)):
            continue
        sentences = figure.section.sentences
        at = figure.sentence.index - sentences[0].index
        near = sentences[max(0, at - 1) : at + 1]
        if any(not _TAKING_PART.isdisjoint(each.tokens.lower) for each in near):
            return True
    return False


_FEWEST = 5
_NEAR = 6  # words
_TAKING_PART = _FINDERS | frozenset(
    "followed tracked enrolled recruited involved included examined analysed analyzed surveyed "
    "interviewed participants randomised randomized monitored assigned volunteers sample "
    "research data records looked studied given asked tested monitored".split()
)


_SHARES = frozenset({"percentage", "multiple", "fraction", "ratio"})
