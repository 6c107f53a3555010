"""Two dates for one event."""

from factcheck import Discrepancy, Restatement, agreement, severity


@severity("warning")
def check_two_dates(restatement: Restatement) -> Discrepancy | None:
    """An event that is dated twice has one date.

    A year is easily mistyped and never caught by adding up.

    Flags: The harbour school was founded in [[1990]] by the saxophonist Ada Holm. ¶ Ada Holm,
        the saxophonist who founded the harbour school in [[1996]], will play on Sunday.
    Passes: The harbour school was founded in 1990 by the saxophonist Ada Holm. ¶ Ada Holm,
        the saxophonist who founded the harbour school in 1990, will play on Sunday.
    Passes: The harbour school was founded in 1990. ¶ The mill burned down in 1996.
    """
    first, second = restatement.first, restatement.second
    if first.kind != "date" or second.kind != "date" or agreement(first, second) != "differs":
        return None
    return Discrepancy(
        message=f"{first} and {second} seem to date one event",
        working=f"{first} and {second} differ; {restatement.why}",
        question=f"Was it {first} or {second}?",
        severity="warning" if restatement.level == "error" else "info",
    )
