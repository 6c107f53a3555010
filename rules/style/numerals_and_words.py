"""Small numbers are written as the house writes them."""

from collections.abc import Mapping

from factcheck import Discrepancy, Figure, Label, Reading, off_by_default, severity

_LIMITS = {"words below 10": 10, "words below 11": 11, "words below 13": 13}


@off_by_default
@severity("info")
def check_numerals_and_words(reading: Reading, style: Mapping[str, str]) -> Discrepancy | None:
    """Plain counts below the house's limit are words, the others numerals.

    The limit is ``style.numerals`` of the settings ("words below 10"). Ages, money,
    measures, dates and scores keep their numerals; a sentence that begins with a number
    may spell it. With ``digits`` only spelled numbers above twelve are noted. One note a story.

    Flags: They found 12 boats and [[twenty]] nets.
    Passes: They found 12 boats and 20 nets.
    """
    limit = _LIMITS.get(style.get("numerals", "digits"))
    found = [each for each in reading.figures if _is_count(each) and _is_wrong(each, limit)]
    if not found:
        return None
    return Discrepancy(
        message=f'house style for counts is "{style.get("numerals", "digits")}"',
        question=f"Write {found[0]} the other way?",
        labels=tuple(Label(each.span, "", not i) for i, each in enumerate(found)),
    )


def _is_count(figure: Figure) -> bool:
    return (
        figure.kind == "count"
        and not figure.unit
        and figure.section_kind == "body"
        and figure.value is not None
        and figure.value == figure.value.to_integral_value()
        and figure.mention.first > 0
        and figure.span.start == figure.mention.numeral.start
    )


def _is_wrong(figure: Figure, limit: int | None) -> bool:
    assert figure.value is not None
    spelled = figure.text[:1].isalpha()
    if limit is None:
        return spelled and 12 < figure.value < 100
    if figure.value < limit:
        return figure.text.isdecimal()
    return spelled and figure.value < 100
