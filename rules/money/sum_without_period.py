"""Public sums say over how many years they run."""

from factcheck import (
    Discrepancy,
    Figure,
    Reading,
    note_on,
    severity,
    weightiest,
    words_after,
    words_before,
)

# What a policy does to a purse, year after year, so that a sum of it means nothing without its
# years. Money set aside for a purpose is a parcel: it is spent once, however long that takes.
_FLOW = frozenset(
    "save saves saving savings slash slashing cut cuts cutting reduce reduces reducing "
    "reduction reductions subsidies subsidy revenue revenues cost costs costing raise raises "
    "raising generate generates taxes tax shortfall lose loses add adds subsidise subsidize "
    "deprive deprives burden burdens spend spends spending extra additional".split()
)
# "At a cost of" tells a price, and "spending of" a budget, which is a year's.
_PRICES = (["cost", "of"], ["costs", "of"], ["price", "of"], ["spending", "of"])
_PUBLIC = (
    "opposition", "government", "minister", "ministry", "treasur", "council", "congress",
    "senate", "federal", "parliament", "taxpayer", "lawmaker", "legislat", "governor",
    "chancellor", "budget", "deficit", "democrat", "republican", "labour", "tory",
    "medicare", "medicaid", "defence", "defense",
)  # fmt: skip
# These tell the time of what stands in their own sentence, the lengths that of a paragraph too.
_LENGTHS = frozenset(
    "year years annual annually yearly months monthly quarter quarterly decade decades "
    "fiscal biennium lifetime two-year three-year four-year five-year ten-year 10-year "
    "multiyear multi-year parliament".split()
)
_PERIOD = _LENGTHS | frozenset(
    "gap reserves year years annual annually yearly month months monthly quarter quarterly "
    "decade decades week weeks weekly daily day days fiscal one-off one-time upfront "
    "lifetime biennium so far already spent since two-year three-year four-year five-year "
    "ten-year 10-year multiyear multi-year per yesterday today session campaign emergency "
    "relief parliament term election pandemic war".split()
)
# Paid once, or a stock: prices, deals, fines, loans, laws and parcels of aid.
_ONE_OFF = frozenset(
    "factory factories plant mill mine refinery tunnel fine fined fines deal sale sold "
    "bought purchase acquisition settlement paid price loan loans debt bond bonds lottery "
    "prize donation damage damages lawsuit worth ransom bid contract firm shareholders "
    "investors bridge stadium building museum airport hospital station valued market stake "
    "shares bail fraud stolen raised cocaine drug drugs seized package bill bills act law "
    "measure stimulus bailout rescue aid assistance military weapons sue sued suing private "
    "gift grant grants earn earns profit profits operating automaker carmaker bonus repair "
    "repairs missile missiles carrier battery medal failure bank banks capital dispute "
    "parade ceremony games olympics privatisation privatization privatisations surplus "
    "allocations resolution runway reconstruction bonuses player club overdue vehicle total "
    "totaling totalling request supplemental fund dam railway rail line".split()
)
# Where one of these is built, sold or struck, the sum is of it.
_THINGS = frozenset(
    "auction merger takeover restoration restore highway road roads rehabilitated renovate "
    "renovation parade disruption granted intervention humanitarian stadium bridge tunnel "
    "plant factory aircraft ship submarine net nets if time period site".split()
)
# What is set aside or handed out for a purpose.
_PARCELS = frozenset(
    "funding funds fund assistance allocate allocated allocating allocation available invest "
    "invests investment investments handout handouts project academy scheme".split()
)
_PROMISES = frozenset("pledged pledge promised promise promises".split())
# What is planned, forecast or goes on; what has been spent once needs no years.
_GOES_ON = frozenset(
    "will would could should proposes proposed proposal plans planned plan wants calling "
    "called considering seeks unveiled promising promised pledged announced announces "
    "expected currently now vowed vows intends aims propose proposes adds add needs need "
    "paying raises lose loses increases subsidise subsidize approved estimated estimates "
    "projected projects costs saves spends cost cuts cutting".split()
)
# A budget or programme whose length the story gives anywhere covers its parts.
_TERMS = (
    "-year budget", "-year plan", "-year programme", "-year program", "-year package",
    "fiscal year", "annual budget", "next year's budget", "next year’s budget", "biennial",
    "year period", "-year spending", "two-year", "three-year", "four-year", "five-year",
    "10-year",
)  # fmt: skip
_SMALLEST = 1_000_000
_HEAD = 1200  # characters: headline and opening, where a budget's year is told
_BESIDE = 9  # words


@severity("info")
def check_sum_without_period(
    reading: Reading, lowered: str, in_section: dict[int, list[Figure]]
) -> Discrepancy | None:
    """A sum of public spending, tax or savings says over which time it runs.

    "An extra 75 billion for defence" is one thing in a year and another over six.
    Satisfied by a year, "a year", "over six years" or "one-off" in the paragraph; prices,
    deals, fines, loans, laws and parcels of aid are paid once. One note a story
    marks the five such sums that matter most.

    Flags: The minister announced an extra [[$75 billion]] of defence spending. ¶ Opponents
        scoffed.
    Passes: The minister announced an extra $75 billion of defence spending over six years.
    Passes: The council spends an extra $75 million to restore its town hall.
    Passes: The firm bought its rival for $75 billion, the minister said.
    """
    if not any(word in lowered for word in _PUBLIC):
        return None
    opening = lowered[:_HEAD]
    if any(term in opening for term in _TERMS):
        return None
    found: list[Figure] = []
    seen: set[object] = set()
    for figure in reading.figures:
        if figure.kind != "money" or figure.per:
            continue
        if figure.interval.low < _SMALLEST and not _is_tax_rise(figure):
            continue
        if figure.value in seen or figure.section_kind not in ("body", "standfirst"):
            continue
        if not _is_programme(figure):
            continue
        seen.add(figure.value)  # its first telling says its years
        if _has_period(figure, in_section[figure.section.index]):
            continue
        if _is_public(figure) or _is_saving(figure):
            found.append(figure)
    if not found:
        return None
    told = weightiest(found, reading)
    return note_on(
        told,
        "over what time?",
        message=f"{told[0]} over how many years?",
        question=f"Is {told[0]} for one year or several, and when does it start?",
    )


def _is_tax_rise(figure: Figure) -> bool:
    after = words_after(figure, 2)
    return after[:1] == ["tax"] and after[1:] in (
        ["rise"],
        ["increase"],
        ["hike"],
        ["bombshell"],
    )


def _is_programme(figure: Figure) -> bool:
    if _is_tax_rise(figure):
        return True
    if figure.hedge is not None and figure.hedge.name == "vague":
        return False
    near = {*words_before(figure, 8), *words_after(figure, 5)}
    promised = not _PROMISES.isdisjoint(words_before(figure, 4))
    if _FLOW.isdisjoint(near) and not (promised and words_after(figure, 1) == ["for"]):
        return False
    if words_before(figure, 2) in _PRICES or not _PARCELS.isdisjoint(near):
        return False
    words = figure.sentence.tokens.lower
    beside = {*words_before(figure, _BESIDE), *words_after(figure, _BESIDE)}
    if not _THINGS.isdisjoint(words) or words[-1] == "?":
        return False
    once = _ONE_OFF - _LAWS if _acts(figure) else _ONE_OFF
    return not _GOES_ON.isdisjoint(words) and once.isdisjoint(beside)


def _is_saving(figure: Figure) -> bool:
    """Whether somebody's running costs are to fall, which they do year after year."""
    before = words_before(figure, _BESIDE)
    return _acts(figure) and not _LESS.isdisjoint(before) and not _COSTS.isdisjoint(before)


_LESS = frozenset("cut reduce slash trim lower".split())
_COSTS = frozenset("costs expenses spending overheads".split())


def _acts(figure: Figure) -> bool:
    """Whether a policy's effect is told: "the bill would save $3 billion"."""
    before = words_before(figure, _BESIDE)
    verb = max((at for at, word in enumerate(before) if word in _EFFECTS), default=0)
    return not _OPEN.isdisjoint(before[max(0, verb - 4) : verb])


_EFFECTS = frozenset(
    "save cost add raise cut reduce generate lose deprive improve slash".split()
)
_OPEN = frozenset("would will could may might to should".split())
_LAWS = frozenset("bill bills act law measure package stimulus rescue bailout".split())


def _has_period(figure: Figure, beside: list[Figure]) -> bool:
    """Whether the sentence or one beside it in the paragraph says a time."""
    sentences = figure.section.sentences
    at = figure.sentence.index - sentences[0].index
    near = sentences[max(0, at - 1) : at + 2]
    for sentence in near:
        words = sentence.tokens.lower
        if not (_PERIOD if sentence is figure.sentence else _LENGTHS).isdisjoint(words):
            return True
        if any(word.startswith(("19", "20")) and len(word) > 3 for word in words):
            return True
    figures = [each for each in beside if each.sentence in near]
    return any(each.kind == "duration" or _is_term(each) for each in figures)


def _is_term(figure: Figure) -> bool:
    """Whether a date says when the money is spent, not when it was announced."""
    if figure.calendar is None:
        return False
    if figure.calendar.precision in ("year", "decade"):
        return True
    return not {"by", "until", "through"}.isdisjoint(words_before(figure, 2))


def _is_public(figure: Figure) -> bool:
    """Whether the sentence speaks of a public purse, or of who holds it.

    Of what a policy does the sentence before it may: "this would save $3 billion".
    """
    sentences = figure.section.sentences
    at = figure.sentence.index - sentences[0].index
    near = sentences[max(0, at - 1) : at + 1] if _acts(figure) else (figure.sentence,)
    return any(word.startswith(_PUBLIC) for each in near for word in each.tokens.lower)
