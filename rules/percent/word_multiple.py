"""Doubled, tripled, halved and "three times", against the levels beside them."""

from decimal import Decimal

from factcheck import Change, Discrepancy, Interval, quotient, severity, shown

_SLACK = Decimal("0.125")


@severity("error")
def check_word_multiple(change: Change) -> Discrepancy | None:
    """A multiple in words fits the levels before and after it.

    Doubled stands for 1.75 to 2.25 times. "More than" and "nearly" open or
    close one side. Words such as "threefold increase" are read both ways.

    Flags: Exports more than [[doubled]] from [[$44m]] to [[$75m]].
    Flags: The fleet [[tripled]] to [[40]] ships from [[20]] ships.
    Flags: Output [[halved]] from [[80 tonnes]] to [[70 tonnes]].
    Passes: Exports more than doubled from $44m to $95m.
    Passes: The fleet tripled to 58 ships from 20 ships.
    Passes: Output halved from 80 tonnes to 41 tonnes.
    """
    others = (change._replace(after=other, others=()) for other in change.others)
    if any(check_word_multiple(other) is None for other in others):
        return None
    stated, before, after = change.stated, change.before, change.after
    if stated.kind != "multiple" or before is None or after is None:
        return None
    if not before.value or not after.value or stated.value is None:
        return None
    told = _told(change)
    true = quotient(after, before)
    if stated.value > 1 and change.direction == "down":
        true = quotient(before, after)
    if told.overlaps(true) or _more_by(change, told, true):
        return None
    return Discrepancy(
        stated=told,
        expected=true,
        message=f"{before} to {after} is {shown(true)} times, not {stated}",
        working=f"{after} / {before} = {shown(true)} with rounding; "
        f"{stated} stands for {shown(told)}",
        question=f"Is it {stated}, or is one of the levels wrong?",
        severity="error" if change.certainty == "sure" else "warning",
    )


def _told(change: Change) -> Interval:
    """Return what the multiple stands for: an eighth either way, a quarter below "nearly"."""
    stated = change.stated
    value, told = stated.value or Decimal(1), stated.interval
    hedge = stated.hedge.name if stated.hedge else ""
    if hedge in ("more_than", "at_least", "just_over", "well_over"):
        return Interval(value, told.high if told.high > value else Decimal("Infinity"))
    if hedge in ("nearly", "just_under", "less_than"):
        return Interval(value * (1 - 2 * _SLACK), value)
    return Interval(value * (1 - _SLACK), value * (1 + _SLACK))


def _more_by(change: Change, told: Interval, true: Interval) -> bool:
    """Whether "N times more" or "N-fold increase" fits as an addition."""
    stated = change.stated
    tokens = stated.sentence.tokens.lower
    following = tokens[stated.mention.last + 1 : stated.mention.last + 3]
    if not {"more", "increase", "rise", "higher", "greater", "larger", "jump"} & set(following):
        return False
    return Interval(told.low + 1, told.high + 1).overlaps(true)
