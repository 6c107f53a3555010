"""Growth, shares of a sum, exchange and numbers that count two things."""

from factcheck import Exchange, Growth, PerHead, SharedNumber, severity


def check_fast_growth(growth: Growth) -> None:
    """Growth of 20% a year or more is checked by hand.

    Flags: Fares rose 150% in five years, or [[20% a year]].
    Passes: Fares rose 30% in five years, or 6% a year.
    """
    assert growth.yearly < 19, f"{growth.yearly} is very fast growth"


@severity("error")
def check_each_gets(per_head: PerHead) -> None:
    """What each gets, times how many they are, is the whole.

    Flags: The court split [[$9 million]] among [[30]] families, [[$30,000 each]].
    Passes: The court split $9 million among 30 families, $300,000 each.
    """
    total = per_head.each.value * per_head.number.value
    ratio = float(total) / float(per_head.total)
    assert 0.8 < ratio < 1.25, f"{per_head.number} times {per_head.each} is {total:,.0f}"


@severity("info")
def check_large_exchange(exchange: Exchange) -> None:
    """A converted sum of a billion or more is checked with the business desk.

    Flags: The fund sold [[€2 billion]] ($2.2 billion) in bonds.
    Passes: The club paid £23 million ($33 million).
    """
    assert exchange.first < 10**9, f"ask the business desk about {exchange.first}"


@severity("info")
def check_dead_and_hurt(shared_number: SharedNumber) -> None:
    """The dead and the hurt are seldom equally many.

    Flags: The quake left [[910]] dead in the valley. ¶ Hospitals are treating people after
        the quake, which left [[910]] injured.
    Passes: The quake left 107 dead in the valley. ¶ It left 910 injured, hospitals said.
    """
    one, other = shared_number.nouns
    assert one == other, f"{shared_number.first} for {one} and for {other}"
