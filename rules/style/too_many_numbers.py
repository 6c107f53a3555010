"""No more numbers in a sentence than readers hold."""

from collections.abc import Iterator

from factcheck import Discrepancy, Figure, Label, Reading, off_by_default, severity

_IN_A_SENTENCE = 3  # Cohen, Danger! Numbers in the Newsroom: two or three a paragraph


@off_by_default
@severity("info")
def check_too_many_numbers(reading: Reading) -> Iterator[Discrepancy]:
    """A sentence of the body carries at most three numbers.

    Dates, ordinals and scores are not counted, nor are tables.

    Flags: Sales of [[40]] cars, 30 vans, 20 carts and 10 sledges brought joy.
    Passes: Sales of 40 cars, 30 vans and 20 carts brought joy.
    """
    sentence: list[Figure] = []
    for figure in (*reading.figures, None):
        if figure is not None and (figure.section_kind != "body" or figure.kind in _UNCOUNTED):
            continue
        if sentence and (figure is None or figure.sentence is not sentence[0].sentence):
            if len(sentence) > _IN_A_SENTENCE:
                yield _note(sentence)
            sentence = []
        if figure is not None:
            sentence.append(figure)


def _note(figures: list[Figure]) -> Discrepancy:
    return Discrepancy(
        message=f"{len(figures)} numbers in one sentence",
        question="Which two does the reader need?",
        labels=tuple(Label(each.span, "", not i) for i, each in enumerate(figures)),
    )


_UNCOUNTED = frozenset({"date", "time", "ordinal", "score"})
