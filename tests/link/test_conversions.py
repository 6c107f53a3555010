"""Amounts told in two units or currencies convert, and nothing else is converted."""

from datetime import date

import pytest

from factcheck.equations.judging import judge
from tests.link.drafting import loud, read

DAY = date(2016, 5, 1)

WRONG = (
    ("dual-units", "The trail runs for 12 miles (29 kilometres) along the coast."),
    ("dual-units", "A 300-mile (280-kilometer) stretch of road was closed."),
    ("dual-units", "The ship is 400 feet (222 meters) long and 60 feet (18 meters) wide."),
    ("dual-units", "Crews dug 20 metres - 660 feet - into the clay."),
    ("dual-units", "The bag weighed 44lb (40kg) when it was found."),
    ("dual-units", "Winds reached 120 kilometres per hour (175 mph) on Sunday."),
    ("dual-units", "The farm is 250 hectares (1,618 acres) of wheat."),
    ("dual-units", "About 3 inches (176 millimeters) of rain fell overnight."),
    ("dual-units", "The reservoir holds 5 billion gallons (19 million litres) of water."),
    ("dual-units", "The town, 30 miles (148 kilometers) north of the border, was shelled."),
    ("dual-units", "Some 1,200 acres, or about 19 square miles, have burned."),
    ("dual-units", "The tank took 50 litres (31 gallons)."),
    ("dual-units", "Temperatures fell to minus 10C (41F) at night."),
    ("dual-units", "Highs of 35 degrees Celsius (59 degrees Fahrenheit) are expected."),
    ("dual-units", "The parcel of 2.5 kilograms (11 pounds) was left at the gate."),
    ("dual-units", "The quake struck at a depth of 10 kilometres (26 miles)."),
    ("dual-units", "Each unit has 900 square feet (384 square metres) of space."),
    ("dual-units", "It flew 35,000 feet (1,668 metres) above the sea."),
    ("dual-units", "The pipeline, 1,224km (176 miles) long, opened in May."),
    ("dual-units", "Rescuers were 16 km (about 100 miles) away."),
    ("dual-units", "The car makes 200 kW (568 hp)."),
    (
        "temperature-difference",
        "Global temperatures have risen by 1.5 degrees Celsius (34.7 degrees Fahrenheit).",
    ),
    ("temperature-difference", "July was 3C (37.4F) above average."),
    ("temperature-difference", "Limiting warming to 2C (35.6F) is the goal."),
    (
        "temperature-difference",
        "The nights were 5 degrees Celsius (41 Fahrenheit) cooler than usual.",
    ),
    ("implied-exchange-rate", "The deal is worth £200 million ($24 million)."),
    ("implied-exchange-rate", "The firm was fined 5 million euros ($9.5 million)."),
    ("implied-exchange-rate", "Japan will pay 500 billion yen ($45 billion) for the jets."),
    ("implied-exchange-rate", "A ticket costs 300 rupees ($45)."),
    ("implied-exchange-rate", "It raised $30m (£43m) from investors."),
    ("implied-exchange-rate", "The fund has 2 billion Swiss francs ($4.1 billion)."),
    ("implied-exchange-rate", "He paid C$500,000 (US$780,000) for the house."),
    ("ill-formed-unit", "The turbine generates 3 megawatts of power a year."),
    ("ill-formed-unit", "The plant will produce 200 MW per year."),
    ("ill-formed-unit", "The galaxy formed 3 billion light-years ago."),
    ("dual-units", "They built a 10,000-square-foot (430-square-meter) hall."),
    ("dual-units", "The bar is 65 µm long, or 0.6050 mm."),
    ("dual-units", "He is 6ft 5in (1.69m) tall."),
    ("dual-units", "The page takes 9,153KB — a little under 2MB."),
    (
        "implied-exchange-rate",
        "They paid €24m ($26m), €1.3m ($1.4m) and €43m ($64m).",
    ),
    ("implied-exchange-rate", "The bridge cost 11m krona ($1.1m; £8.1m)."),
    (
        "implied-exchange-rate",
        "It sold for 82 million French francs ($14.4 million). Another took 10 million French "
        "francs ($3.4 million).",
    ),
    (
        "implied-exchange-rate",
        "They earned 100-140 million yuan ($16.10-25.24 million). ($1 = 6.2122 yuan)",
    ),
    (
        "implied-exchange-rate",
        "A seat costs more than $55m (£54m). Another was some $80m (£64m).",
    ),
    ("implied-exchange-rate", "A stall costs 400 to 900 rupees ($5-$17)."),
    (
        "implied-exchange-rate",
        "It lost 40m yen ($410,000) and 20m yen ($520,000). ($1 = 97 yen)",
    ),
)
RIGHT = (
    "The town is 50 miles (80km) north of the border, about 3 km from the sea.",
    "The car has a range of 590 km on the European cycle and 300 miles on the American one.",
    "It is a 5-mile walk (or 2 km by boat).",
    "The plane climbed from 30,000 feet (9,100 meters) to 36,000 feet (11,000 meters).",
    "The plot is 40 feet by 60 feet (12 by 18 meters).",
    "Hail of 1 to 2 inches (2.5 to 5 cm) fell.",
    "They sailed 12 nautical miles (22 km) out.",
    "The file is 26.6 megabytes, or about 27 megs.",
    "A 2 GB (2,048 MB) card is included.",
    "Gold rose to $1,200 an ounce ($38.58 a gram).",
    "He is 6-foot-2 (1.88m) and 200 pounds (91kg).",
    "The lake lies at 1,200 feet (366 m), 40 miles from Reno.",
    "Petrol costs £1.10 a litre ($6 a gallon).",
    "The bridge cost 11m krona ($1.1m; £0.81m), the road 20m pesos of Chile.",
    "A stall costs 400 to 900 rupees ($5-$11).",
    "A seat costs more than $55m (£44m). Another was some $80m (£64m).",
    "The firm made $189 million, or 35 cents a share, after $2.9 million, or 4 cents, in 2009.",
    "Temperatures will rise to 30C (86F) on Friday, 5C (9F) above normal.",
    "Warming should stay below 2 degrees Celsius (3.6 degrees Fahrenheit).",
    "It was 20C (68F) in Oslo and minus 5C (23F) in Tromso.",
    "The budget is 3.2 billion kronor ($390 million) this year.",
    "He paid $20 million Canadian (US$15.4 million) for the land.",
    "In 1985 it paid £1 million ($1.3 million), and this year 20 million pounds ($29 million).",
    "A can costs 50p (75 cents).",
    "The storm was 85 miles (137 kilometers) south-southeast of Miami.",
    "It holds 26.6 megabytes, or 27 megs.",
)


@pytest.mark.parametrize(("rule", "draft"), WRONG)
def test_wrong_is_found(rule: str, draft: str) -> None:
    """The rule finds the error however the sentence puts it."""
    assert rule in [name for name, _ in loud(draft, DAY)]


@pytest.mark.parametrize("draft", RIGHT)
def test_right_passes(draft: str) -> None:
    """Sentences that only look wrong draw no warning."""
    assert loud(draft, DAY) == []


@pytest.mark.parametrize(
    ("draft", "verdict", "strained"),
    [
        ("It was 40C (104F) outside.", "holds", False),
        ("It was 38C (100F) outside.", "holds", False),
        ("It was 100F (38C) outside.", "holds", False),
        ("It dropped to minus 40C (minus 40F).", "holds", False),
        ("It was nearly 50C (120F) outside.", "holds", False),
        ("It was about 110F (40C) outside.", "holds", False),
        ("It was 110F (40C) outside.", "holds", True),
        ("Readings of 50 degrees Celsius (120 Fahrenheit) were taken.", "holds", True),
        ("The shield stood 1,600C (2,900F).", "holds", False),
        ("The shield stood 1,600C (2,500F).", "broken", False),
        ("It was 30C (100F) outside.", "broken", False),
        ("It was about 30C (100F) outside.", "broken", False),
        ("The oven stood at 180C (400F).", "broken", False),
        ("It was 40C (110F) outside.", "broken", False),
    ],
)
def test_zeros_of_a_temperature(draft: str, verdict: str, strained: bool) -> None:
    """A temperature of whole tens is one of whole degrees, unless a hedge says otherwise."""
    (conversion,) = read(draft).relations["conversion"]
    judged = judge(conversion)

    assert judged.verdict == verdict
    assert verdict == "broken" or judged.workings[0].strained == strained
