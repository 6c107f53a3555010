"""Counts of the enemy's dead by a party to the fight say whose they are."""

from collections.abc import Iterator

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Sources,
    severity,
    source_name,
    words_after,
    words_before,
)

_NEEDLES = (
    "kill",
    "destroy",
    "eliminat",
    "neutrali",
    "shot down",
    "downed",
    "intercept",
    " lost ",
    "captured",
)
_WAR = (
    "milit",
    "army",
    "rebel",
    "insurg",
    "guerril",
    "soldier",
    "troops",
    "coalition",
    "air force",
)
_DEEDS = frozenset(
    "kill kills killed killing destroyed destroy destroying eliminated eliminate "
    "neutralised neutralized captured wiped downed shot intercepted".split()
)
_ENEMY = frozenset(
    "guerrillas separatists infiltrators bandits pirates assailants leaders "
    "commanders fighters militants terrorists insurgents rebels soldiers troops tanks "
    "vehicles drones missiles targets operatives gunmen positions combatants "
    "extremists jihadists aircraft jets warplanes helicopters bunkers launchers".split()
)
_SIDES = frozenset(
    "military army forces troops airstrikes strikes coalition navy warplanes jets "
    "militants rebels insurgents militia air drone drones pentagon".split()
)
_VERIFIED = ("verif", "not confirm", "nconfirmed")
_MOST = 2


@severity("info")
def check_belligerents_count(
    reading: Reading, lowered: str, sources: Sources
) -> Iterator[Discrepancy]:
    """A count of the enemy's losses names the party that claims it, and who has checked it.

    Each side counts its successes. With the claimant named this is a note, to ask for a
    check from outside; where nobody near is named it asks whose count it is. "Could not be
    verified" settles it, and a side's own dead need no check from outside.

    Flags: The army has [[claimed]] to have killed some [[120]] rebel commanders.
    Flags: The army's strikes killed [[120]] rebel commanders. ¶ The town is empty.
    Passes: The army claimed to have killed 120 rebel commanders, which could not be verified.
    Passes: The army said 12 soldiers had been killed in an ambush.
    Passes: The dog killed 12 chickens, a farmer said.
    """
    if not any(needle in lowered for needle in _NEEDLES):
        return
    if not any(needle in lowered for needle in _WAR):
        return
    notes = 0
    for figure in reading.figures:
        if figure.kind != "count" or figure.section_kind != "body" or notes == _MOST:
            continue
        if figure.interval.low < 3 or not _is_enemy_loss(figure) or _is_vague(figure):
            continue
        source = figure.attribution
        party = source is not None and (source.party or _counts_itself(figure))
        if party and (_own_dead(figure) or not _is_name(figure) or _borne_out(figure, reading)):
            continue
        if not party and (source is not None or not _is_side(figure)):
            continue
        if not party and (figure.interval.low < _UNCLAIMED or sources.covers(figure.section)):
            continue
        if _is_checked(figure, reading, lowered) or _is_history(figure, reading):
            continue
        notes += 1
        yield _claimed(figure, reading) if party else _unclaimed(figure)


def _is_enemy_loss(figure: Figure) -> bool:
    after, before = words_after(figure, 6), words_before(figure, 8)
    if _ENEMY.isdisjoint(after):
        return False
    if not _DEEDS.isdisjoint(before) or not _DEEDS.isdisjoint(after):
        return True
    return "lost" in before and {"it", "its", "they", "we"}.isdisjoint(before)


_UNCLAIMED = 10  # fewer losses are known by name


def _is_vague(figure: Figure) -> bool:
    """Whether no number stands there: "several", "dozens"."""
    return figure.hedge is not None and figure.hedge.name == "vague"


def _borne_out(figure: Figure, reading: Reading) -> bool:
    """Whether somebody who is no party gives the same number in the story."""
    return any(
        other.value == figure.value
        and other.attribution is not None
        and not other.attribution.party
        and other.kind == "count"
        for other in reading.figures
        if other is not figure
    )


def _own_dead(figure: Figure) -> bool:
    """Whether a side tells its own losses: "12 soldiers had been killed"."""
    after = words_after(figure, 7)
    soldiers = not _SOLDIERS.isdisjoint(after) and _ARMED.isdisjoint(after)
    return soldiers and not _counts_itself(figure)


_SOLDIERS = frozenset("soldiers troops commanders".split())
_ARMED = frozenset(
    "rebel enemy isis is hamas hezbollah russian ukrainian taliban insurgent rebels militants "
    "fighters terrorists".split()
)


def _is_name(figure: Figure) -> bool:
    """Whether the source is a name or a plain noun, not a piece of another clause."""
    source = figure.attribution
    assert source is not None
    words = source.name.lower().split()
    return len(words) <= _LONGEST_NAME and _CLAUSE.isdisjoint(words)


_LONGEST_NAME = 7
_CLAUSE = frozenset("and that but which has have had said health analysts analyst".split())


def _counts_itself(figure: Figure) -> bool:
    """Whether the source is the doer: "the republic said it had shot down 34 drones"."""
    before = words_before(figure, 10)
    deed = next((i for i, word in enumerate(before) if word in _DEEDS), 0)
    return not {"it", "its", "they", "their"}.isdisjoint(before[:deed])


def _is_side(figure: Figure) -> bool:
    """Whether the doer in the figure's clause is a fighting body."""
    before = words_before(figure, 10)
    deed = next((i for i, word in enumerate(before) if word in _DEEDS), -1)
    return deed > 0 and not _SIDES.isdisjoint(before[:deed])


def _is_checked(figure: Figure, reading: Reading, lowered: str) -> bool:
    if any(caveat.kind == "unverified" for caveat in figure.caveats):
        return True
    index = figure.section.index
    beside = reading.article.sections[
        index : index + 2
    ]  # "Neither's figures could be verified"
    text = lowered[beside[0].span.start : beside[-1].span.end]
    return any(word in text for word in _VERIFIED)


def _is_history(figure: Figure, reading: Reading) -> bool:
    period, day = figure.period, reading.article.published
    if period is None or period.end is None:
        return False
    return period.end.year < (day.day.year - 1 if day else 2000)


def _claimed(figure: Figure, reading: Reading) -> Discrepancy:
    source = figure.attribution
    assert source is not None
    name = source_name(reading.article, source)
    how = "claimed" if figure.status == "claimed" else "given"
    relayed = f", relayed by {source.relayed_by}" if source.relayed_by else ""
    labels = [Label(figure.span, "one side's count", True)]
    if source.name and not source.carried:
        labels.append(Label(source.span, "a party to the fight"))
        tokens = figure.sentence.tokens
        if source.verb in tokens.lower:
            index = tokens.lower.index(source.verb)
            verb = type(figure.span)(tokens.starts[index], tokens.ends[index])
            if not verb.overlaps(source.span):
                labels.append(Label(verb, "says so"))
    hedge = "about " if figure.hedge and figure.hedge.name == "about" else ""
    return Discrepancy(
        message=f"{hedge}{figure} is {how} by {name}, a party to the fight{relayed}",
        question="Has anyone outside the fight checked it, and if not, does the copy say so?",
        labels=tuple(labels),
    )


def _unclaimed(figure: Figure) -> Discrepancy:
    return Discrepancy(
        message=f"{figure} losses of one side are stated as fact",
        question="Whose count is it, and has anyone outside the fight checked it?",
        labels=(Label(figure.span, "whose count?", True),),
    )
