"""Levels of which the one is told as a multiple of the other."""

import pytest

from factcheck.equations.judging import judge
from tests.link.drafting import read

TOLD: tuple[tuple[str, list[str]], ...] = (
    ("Dust stood at 420 µg/m³, nearly 28 times the permissible limit of 15 µg/m³.", ["holds"]),
    ("Dust stood at 240 µg/m³, nearly 28 times the permissible limit of 15 µg/m³.", ["broken"]),
    ("Dust was five times higher than the limit of 60 km, reaching 300 km.", ["holds"]),
    ("The plant emits 281 tonnes a year, 16 times more than the 17.8 tonnes of fires.",
     ["holds"]),
    ("Orme has some 16,000 dealers and expects that number to nearly double to 30,000 by May.",
     ["holds"]),
    ("Orme has some 16,000 dealers and expects that number to nearly double to 60,000 by May.",
     ["broken"]),
    ("In 2013 there were 750 thefts. By 2019 the number had tripled to 2,250.", ["holds"]),
    ("In 1999 just 21% had a cat. That figure has since doubled to 60%.", ["broken"]),
    ("Some 40 people died this year. That is more than twice the 16 of 2019.", ["holds"]),
    ("Some 40 people died this year. That is more than twice the 26 of 2019.", ["broken"]),
    ("Holm sold 40 cars in May. That figure is twice the 26 sold in April.", ["broken"]),
    ("Holm sold 40 cars in May. This was nearly double the 21 it sold in April.", ["holds"]),
    ("The toll of 60 was more than twice that of 2019, in which 26 died.", ["holds"]),
    ("The toll of 60 was more than twice that of 2019, in which 36 died.", ["broken"]),
    ("The town lost 60 trees, three times that of 2019, when 25 fell.", ["broken"]),
    ("Holm sold 40 cars and 30 vans. That is twice the 26 of 2019.", []),
    ("Holm sold 40 cars. Orme is twice the 26 of 2019.", []),
    ("It has 16,000 dealers. The number of its vans has doubled to 60,000.", []),
    ("It has 16,000 dealers and 9,000 vans. That number should double to 60,000.", []),
    ("He has called three times since the 2 o'clock news, which had 40 viewers.", []),
    ("Profits grew 29 pct, nearly three times the old level, with sales rising 36 pct.", []),
)  # fmt: skip


@pytest.mark.parametrize(("text", "verdicts"), TOLD)
def test_a_multiple_and_its_levels(text: str, verdicts: list[str]) -> None:
    """A multiple is taken of the level behind it and makes the one before or reached."""
    found = read(text).relations.get("change", ())
    assert [judge(each).verdict for each in found] == verdicts
