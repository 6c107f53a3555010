"""Two dates for one event."""

from factcheck import Discrepancy, Restatement, as_discrepancy, judge, severity


@severity("info")
def check_two_dates(restatement: Restatement) -> Discrepancy | None:
    """An event that is dated twice has one date.

    A year is easily mistyped and never caught by adding up. Told only where
    both dates stand with the same words and one slip of the pen explains the
    difference. A note: print dates most things of one name on several days.

    Flags: The harbour school was founded in [[1990]] by the saxophonist Ada Holm. ¶ Ada Holm,
        the saxophonist who founded the harbour school in [[1996]], will play on Sunday.
    Passes: The harbour school was founded in 1990 by the saxophonist Ada Holm. ¶ Ada Holm,
        the saxophonist who founded the harbour school in 1990, will play on Sunday.
    Passes: The harbour school was founded in 1990. ¶ The mill burned down in 1996.
    """
    first, second = restatement.first, restatement.second
    if first.kind != "date" or second.kind != "date":
        return None
    found = judge(restatement)
    if found.verdict != "broken":
        return None
    return as_discrepancy(
        found,
        why=restatement.why,
        message=f"{first} and {second} seem to date one event",
        question=f"Was it {first} or {second}?",
    )
