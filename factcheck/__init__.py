"""A fact-check desk for figures: what rule authors may import.

Names are fetched when first asked for, so that starting the program or
loading the pytest plugin costs next to nothing.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.arithmetic import (
        convert as convert,
    )
    from factcheck.arithmetic.amount import (
        Amount as Amount,
    )
    from factcheck.arithmetic.beside import (
        as_share as as_share,
        difference as difference,
        finest as finest,
        magnitude as magnitude,
        operand as operand,
        operands as operands,
        percent_change as percent_change,
        quotient as quotient,
        shown as shown,
        written_out as written_out,
    )
    from factcheck.arithmetic.compatibility import (
        compatible as compatible,
    )
    from factcheck.arithmetic.retelling import (
        retells as retells,
    )
    from factcheck.check.rule import (
        applies_to as applies_to,
        fixture as fixture,
        instead_of as instead_of,
        off_by_default as off_by_default,
        severity as severity,
    )
    from factcheck.check.weight import (
        note_on as note_on,
        weightiest as weightiest,
    )
    from factcheck.context.attribution import (
        Sources as Sources,
    )
    from factcheck.context.nearby import (
        paragraph_words as paragraph_words,
        source_name as source_name,
        words_after as words_after,
        words_before as words_before,
    )
    from factcheck.equations.equation import (
        Judgement as Judgement,
    )
    from factcheck.equations.exchange_rates import (
        rate_band as rate_band,
    )
    from factcheck.equations.judging import (
        judge as judge,
        judge_slots as judge_slots,
    )
    from factcheck.equations.printing import (
        as_discrepancy as as_discrepancy,
        mend as mend,
    )
    from factcheck.equations.slips import (
        printed_like as printed_like,
        slip as slip,
    )
    from factcheck.memory.bands import Band as Band
    from factcheck.memory.look_up import Memory as Memory
    from factcheck.memory.printed import Printed as Printed
    from factcheck.model.article import (
        Article as Article,
        Section as Section,
        Sentence as Sentence,
    )
    from factcheck.model.figure import (
        Attribution as Attribution,
        Caveat as Caveat,
        Figure as Figure,
        Measure as Measure,
        Period as Period,
        Scope as Scope,
    )
    from factcheck.model.finding import (
        Discrepancy as Discrepancy,
        Label as Label,
    )
    from factcheck.model.interval import (
        Interval as Interval,
    )
    from factcheck.model.mention import (
        Calendar as Calendar,
        Hedge as Hedge,
        Mention as Mention,
    )
    from factcheck.model.reading import (
        Reading as Reading,
    )
    from factcheck.model.relation import (
        Average as Average,
        Breakdown as Breakdown,
        Change as Change,
        Comparison as Comparison,
        Conversion as Conversion,
        CountedList as CountedList,
        DatedWeekday as DatedWeekday,
        Elapsed as Elapsed,
        Enclosure as Enclosure,
        Exchange as Exchange,
        Growth as Growth,
        LevelPair as LevelPair,
        Lifetime as Lifetime,
        Margin as Margin,
        Movement as Movement,
        PartOf as PartOf,
        PastDate as PastDate,
        PerHead as PerHead,
        Rate as Rate,
        Relation as Relation,
        Restatement as Restatement,
        Share as Share,
        SharedNumber as SharedNumber,
        ShareForms as ShareForms,
        SharesOfOneBase as SharesOfOneBase,
        ZonedTime as ZonedTime,
    )
    from factcheck.model.span import (
        Span as Span,
    )
    from factcheck.reference.tables import (
        Tables as Tables,
    )

# The same names by home, for the running program; a test holds the two together.
_HOMES = {
    "factcheck.arithmetic": ("convert"),
    "factcheck.arithmetic.amount": ("Amount"),
    "factcheck.arithmetic.compatibility": ("compatible"),
    "factcheck.arithmetic.beside": (
        "as_share difference finest magnitude operand operands percent_change quotient shown "
        "written_out"
    ),
    "factcheck.arithmetic.retelling": ("retells"),
    "factcheck.check.rule": ("applies_to fixture instead_of off_by_default severity"),
    "factcheck.check.weight": ("note_on weightiest"),
    "factcheck.context.attribution": ("Sources"),
    "factcheck.context.nearby": ("paragraph_words source_name words_after words_before"),
    "factcheck.memory.bands": ("Band"),
    "factcheck.memory.look_up": ("Memory"),
    "factcheck.memory.printed": ("Printed"),
    "factcheck.model.article": ("Article Section Sentence"),
    "factcheck.model.figure": ("Attribution Caveat Figure Measure Period Scope"),
    "factcheck.model.finding": ("Discrepancy Label"),
    "factcheck.model.interval": ("Interval"),
    "factcheck.model.mention": ("Calendar Hedge Mention"),
    "factcheck.model.reading": ("Reading"),
    "factcheck.model.relation": (
        "Average Breakdown Change Comparison Conversion CountedList DatedWeekday "
        "Elapsed Enclosure Exchange Growth LevelPair Lifetime Margin Movement PartOf PastDate "
        "PerHead Rate Relation Restatement Share ShareForms SharedNumber SharesOfOneBase "
        "ZonedTime"
    ),
    "factcheck.model.span": ("Span"),
    "factcheck.equations.equation": ("Judgement"),
    "factcheck.equations.exchange_rates": ("rate_band"),
    "factcheck.equations.judging": ("judge judge_slots"),
    "factcheck.equations.printing": ("as_discrepancy mend"),
    "factcheck.equations.slips": ("printed_like slip"),
    "factcheck.reference.tables": ("Tables"),
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
