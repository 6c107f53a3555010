"""A fraction or ratio, against the percentage that restates it."""

from decimal import Decimal

from factcheck import Discrepancy, Figure, Interval, ShareForms, as_share, severity, shown

_SLACK = Decimal("0.12")
_BELOW = frozenset({"nearly", "just_under", "less_than"})
_ABOVE = frozenset({"more_than", "just_over", "well_over"})


@severity("error")
def check_share_forms(share_form: ShareForms) -> Discrepancy | None:
    """A share in words and its percentage are the same share.

    Writers round to the nearest plain fraction, so a tenth either way passes;
    "nearly" and "more than" hold the percentage to their side, give or take a
    point.

    Flags: Nearly [[a third]] — [[51%]] — of new buyers had asked a friend.
    Flags: [[One in four]] ([[40%]]) drivers failed.
    Flags: It will shut [[45 of its 180]] shops, [[half]] of the total.
    Passes: It will shut 45 of its 180 shops, a quarter of the total.
    Passes: Nearly a third — 31% — of new buyers had asked a friend.
    Passes: One in four (26%) drivers failed.
    Passes: Half of men and 40% of women agreed.
    """
    words, percentage = share_form.first, share_form.second
    if words.kind == "percentage" or (words.kind == "ratio" and percentage.kind == "fraction"):
        words, percentage = percentage, words
    plain = _plain(words)
    if plain is None or percentage.value is None:
        return None
    told = _told(words, plain)
    stated = _stated(percentage)
    if told.overlaps(stated):
        return None
    hundred = Interval(told.low * 100, told.high * 100)
    exact = shown(Interval(plain * 100, plain * 100), "%")
    return Discrepancy(
        stated=stated,
        expected=told,
        message=f"{words} is {exact}, not {percentage}",
        working=f"{words} stands for {shown(hundred, '%')}; the copy has {percentage}",
        question=f"Is it {words} or {percentage}?",
        severity="error" if share_form.certainty == "sure" else "warning",
    )


def _stated(figure: Figure) -> Interval:
    """Return the form that is told in numbers; "45 of 180" is exactly a quarter."""
    parts = figure.mention.parts
    if figure.kind == "ratio" and len(parts) == 2 and parts[1]:
        return Interval.point(parts[0] / parts[1])
    return as_share(figure)


def _plain(words: Figure) -> Decimal | None:
    parts = words.mention.parts
    if words.kind == "ratio" and len(parts) == 2 and parts[1]:
        return parts[0] / parts[1]
    return words.value


def _told(words: Figure, plain: Decimal) -> Interval:
    name = words.hedge.name if words.hedge else ""
    low, high = plain * (1 - _SLACK), plain * (1 + _SLACK)
    point = Decimal("0.01")
    if name in _BELOW:
        return Interval(low - point, plain + point)
    if name in _ABOVE or name == "at_least":
        return Interval(plain - point, Decimal(1))
    if name in ("at_most", "up_to"):
        return Interval(Decimal(0), plain + point)
    return Interval(low, max(high, plain + point))
