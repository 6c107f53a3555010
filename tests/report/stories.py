"""The stories that the report tests print: one of a council, one of a harbour, one hostile."""

from decimal import Decimal

from factcheck.model.finding import Label
from factcheck.model.interval import INFINITY, Interval
from factcheck.model.reading import Report, Unchecked
from tests.report.factory import article_of, figure_of, finding_of, report_of, span_of

COUNCIL = """\
Ferry towns split over bridge as 3,100 vote

The yes camp took 55% of the votes on Friday, the returning officer said, in the closest \
poll that the two ferry towns have held since the pier burned down, while those against the \
plan took 60% of ballots in the harbour wards alone.

Some 3,200 people voted, up 25% from 2,000 at the last poll in 2019. The bridge would be \
1.2 miles (3 km) long and cost £41 million, according to the council’s own estimate.

A survey by the ferry company last week put support at “about half”. The company, which \
employs 140 people, said that the figure doesn’t include seasonal staff. With them the number \
tops 200, a union official said.

[Caption] The ferry Marigold, built in 1987, leaves the slip.
"""


def council() -> Report:
    """Return a report with an error on one line, one on two lines, a warning and a note."""
    article = article_of(COUNCIL, "drafts/council.txt")
    half = Decimal("0.5")
    above_200 = Interval(Decimal(200), INFINITY, low_open=True)
    figures = [
        figure_of(article, "3,100", measure="votes"),
        figure_of(article, "55%", measure="votes", source="the returning officer"),
        figure_of(article, "60%", measure="ballots"),
        figure_of(article, "3,200", measure="people"),
        figure_of(article, "25%"),
        figure_of(article, "2,000", measure="people", period="2019"),
        figure_of(article, "1.2 miles", kind="measure", unit="mile"),
        figure_of(article, "3 km", kind="measure", unit="kilometre"),
        figure_of(
            article, "£41 million", kind="money", unit="GBP", source="the council",
            interval=Interval(Decimal(40_500_000), Decimal(41_500_000)),
        ),
        figure_of(article, "about half", kind="fraction"),
        figure_of(article, "140", measure="people"),
        figure_of(article, "tops 200", interval=above_200),
        figure_of(article, "1987", kind="date"),
    ]  # fmt: skip

    def label(quote: str, note: str = "", *, primary: bool = False, nth: int = 1) -> Label:
        return Label(span_of(article, quote, nth), note, primary)

    findings = [
        finding_of(
            "excluded-figure",
            "a larger true number stands behind a figure with an exclusion",
            [
                label("140", "leaves some out", primary=True),
                label("doesn’t include seasonal staff", "the exclusion"),
                label("tops 200", "with them"),
            ],
            group="casualties",
            severity="warning",
            working="140 without seasonal staff; with them above 200",
            question="Should the headline and the first use carry the fuller figure?",
            stated=Interval(Decimal(140), Decimal(140)),
            expected=above_200,
        ),
        finding_of(
            "percent-change",
            "25% is not the change from 2,000 to 3,200",
            [
                label("25%", "stated change", primary=True),
                label("3,200", "after"),
                label("2,000", "before"),
            ],
            group="percent",
            working="2,000 to 3,200 is a change of 54.9% to 65.3%, not 25%\n"
            "a rise of 25% from 2,000 would give about 2,500",
            question="Which of the three is right: 2,000, 3,200 or 25%?",
            stated=Interval(Decimal("24.5"), Decimal("25.5")),
            expected=Interval(Decimal("54.9"), Decimal("65.3")),
        ),
        finding_of(
            "shares-total",
            "shares of one poll add to 115%",
            [label("55%", "this share", primary=True), label("60%", "and this one")],
            group="polls",
            working="55 + 60 = 115; with rounding 114 to 116; a whole is 100",
            question="Are both shares of the same votes?",
            stated=Interval(Decimal(114), Decimal(116)),
            expected=Interval(Decimal(100) - half, Decimal(100) + half),
        ),
        finding_of(
            "headline-figure",
            "the headline's figure agrees with the body",
            [label("3,100", "in the headline", primary=True), label("3,200", "in the body")],
            working="3,100 is 3,050 to 3,150; 3,200 is 3,150 to 3,250",
            stated=Interval(Decimal(3050), Decimal(3150)),
            expected=Interval(Decimal(3150), Decimal(3250)),
        ),
        finding_of(
            "unnamed-source",
            "a figure rests on a source without a name",
            [label("tops 200", "no name", primary=True)],
            group="sourcing",
            severity="info",
            question="Can the union official be named?",
        ),
    ]
    unchecked = [
        Unchecked(span_of(article, "£41 million"), "stated once"),
        Unchecked(span_of(article, "about half"), "a vague amount"),
        Unchecked(span_of(article, "1987"), "stated once"),
    ]
    return report_of(article, figures, findings, unchecked)


HARBOUR = """\
Harbour dredging nears its end

Crews have moved 48,000 tonnes of silt since March, the harbour board said. The channel is \
now 9 metres deep.
"""


def harbour() -> Report:
    """Return a report without findings, its story dated."""
    article = article_of(HARBOUR, "drafts/harbour.txt", published="2024-05-03")
    figures = [
        figure_of(article, "48,000 tonnes", kind="measure", unit="tonne"),
        figure_of(article, "9 metres", kind="measure", unit="metre"),
    ]
    unchecked = [Unchecked(figure.span, "stated once") for figure in figures]
    return report_of(article, figures, (), unchecked)


HOSTILE_MARK = "<script>window.owned = 1</script>"
HOSTILE = f"""\
Pay <b>up</b> 40% {HOSTILE_MARK} & "more" &amp; 'so'

It rose 40% & then "fell" 12% <img src=x onerror="window.owned=1"> said \x1b[31mred\x1b[0m \
\u202eesrever\u202c </textarea></style></script><!-- {{{{ 7*7 }}}} {{% raw %}} -->.
"""


def hostile() -> Report:
    """Return a report whose every text tries to break out of the page."""
    path = 'drafts/"><script>window.owned=2</script>\x1b[2J.txt'
    article = article_of(HOSTILE, path)
    figures = [
        figure_of(article, "40%", measure='<i onclick="owned=3">pay</i>', source=HOSTILE_MARK),
        figure_of(article, "40%", 2),
        figure_of(article, "12%", period="</td><script>owned=5</script>"),
    ]
    labels = [
        Label(span_of(article, "40%", 2), f"first {HOSTILE_MARK}", primary=True),
        Label(span_of(article, "12%"), '" onmouseover="owned=4'),
    ]
    rule = 'x"><script>window.owned=6</script>'
    finding = finding_of(
        rule,
        f"message </script>{HOSTILE_MARK}",
        labels,
        group="<group>",
        working="</p><script>owned=7</script> javascript:owned=8",
        question="'); owned=9; ('",
        stated=Interval(Decimal(40), Decimal(40)),
        expected=Interval(Decimal(12), INFINITY),
    )
    skipped = [Unchecked(span_of(article, "40%"), "<svg onload=owned=10>")]
    return report_of(article, figures, [finding], skipped)
