"""A change in a risk comes with the risk."""

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Section,
    Span,
    paragraph_words,
    severity,
    words_after,
)

_RISK = frozenset("risk risks odds likelihood chance chances".split())
_LIKELY = frozenset({"likely"})
_HARMS = frozenset(
    "premature preterm stillbirth stillbirths develop suffer gout arthritis migraine "
    "migraines malaria hepatitis flu measles infertility hypertension psychosis "
    "schizophrenia sepsis clot clots defects kidney liver prostate ulcer ulcers eczema "
    "parkinson's relapse pneumonia anxiety death deaths dying die cancer cancers disease "
    "diseases dementia diabetes stroke strokes heart attack attacks infection infections "
    "hospitalization hospitalisation depression suicide mortality illness asthma autism "
    "miscarriage obesity crash crashes injury injuries fracture fractures alzheimer's "
    "tumour tumours tumor tumors covid covid-19 allergy allergies complications overdose "
    "addiction blindness fatal breast lung bowel blood developing contracting catching".split()
)
_MOVES = frozenset(
    "raise raises raised raising increase increases increased increasing double doubles "
    "doubled doubling triple triples tripled halve halves halved halving cut cuts cutting "
    "reduce reduces reduced reducing lower lowers lowered lowering higher greater rise "
    "rises rose fell drop drops dropped reduction more less decreased decreases decrease "
    "elevated up down quadruple quadruples".split()
)
_ABSOLUTE = (
    "absolute", "extra case", " for every ", "additional case",
    "number needed", " in 1,000", " in 1000", " in 100", " in 10,000",
    " in 100,000",
    " per 1,000", " per 100,000", " per 10,000", " out of ", "per million", "in a million",
)  # fmt: skip


@severity("warning")
def check_relative_risk_alone(
    reading: Reading, lowered: str, in_section: dict[int, list[Figure]]
) -> Discrepancy | None:
    """A percent or multiple change in a risk of harm comes with the risk before or after.

    "Raises the risk by 30%" is from 1 in 1,000 to 1.3, or from 10 in 100 to 13. Satisfied by
    levels ("from 9 to 12 in 100"), a number needed to treat or the word absolute in the
    same paragraph or the two around it, and anywhere in the story by a paragraph on the same
    harm that gives it for both groups, in points, or as the number treated to prevent one.
    One note a story, which says so where the study's size is missing, too.

    Flags: A glass a day raises the [[risk]] of breast cancer by [[6%]]. ¶ Doctors advise care.
    Flags: The pill [[halves]] the [[risk]] of a stroke. ¶ It costs little.
    Passes: A glass a day raises the risk of breast cancer by 6%, from 9 in 100 women to 10 in
        100.
    Passes: A pill cut the risk of stroke by half. ¶ It is new. ¶ It is dear. ¶ It is red. ¶ Of
        the patients given the drug 2% had a stroke, and in the placebo group 4%.
    Passes: A pill cut the risk of stroke by half. ¶ It is new. ¶ It is dear. ¶ It is red. ¶ The
        risk fell by two percentage points.
    Passes: A pill cut the risk of stroke by half. ¶ It is new. ¶ It is dear. ¶ It is red. ¶ To
        prevent one stroke 50 people must take it.
    Flags: A pill cut the [[risk]] of stroke by [[half]]. ¶ It is new. ¶ It is dear. ¶ It is
        red. ¶ Of the patients given the drug 12% were dizzy, and in the placebo group 8%.
    Passes: The index cut the risk of a loss by 6%. ¶ Shares rose.
    """
    if not any(word in lowered for word in ("risk", "odds", "likel", "chance")):
        return None
    for figure in reading.figures:
        if figure.kind not in ("percentage", "multiple", "fraction"):
            continue
        words = figure.sentence.tokens.lower
        likely = "likely" in words_after(figure, 3)
        if (_RISK.isdisjoint(words) and not likely) or _HARMS.isdisjoint(words):
            continue
        if figure.kind != "multiple" and _MOVES.isdisjoint(words):
            continue
        place = _risk_beside(figure, _LIKELY if likely else _RISK)
        if place is None or _has_absolute(figure, reading, lowered, in_section):
            continue
        if any(_tells_risk(each, figure, in_section) for each in reading.article.sections):
            continue
        size = " and how many took part" if _lacks_size(figure, reading, in_section) else ""
        return Discrepancy(
            message=f"{figure} of what risk? The risk itself{size} is not told near it",
            question="How many in 1,000 were affected without it and with it?",
            labels=(Label(figure.span, "a relative change", True), Label(place, "how large?")),
        )
    return None


_GROUPS = frozenset(
    "group groups placebo control controls compared versus against without unvaccinated "
    "untreated".split()
)
_TREATED = frozenset(
    "prevent prevents prevented avoid avoids avoided avert treat treated".split()
)


def _tells_risk(section: Section, figure: Figure, in_section: dict[int, list[Figure]]) -> bool:
    """Whether a paragraph, wherever it stands, gives the risk that ``figure`` changes."""
    words = paragraph_words(section)
    harms = _HARMS.intersection(figure.sentence.tokens.lower)
    on_harm = not harms.isdisjoint(words)
    told = [each for each in in_section.get(section.index, ()) if each is not figure]
    if any(each.kind == "points" for each in told):
        return on_harm or not _RISK.isdisjoint(words)
    if not on_harm:
        return False
    if not _TREATED.isdisjoint(words):
        counts = [each for each in told if each.kind == "count"]
        return len(counts) >= 2 and any(each.could_be(1) for each in counts)
    levels = [each for each in told if each.kind in ("percentage", "ratio")]
    return len(levels) >= 2 and not _GROUPS.isdisjoint(words)


_STUDY = frozenset("study trial researchers research scientists paper".split())
_TOOK_PART = frozenset(
    "people patients adults participants women men children volunteers subjects students "
    "veterans births babies infants pregnancies nurses doctors mice rats individuals "
    "records cases pairs twins workers mothers girls boys employees smokers households".split()
)
_FEWEST = 10


def _lacks_size(figure: Figure, reading: Reading, in_section: dict[int, list[Figure]]) -> bool:
    """Whether the risk is a study's, and no number of those who took part stands near."""
    index = figure.section.index
    near = reading.article.sections[max(0, index - _REACH) : index + _REACH + 1]
    if all(_STUDY.isdisjoint(paragraph_words(each)) for each in near):
        return False
    return not any(
        each.kind == "count"
        and each.interval.low >= _FEWEST
        and not _TOOK_PART.isdisjoint(words_after(each, 5))
        for section in near
        for each in in_section.get(section.index, ())
    )


_REACH = 4  # paragraphs


def _risk_beside(figure: Figure, risks: frozenset[str]) -> Span | None:
    """Return the place of the risk noun within ten words of the figure."""
    tokens = figure.sentence.tokens
    first, last = figure.mention.first, figure.mention.last
    for index in range(max(0, first - 12), min(len(tokens.lower), last + 8)):
        if tokens.lower[index] in risks:
            between = tokens.lower[min(index, last) : max(index, first)]
            if ";" not in between and not {"but", "while"} & set(between):
                return Span(tokens.starts[index], tokens.ends[index])
    return None


def _has_absolute(
    figure: Figure, reading: Reading, lowered: str, in_section: dict[int, list[Figure]]
) -> bool:
    index = figure.section.index
    for section in reading.article.sections[max(0, index - 2) : index + 3]:
        text = lowered[section.span.start : section.span.end]
        if any(phrase in text for phrase in _ABSOLUTE):
            return True
    words = paragraph_words(figure.section)
    levels = [
        each
        for at in range(index - 2, index + 3)
        for each in in_section.get(at, ())
        if each is not figure and each.kind in ("percentage", "ratio")
    ]
    harms = _HARMS.intersection(figure.sentence.tokens.lower)
    if any(
        each.kind == "ratio" and not harms.isdisjoint(each.sentence.tokens.lower)
        for each in levels
    ):
        return True
    return len(levels) >= 2 and ("from" in words or "compared" in words or "versus" in words)
