"""One number, given for two different things."""

from factcheck import Discrepancy, SharedNumber, severity

_HARM = frozenset(
    "dead deaths killed died fatalities injured wounded hurt injuries casualties affected "
    "displaced evacuated missing infected infections cases".split()
)


@severity("warning")
def check_same_number_different_thing(shared_number: SharedNumber) -> Discrepancy | None:
    """One telling number counts one thing only.

    A settlement is not a housing unit and an application is not a grant; when
    one number stands for both, one of the two nouns is likely wrong.

    Flags: The ministry approved [[3,520]] settlements. ¶ Critics said that the [[3,520]]
        housing units would block the road.
    Passes: The ministry approved 3,520 houses. ¶ Critics said that the 3,520 homes would
        block the road.
    """
    first, second = shared_number.first, shared_number.second
    if not _HARM.isdisjoint(shared_number.nouns):
        return None
    one, other = shared_number.nouns
    return Discrepancy(
        stated=first.interval,
        message=f"{first} is given for {one} and for {other}",
        working=f"{first} with “{one}”, {second} with “{other}”",
        question=f"Does {first} count {one} or {other}?",
    )
