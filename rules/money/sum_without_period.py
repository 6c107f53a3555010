"""Public sums say over how many years they run."""

from factcheck import (
    Discrepancy,
    Figure,
    Reading,
    Sentence,
    note_on,
    paragraph_words,
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
_TIMES = _LENGTHS | frozenset(
    "month week weeks weekly daily day days one-off one-time upfront so far already spent "
    "since per yesterday today".split()
)
# What is set aside for one of these is paid while it lasts; what a policy does goes on.
_PERIOD = _TIMES | frozenset(
    "gap reserves session campaign emergency relief parliament term election pandemic "
    "war".split()
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
    "totaling totalling request supplemental fund dam railway rail line "
    "initial start-up dispose disposal demolish demolition relocate replacement".split()
)
# A level that decides who pays, and what is held at one time.
_LEVELS = frozenset(
    "threshold thresholds exemption ceiling earning liquidity arrears deposits holdings "
    "stockpile".split()
)
# Where one of these is built, sold or struck, the sum is of it.
_THINGS = frozenset(
    "auction merger takeover restoration restore highway road roads rehabilitated renovate "
    "renovation parade disruption granted intervention humanitarian stadium bridge tunnel "
    "plant factory aircraft ship submarine time period site sue sues sued suing "
    "lawsuit".split()
)
# A paragraph with one of these tells the price of a firm.
_DEALS = frozenset("takeover takeovers merger mergers predator acquisition bidder".split())
# What stands or takes place once, wherever its cost is told in the sentence.
_BUILT = frozenset("dam bridge building museum airport railway runway reservoir".split())
_EVENTS = frozenset("referendum election vote ballot census inquiry summit".split())
_POTS = frozenset("program programme fund pot pool scheme".split())
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
# These tell what a story's sums are of wherever they stand.
_BUDGET_YEARS = (
    "fiscal year", "financial year", "in-year", "fiscal 19", "fiscal 20", "full-year",
    "fy19", "fy20", "fy 20",
)  # fmt: skip
_SMALLEST = 1_000_000
_HEAD = 1200  # characters: headline and opening, where a budget's year is told
_BESIDE = 9  # words
_OF_THE_DEED = 4  # words: "would save the council $3 million"


@severity("info")
def check_sum_without_period(
    reading: Reading, lowered: str, in_section: dict[int, list[Figure]]
) -> Discrepancy | None:
    """A sum of public spending, tax or savings says over which time it runs.

    "An extra 75 billion for defence" is one thing in a year and another over six.
    Satisfied by a year, "a year", "over six years" or "one-off" in the sentence, and by a
    length for which money may run in those beside it; prices, deals, fines, loans, laws and
    parcels of aid are paid once. A year's budget in the opening, or a fiscal year anywhere,
    covers what is spent, not what a policy would save or cost; the year that headline or first
    sentence tell of their cuts, and the years that another sentence gives the same sum, cover
    both. One note a story marks the five such sums that matter most.

    Flags: The minister announced an extra [[$75 billion]] of defence spending. ¶ Opponents
        scoffed.
    Flags: The bill is old. ¶ The government cut it three years ago. The law would save the
        town [[$75 million]].
    Flags: The council's budget of this fiscal year is small. ¶ A toll would raise
        [[$75 million]], the council said.
    Passes: The minister announced an extra $75 billion of defence spending over six years.
    Passes: The minister announced an extra $75 billion of defence spending. The plan runs for
        six years.
    Passes: The minister announced an extra $75 billion of defence spending. ¶ It is large. ¶
        The $75 billion is for three years, her office said.
    Passes: The council would cut taxes next year. ¶ It is new. ¶ A lower rate would save the
        owners $75 million.
    Passes: The minister announced an extra $75 billion of defence spending. ¶ How long it will
        run is not known.
    Passes: It would cost the government $75 million to hold a vote.
    Flags: It would cost the government [[$75 million]] to keep the schools open.
    Passes: The two banks have cost the government around $75 million.
    Passes: Raising the dam, which the council wants, would cost $75 million.
    Passes: Congress is near a deal to add an additional $75 billion to the program.
    Passes: The council would raise the tax threshold from $2 million to $3 million in revenue.
    Passes: The council spends an extra $75 million to restore its town hall.
    Passes: The government is watching. The firm could cost a predator $75 billion.
    Passes: The FY2012 budget is out. ¶ The government proposed $75 million in cuts.
    Passes: The firm bought its rival for $75 billion, the minister said.
    """
    if not any(word in lowered for word in _PUBLIC):
        return None
    opening = lowered[:_HEAD]
    budgeted = any(term in opening for term in _TERMS) or any(
        term in lowered for term in _BUDGET_YEARS
    )
    found: list[Figure] = []
    seen: set[object] = set()
    for figure in reading.figures:
        if figure.kind != "money" or figure.per:
            continue
        if figure.interval.low < _SMALLEST and not _is_tax_rise(figure):
            continue
        if figure.value in seen or figure.section_kind not in ("body", "standfirst"):
            continue
        if not _is_programme(figure) or (budgeted and not _acts(figure)):
            continue  # what a policy does to a purse need not fill the budget's years
        seen.add(figure.value)  # its first telling says its years
        if _has_period(figure, in_section[figure.section.index]):
            continue
        if _is_public(figure) or _is_saving(figure):
            found.append(figure)
    elsewhere = _sums_with_years(reading)
    found = [figure for figure in found if figure.value not in elsewhere]
    if not found or _leads_with_year(reading) or _leaves_open(reading):
        return None
    told = weightiest(found, reading)
    return note_on(
        told,
        "over what time?",
        message=f"{told[0]} over how many years?",
        question=f"Is {told[0]} for one year or several, and when does it start?",
    )


def _leads_with_year(reading: Reading) -> bool:
    """Whether headline or first sentence tell the year of what is cut, spent or raised."""
    lead = reading.article.sections_of("headline", "body")[:2]
    return any(
        not _FLOW.isdisjoint(lower)
        and (
            any(f"{word} year" in " ".join(lower) for word in ("this", "next"))
            or any(
                word.startswith(("19", "20")) and len(word) == _YEAR and word.isdecimal()
                for word in lower
            )
        )
        for lower in (section.sentences[0].tokens.lower for section in lead)
    )


_YEAR = 4  # digits


def _leaves_open(reading: Reading) -> bool:
    """Whether the story itself says that nobody knows how long something will last."""
    return any(
        lower[at : at + 2] == ["how", "long"] and not _LASTS.isdisjoint(lower[at:])
        for sentence in reading.article.sentences
        for lower in [sentence.tokens.lower]
        for at, word in enumerate(lower)
        if word == "how"
    )


def _sums_with_years(reading: Reading) -> set[object]:
    """Return the sums told with how long they run: "$5 million over two years"."""
    spread = {
        each.sentence.index
        for each in reading.figures
        if each.kind == "duration"
        and not _OVER.isdisjoint(words_before(each, 3))
        and _WHEN.isdisjoint(words_after(each, 1))
    }
    return {
        each.value
        for each in reading.figures
        if each.kind == "money" and each.value is not None and each.sentence.index in spread
    }


_LASTS = frozenset({"last", "run"})
_OVER = frozenset("over for next across during".split())


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
    words = figure.sentence.tokens.lower
    if words[-1] == "?" or "if" in words[: figure.mention.first]:
        return False
    if _is_price(figure) or _is_part(figure, near):
        return False
    if _acts(figure):
        once, reach = _ONE_OFF - _LAWS, _OF_THE_DEED
    else:
        once, reach = _ONE_OFF, _BESIDE
    beside = {*words_before(figure, reach), *words_after(figure, reach)}
    return not _GOES_ON.isdisjoint(words) and once.isdisjoint(beside)


def _is_price(figure: Figure) -> bool:
    """Whether a thing, a firm or a deed is paid for, which is done once."""
    if words_before(figure, 2) in _PRICES or words_after(figure, 2) == ["in", "cash"]:
        return True
    if not _THINGS.isdisjoint(figure.sentence.tokens.lower):
        return True
    if "cost" not in words_before(figure, _BESIDE):
        return False
    return not _DEALS.isdisjoint(paragraph_words(figure.section)) or _is_of_a_deed(figure)


def _is_part(figure: Figure, near: set[str]) -> bool:
    """Whether the sum is put into a pot, or is a level or a stock."""
    if not _PARCELS.isdisjoint(near) or not _LEVELS.isdisjoint(words_before(figure, _BESIDE)):
        return True
    return not _ADDED.isdisjoint(near) and not _POTS.isdisjoint(words_after(figure, 4))


def _is_of_a_deed(figure: Figure) -> bool:
    """Whether the cost is of what is built or held once, or what it came to by now."""
    before, after = words_before(figure, _BESIDE), words_after(figure, 6)
    if any(
        word in ("has", "have", "had")
        and "would" not in before[:at]
        and before[at + 1] == "cost"
        for at, word in enumerate(before[:-1])
    ):
        return True
    if after[:1] == ["to"] and not _EVENTS.isdisjoint(after):
        return True
    return not _BUILT.isdisjoint(figure.sentence.tokens.lower)


_ADDED = frozenset("add adds added adding".split())


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
    words = figure.sentence.tokens.lower
    if not (_TIMES if _acts(figure) else _PERIOD).isdisjoint(words):
        return True
    if any(_tells_length(each) for each in near if each is not figure.sentence):
        return True
    if any(word.startswith(("19", "20")) and len(word) > 3 for word in words):
        return True
    figures = [each for each in beside if each.sentence in near]
    return any(
        (each.kind == "duration" and not _WHEN.intersection(words_after(each, 1)))
        or (each.sentence is figure.sentence and _is_term(each))
        for each in figures
    )


def _tells_length(sentence: Sentence) -> bool:
    """Whether a length is told for which money may run, and not when something was."""
    lower = sentence.tokens.lower
    return any(
        word in _LENGTHS
        and _WHEN.isdisjoint(lower[max(0, at - 2) : at] + lower[at + 1 : at + 2])
        for at, word in enumerate(lower)
    )


_WHEN = frozenset("ago earlier before old last past recent previous earlier age since".split())


def _is_term(figure: Figure) -> bool:
    """Whether a date says when the money is spent, not when it was announced."""
    if figure.calendar is None:
        return False
    if figure.calendar.precision in ("year", "decade"):
        return True
    return not {"by", "until", "through"}.isdisjoint(words_before(figure, 2))


def _is_public(figure: Figure) -> bool:
    """Whether the sentence speaks of a public purse, or its paragraph of no other."""
    if any(word.startswith(_PUBLIC) for word in figure.sentence.tokens.lower):
        return True
    words = paragraph_words(figure.section)
    return (_FIRMS | _THINGS).isdisjoint(words) and any(
        word.startswith(_PUBLIC) for word in words
    )


_FIRMS = frozenset("bank company corp firm inc ltd plc shares shareholders investors".split())
