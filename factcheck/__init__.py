"""A fact-check desk for figures: what rule authors may import.

Names are fetched when first asked for, so that starting the program or
loading the pytest plugin costs next to nothing.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.check.rule import (
        applies_to as applies_to,
    )
    from factcheck.check.rule import (
        fixture as fixture,
    )
    from factcheck.check.rule import (
        instead_of as instead_of,
    )
    from factcheck.check.rule import (
        off_by_default as off_by_default,
    )
    from factcheck.check.rule import (
        severity as severity,
    )
    from factcheck.model.article import (
        Article as Article,
    )
    from factcheck.model.article import (
        Section as Section,
    )
    from factcheck.model.article import (
        Sentence as Sentence,
    )
    from factcheck.model.figure import (
        Attribution as Attribution,
    )
    from factcheck.model.figure import (
        Caveat as Caveat,
    )
    from factcheck.model.figure import (
        Figure as Figure,
    )
    from factcheck.model.figure import (
        Measure as Measure,
    )
    from factcheck.model.figure import (
        Period as Period,
    )
    from factcheck.model.figure import (
        Scope as Scope,
    )
    from factcheck.model.finding import (
        Discrepancy as Discrepancy,
    )
    from factcheck.model.finding import (
        Label as Label,
    )
    from factcheck.model.interval import (
        Interval as Interval,
    )
    from factcheck.model.mention import (
        Calendar as Calendar,
    )
    from factcheck.model.mention import (
        Hedge as Hedge,
    )
    from factcheck.model.mention import (
        Mention as Mention,
    )
    from factcheck.model.reading import (
        Reading as Reading,
    )
    from factcheck.model.relation import (
        Average as Average,
    )
    from factcheck.model.relation import (
        Breakdown as Breakdown,
    )
    from factcheck.model.relation import (
        Change as Change,
    )
    from factcheck.model.relation import (
        Comparison as Comparison,
    )
    from factcheck.model.relation import (
        Conversion as Conversion,
    )
    from factcheck.model.relation import (
        CountedList as CountedList,
    )
    from factcheck.model.relation import (
        DatedWeekday as DatedWeekday,
    )
    from factcheck.model.relation import (
        Elapsed as Elapsed,
    )
    from factcheck.model.relation import (
        Enclosure as Enclosure,
    )
    from factcheck.model.relation import (
        Exchange as Exchange,
    )
    from factcheck.model.relation import (
        Growth as Growth,
    )
    from factcheck.model.relation import (
        Lifetime as Lifetime,
    )
    from factcheck.model.relation import (
        Margin as Margin,
    )
    from factcheck.model.relation import (
        Movement as Movement,
    )
    from factcheck.model.relation import (
        PartOf as PartOf,
    )
    from factcheck.model.relation import (
        PerHead as PerHead,
    )
    from factcheck.model.relation import (
        Rate as Rate,
    )
    from factcheck.model.relation import (
        Relation as Relation,
    )
    from factcheck.model.relation import (
        Restatement as Restatement,
    )
    from factcheck.model.relation import (
        Share as Share,
    )
    from factcheck.model.relation import (
        SharedNumber as SharedNumber,
    )
    from factcheck.model.relation import (
        ShareForms as ShareForms,
    )
    from factcheck.model.span import (
        Span as Span,
    )

# The same names by home, for the running program; a test holds the two together.
_HOMES = {
    "factcheck.check.rule": ("applies_to fixture instead_of off_by_default severity"),
    "factcheck.model.article": ("Article Section Sentence"),
    "factcheck.model.figure": ("Attribution Caveat Figure Measure Period Scope"),
    "factcheck.model.finding": ("Discrepancy Label"),
    "factcheck.model.interval": ("Interval"),
    "factcheck.model.mention": ("Calendar Hedge Mention"),
    "factcheck.model.reading": ("Reading"),
    "factcheck.model.relation": (
        "Average Breakdown Change Comparison Conversion CountedList DatedWeekday "
        "Elapsed Enclosure Exchange Growth Lifetime Margin Movement PartOf PerHead "
        "Rate Relation Restatement Share ShareForms SharedNumber"
    ),
    "factcheck.model.span": ("Span"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Return a name that rule authors may import, fetched from its home."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(home), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """List the names that can be imported."""
    return sorted({*globals(), *_HOME_OF})
