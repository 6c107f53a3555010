"""A headline or standfirst figure, against the text below it."""

from decimal import Decimal
from itertools import pairwise
from typing import Literal

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Restatement,
    as_discrepancy,
    judge,
    severity,
    slip,
    words_before,
)

_ABOVE = frozenset({"headline", "standfirst"})
_SENTENCES_APART = 2
_TIMES_OFF = 20
_LEDE = 2  # sections of text
_UNLIKE = {"age", "count"}  # "Orr's son, 78" has not 78 sons
_MOMENTS = frozenset({"date", "time"})
_TELLING = 3  # digits that seldom return by chance
_SCALES = (Decimal(1000), Decimal(10) ** 6, Decimal(10) ** 9)
_PAST_A_BOUND = Decimal("1.1")  # "over £9m" is told again as £9.2m, hardly as £11m
_LABEL = "numbered label"


@severity("error")
def check_headline_against_body(
    restatement: Restatement, reading: Reading
) -> Discrepancy | None:
    """A figure in the headline or standfirst agrees with the text.

    Headlines are written last and by somebody else, so they round, and they
    keep a number that the text has since corrected. A headline may round as
    hard as it likes; it is flagged when nothing in the text can be its figure
    and a figure that shares its words says otherwise.

    Flags: [Headline] Ferry fire kills [[nine]] passengers ¶ A fire on a ferry killed [[eight]]
        passengers on Monday, the coastguard said.
    Flags: [Headline] Rents in Leeds up [[14%]] ¶ Rents in Leeds went up [[11%]] last year.
    Flags: [Headline] Fares to rise for [[1.2 million]] commuters ¶ Some [[1.1 million]]
        commuters use the line.
    Flags: [Headline] Tram crash kills [[three]] ¶ [[Four]] people were killed and three were
        hurt when a tram left the rails on Monday.
    Flags: [Headline] Toll reaches [[298]] with nine more deaths ¶ The town reported nine more
        deaths on Sunday to take the toll to [[289]].
    Flags: [Headline] Mill makes [[$1.5 billion]] profit ¶ The mill made a net profit of
        [[$1.5 million]] last year.
    Flags: [Headline] [[14]] families lose homes in blaze ¶ [[Sixteen]] families lost their
        homes in a blaze on Route 14 on June 14. The city sent 14 trucks.
    Flags: [Headline] Ports strike brings first shutdown in [[50 years]] ¶ The strike is the
        first such shutdown in almost [[30 years]]. Pay is to rise by nearly 50%.
    Flags: [Headline] Orr wins vote with [[58 percent]] ¶ Orr won the vote with [[54 percent]].
        Lee, 58, was second.
    Flags: [Headline] Merger to close in [[60 to 90 days]] ¶ The firms said that their merger
        would close in [[30 to 90 days]].
    Passes: [Headline] 14 families lose homes in blaze ¶ Fourteen families lost their homes
        in a blaze on Monday. The city sent 16 trucks.
    Passes: [Headline] Clinic counts 1,117 infections ¶ The clinic counted 1,117 new cases on
        Friday, after 634 infections on Thursday.
    Passes: [Headline] Fares to rise for 1 million commuters ¶ Some 1.1 million
        commuters use the line.
    Passes: [Headline] Nearly 4,000 troops sent north ¶ The army sent 3,800 troops north.
    Passes: [Headline] Mill to cut 700 jobs and shut two sites ¶ Two of the mill's six
        sites will close and 700 jobs will go.
    Passes: [Headline] Engineer dies at 93 ¶ The engineer had five children. She was 93.
    Passes: [Headline] Ferry fire kills nine ¶ A fire on a ferry killed nine passengers.
    Passes: [Headline] Three dead in tram crash ¶ Three people died and 12 were injured when a
        tram left the rails on Monday.
    """
    first, second = restatement.first, restatement.second
    if (first.section_kind in _ABOVE) == (second.section_kind in _ABOVE):
        return None
    told, text = (first, second) if first.section_kind in _ABOVE else (second, first)
    found = judge(restatement)
    if first.kind == "date" or found.verdict != "broken":
        return None
    if any(caveat.kind == "exclusion" for caveat in (*first.caveats, *second.caveats)):
        return None
    below = sorted((text, *restatement.others), key=lambda figure: figure.span.start)
    derived = bool(restatement.others) and _worked_out(told, below)
    borne_out = derived or _written_below(told, reading) or _rounds_one(told, reading)
    if not _exchanged(told, text) and borne_out:
        return None
    touching = first.interval.overlaps(second.interval)
    return as_discrepancy(
        found,
        why=restatement.why,
        message=f"the {told.section_kind} has {told}, the text {text}",
        labels=(
            Label(told.span, f"the {told.section_kind}", primary=True),
            Label(text.span, "the text", primary=True),
        ),
        question=f"Which is right, {told} above or {text} in the text?",
        severity=_severity(restatement, told, text, touching=touching),
    )


def _severity(
    restatement: Restatement, told: Figure, text: Figure, *, touching: bool
) -> Literal["info", "warning", "error"]:
    of_unit = told.kind in ("money", "measure", "percentage") and _exchanged(told, text)
    if restatement.certainty == "doubtful":
        return "warning" if of_unit else "info"
    likely = restatement.certainty == "likely"
    if likely and told.kind == "ordinal":
        return "info"  # the next of a line: the 124th emperor and the 125th
    apart = (words_before(told, 1) == ["by"]) != (words_before(text, 1) == ["by"])
    if apart and told.kind == "count":
        return "info"  # "overcrowded by 300 inmates", who are not all of them
    if likely and not _are_joined(restatement, told, text):
        return "info"  # of 16 such on unread copy none was an error
    if _is_far_off(told, text) and slip(told, text.interval) is None:
        return "info"
    return "error" if restatement.certainty == "sure" and not touching else "warning"


def _are_joined(restatement: Restatement, told: Figure, text: Figure) -> bool:
    """Whether a fate, a noun, a slip or the lede joins the two, and not their words alone."""
    return (
        restatement.fate != ""
        or _of_one_noun(told, text)
        or _is_told_by_a_slip(told, text)
        or _is_the_lede_s(restatement, told, text)
    )


def _of_one_noun(one: Figure, other: Figure) -> bool:
    """Whether both name what they count, and count the same."""
    if one.measure is None or other.measure is None or {one.kind, other.kind} == _UNLIKE:
        return False
    return one.measure.head.rstrip("s") == other.measure.head.rstrip("s")


def _is_far_off(told: Figure, text: Figure) -> bool:
    """Whether one is so many times the other that it counts other things of one noun."""
    values = sorted(abs(each.value) for each in (told, text) if each.value is not None)
    return told.kind == "count" and len(values) > 1 and values[1] > values[0] * _TIMES_OFF


def _is_told_by_a_slip(told: Figure, text: Figure) -> bool:
    """Whether one slip of the hand makes one of the other, which short numbers do by chance."""
    digits = "".join(filter(str.isdigit, told.text)).strip("0")
    found = slip(told, text.interval)
    if found is None or len(digits) == 1:  # $100 and $1 share no digit but by chance
        return False
    if not any(map(str.isdigit, text.text)) or (_names(text) and not _names(told)):
        return False  # 48 hours and half an hour; "Hawks 112" and eleven rebounds
    return found.telling or found.kind == "transposed digits"


def _is_the_lede_s(restatement: Restatement, told: Figure, text: Figure) -> bool:
    """Whether the text's first words have one figure of its kind and unit, and this is it."""
    early = 0 < text.section.index - told.section.index <= _LEDE
    exact = text.interval.high - text.interval.low <= text.interval.high / 4
    exact = exact or (_is_a_range(told) and _is_a_range(text))
    alone = all(other.section.index != text.section.index for other in restatement.others)
    return told.kind == text.kind != "count" and early and exact and alone


def _is_a_range(figure: Figure) -> bool:
    return figure.hedge is not None and figure.hedge.name == "between"


def _exchanged(one: Figure, other: Figure) -> bool:
    """Whether the digits of one stand in another order in the other: no sum by chance."""
    digits = [[char for char in each.text if char.isdigit()] for each in (one, other)]
    return digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1])


def _worked_out(told: Figure, below: list[Figure]) -> bool:
    """Whether two neighbouring figures of the text make it as their sum or difference."""
    for one, other in pairwise(below):
        if one.value is None or other.value is None:
            continue
        apart = other.sentence.index - one.sentence.index
        if apart <= _SENTENCES_APART and told.interval.contains(one.value + other.value):
            return True
        if apart == 0 and told.interval.contains(abs(one.value - other.value)):
            return True
    return False


def _written_below(told: Figure, reading: Reading) -> bool:
    """Whether the very digits return as another kind of number ("787s", "She was 91").

    What can be no such amount bears out none: a date, a count of another noun, the number of
    a road.
    """
    if _is_a_range(told):
        return False  # "60 to 90 days" is not told by a 60
    number = told.text.strip("$£€").split("-")[0].split(" ")[0]
    if len(number) < 2 or not number[0].isdigit():
        return False
    telling = len(number.replace(",", "").strip("0")) >= _TELLING
    others = [
        figure.span
        for figure in reading.figures
        if figure.kind in _MOMENTS or (not telling and _is_another(told, figure))
    ]
    others += [each.span for each in reading.rejected if each.rejected == _LABEL]
    others += [figure.span for figure in reading.figures if _is_scaled_apart(told, figure)]
    text = reading.article.text
    at = text.find(number, told.section.span.end)
    while at >= 0:
        end = at + len(number)
        apart = not text[at - 1].isdigit() and text[at - 1] not in ".,"
        longer = text[end : end + 1].isdigit() or text[end + 1 : end + 2].isdigit()
        if apart and not longer and not any(span.start <= at < span.end for span in others):
            return True
        at = text.find(number, end)
    return False


def _rounds_one(told: Figure, reading: Reading) -> bool:
    """Whether some amount of the text, whatever it is of, is the headline's when rounded."""
    large = told.kind == "count" and ("," in told.text or not told.text.isalnum())
    amount = told.kind in ("money", "measure", "percentage")
    if told.value is None or not (amount or large):
        return False
    most = told.interval.high if told.interval.bounded else told.value * _PAST_A_BOUND
    return any(
        figure.section_kind not in _ABOVE
        and (figure.kind, figure.unit) == (told.kind, told.unit)
        and figure.value is not None
        and told.interval.contains(figure.value)
        and figure.value <= most
        for figure in reading.figures
    )


def _is_scaled_apart(told: Figure, figure: Figure) -> bool:
    """Whether the same digits stand under another scale: "$1.5 billion" and "$1.5 million"."""
    if (
        told.value is None
        or figure.value is None
        or not figure.value
        or told.kind != figure.kind
    ):
        return False
    times = told.value / figure.value
    return times in _SCALES or 1 / times in _SCALES


def _is_another(told: Figure, figure: Figure) -> bool:
    """Whether a figure is of another noun or unit than the headline's.

    A number with a letter behind it ("787s") may be a name, whatever unit it is read as.
    """
    if not (_names(told) or told.unit):
        return False
    printed = not figure.text.isalnum() and not set("0123456789,.").issuperset(figure.text)
    if figure.kind == "age":
        return bool(told.unit) and told.kind not in ("age", "duration")
    of_unit = figure.unit and figure.kind != told.kind and printed
    return bool(of_unit) or (_names(figure) and not _of_one_noun(told, figure))


def _names(figure: Figure) -> bool:
    """Whether a count is followed by the noun that it counts."""
    measure = figure.measure
    return (
        figure.kind == "count"
        and measure is not None
        and measure.span.start > figure.span.start
    )
