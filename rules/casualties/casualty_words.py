"""Words for the dead and the hurt, against one number."""

from factcheck import Discrepancy, SharedNumber, severity

_DEAD = frozenset("dead deaths killed died fatalities".split())
_HARM = _DEAD | frozenset(
    "injured wounded hurt injuries casualties affected displaced evacuated missing infected "
    "infections cases".split()
)


@severity("error")
def check_casualty_words(shared_number: SharedNumber) -> Discrepancy | None:
    """One number does not count the dead in one place and the hurt in another.

    The dead are fewer than the dead and hurt, these than the casualties, these
    than the people affected. "Casualties" takes in the wounded; used for
    deaths alone it deserves a look.

    Flags: The quake left [[910]] dead in the valley. ¶ Hospitals are treating people after
        the quake, which left [[910]] injured.
    Passes: The quake left 107 dead in the valley. ¶ It left 910 injured, hospitals said.
    """
    first, second = shared_number.first, shared_number.second
    one, other = shared_number.nouns
    if one not in _HARM or other not in _HARM:
        return None
    loose = "casualties" in (one, other) and not _DEAD.isdisjoint((one, other))
    return Discrepancy(
        stated=first.interval,
        message=f"{first} counts the {one} here and the {other} there",
        working=f"{first} with “{one}”, {second} with “{other}”",
        question=f"Are {first} people {one}, or {other}?",
        severity="info" if loose else "error",
    )
