"""Hold invented statistics: values by place, period and measure."""

import random
from typing import NamedTuple


class Measure(NamedTuple):
    """What a column counts: its header, the words for it in a sentence, its unit."""

    header: str
    noun: str
    unit: str  # "" for counts, "$m" for millions of dollars, "%" for rates, else a unit word
    low: int
    high: int


class Domain(NamedTuple):
    """One release: its topic, what its rows are called, and what it measures."""

    title: str
    row: str
    rows: str
    names: tuple[str, ...]
    total: str
    measures: tuple[Measure, ...]


class Cube(NamedTuple):
    """A domain's values for some periods; None where the release has no value."""

    domain: Domain
    periods: tuple[str, ...]
    values: dict[tuple[str, str, str], float | None]

    def value(self, name: str, period: str, measure: Measure) -> float | None:
        """Return one value."""
        return self.values[name, period, measure.header]

    def column(self, period: str, measure: Measure) -> list[float | None]:
        """Return the values of all rows in a period."""
        return [self.value(name, period, measure) for name in self.domain.names]


YEARS = tuple(str(year) for year in range(2018, 2025))
MONTHS = tuple(
    f"{month} 2024"
    for month in (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    )
)  # fmt: skip
QUARTERS = tuple(
    f"Q{quarter} {year}" for year in (2022, 2023, 2024) for quarter in (1, 2, 3, 4)
)

DOMAINS = {
    "births": Domain(
        "Births, deaths and marriages by district",
        "district", "districts",
        ("Ashcombe", "Brindle", "Carrow", "Dunmere", "Elstow", "Fernleigh", "Garrow",
         "Hythe Bay"),
        "All districts",
        (
            Measure("Live births", "births", "", 300, 2400),
            Measure("Deaths", "deaths", "", 250, 2100),
            Measure("Marriages", "marriages", "", 90, 900),
        ),
    ),
    "budget": Domain(
        "Council spending by department ($ million)",
        "department", "departments",
        ("Roads", "Education", "Housing", "Parks", "Libraries", "Waste", "Social care"),
        "Total",
        (
            Measure("Spending ($ million)", "spending", "$m", 12, 480),
            Measure("Income ($ million)", "income", "$m", 3, 190),
        ),
    ),
    "jobless": Domain(
        "Labour market by region",
        "region", "regions",
        ("North Vale", "Southmark", "Eastfold", "Westmoor", "Midlow", "Highfell"),
        "Nation",
        (
            Measure("Unemployment rate (%)", "unemployment rate", "%", 2, 14),
            Measure("Job vacancies", "job vacancies", "", 1800, 26000),
        ),
    ),
    "energy": Domain(
        "Electricity generation by source (GWh)",
        "source", "sources",
        ("Wind", "Solar", "Hydro", "Gas", "Coal", "Nuclear", "Biomass"),
        "All sources",
        (Measure("Generation (GWh)", "electricity generation", "gigawatt-hours", 700, 24000),),
    ),
    "crime": Domain(
        "Recorded crime by type",
        "offence", "offences",
        ("Burglary", "Robbery", "Arson", "Fraud", "Vehicle theft", "Shoplifting"),
        "Total",
        (Measure("Offences", "offences", "", 120, 8800),),
    ),
    "schools": Domain(
        "Schools, pupils and teachers by county",
        "county", "counties",
        ("Aldermarsh", "Barholt", "Corvane", "Drayshire", "Eskwell", "Farrowdale", "Glenmoor"),
        "Total",
        (
            Measure("Schools", "schools", "", 24, 310),
            Measure("Pupils", "pupils", "", 9000, 96000),
            Measure("Teachers", "teachers", "", 500, 6100),
            Measure("Absence rate (%)", "absence rate", "%", 3, 11),
        ),
    ),
    "exports": Domain(
        "Goods exports by sector, $ million",
        "sector", "sectors",
        ("Machinery", "Chemicals", "Food", "Textiles", "Timber", "Vehicles", "Pharmaceuticals"),
        "All sectors",
        (Measure("Exports", "exports", "$m", 90, 7200),),
    ),
    "health": Domain(
        "Hospital activity by trust",
        "trust", "trusts",
        ("Langmere", "St Oswald", "Kingsholm", "Pendle Vale", "Royal Tarn", "Wyebridge"),
        "All trusts",
        (
            Measure("Admissions", "admissions", "", 4000, 61000),
            Measure("A&E attendances", "A&E attendances", "", 20000, 180000),
            Measure("Waiting over 18 weeks (%)", "share of patients waiting over 18 weeks", "%",
                    8, 52),
        ),
    ),
    "harvest": Domain(
        "Crop output by province (tonnes)",
        "province", "provinces",
        ("Ostrava Plain", "Lower Tern", "Upper Tern", "Calden", "Morvay", "Sarn", "Vell"),
        "Total",
        (
            Measure("Wheat (tonnes)", "wheat output", "tonnes", 12000, 940000),
            Measure("Barley (tonnes)", "barley output", "tonnes", 6000, 420000),
        ),
    ),
    "visitors": Domain(
        "Museum visitors",
        "museum", "museums",
        ("Maritime Museum", "Glass Museum", "Railway Museum", "Science Hall", "City Gallery"),
        "Total",
        (Measure("Visitors", "visitors", "", 6000, 240000),),
    ),
}  # fmt: skip


def make_cube(rng: random.Random, domain: Domain, periods: tuple[str, ...], gaps: int) -> Cube:
    """Return values that drift from period to period, with some of them missing."""
    values: dict[tuple[str, str, str], float | None] = {}
    for measure in domain.measures:
        for name in domain.names:
            level = rng.uniform(measure.low, measure.high)
            for period in periods:
                level *= rng.uniform(0.86, 1.17)
                places = 1 if measure.unit in ("$m", "%") else 0
                values[name, period, measure.header] = round(level, places)
    for key in rng.sample(sorted(values), gaps):
        values[key] = None
    return Cube(domain, periods, values)
