"""Link: find the figures of an article that must agree.

Each finder takes the index and yields relations of any type; a new finder is
one module in this folder and one line in ``FINDERS``. A finder looks for its
own trigger first (a unit, a kind of number, a word) and returns at once where
there is none.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from factcheck.link.added_up import find_added_up
from factcheck.link.averages import find_averages
from factcheck.link.balances import find_balances
from factcheck.link.binder import bind
from factcheck.link.binder.bound import find_bound
from factcheck.link.breakdowns import find_breakdowns
from factcheck.link.bulleted import find_bulleted
from factcheck.link.changes import find_changes
from factcheck.link.closing_shares import find_closing_shares
from factcheck.link.conversions import find_conversions
from factcheck.link.each_totals import find_each_totals
from factcheck.link.exchanges import find_exchanges
from factcheck.link.gaps import find_gaps
from factcheck.link.growths import find_growths
from factcheck.link.identity import find_identities
from factcheck.link.implied_totals import find_implied_totals
from factcheck.link.index import Index
from factcheck.link.intraday import find_intraday_moves
from factcheck.link.leads import find_leads
from factcheck.link.majorities import find_margins
from factcheck.link.of_bases import find_shares_of_bases
from factcheck.link.orderings import find_orderings
from factcheck.link.other_levels import find_other_levels
from factcheck.link.paces import find_paces
from factcheck.link.per_heads import find_per_heads
from factcheck.link.person_ages import find_person_ages
from factcheck.link.rates import find_rates
from factcheck.link.records import find_records
from factcheck.link.remainders import find_remainders
from factcheck.link.running_totals import find_running_totals
from factcheck.link.share_forms import find_share_forms
from factcheck.link.shares import find_shares
from factcheck.link.spelled_out import find_spelled_out
from factcheck.link.story_tables import find_table_totals, find_told_cells
from factcheck.link.taken_up import find_taken_up
from factcheck.link.told_changes import find_told_changes
from factcheck.link.told_shares import find_told_shares
from factcheck.link.twins import find_shared_numbers
from factcheck.link.unit_prices import find_unit_prices
from factcheck.link.weekdays import find_weekdays
from factcheck.link.whole_shares import find_whole_shares
from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.relation import Choice, Relation

Finder = Callable[[Index], Iterable[Relation]]

FINDERS: tuple[Finder, ...] = (
    find_added_up,
    find_averages,
    find_bound,
    find_breakdowns,
    find_bulleted,
    find_changes,
    find_closing_shares,
    find_conversions,
    find_each_totals,
    find_exchanges,
    find_gaps,
    find_growths,
    find_margins,
    find_paces,
    find_per_heads,
    find_person_ages,
    find_rates,
    find_records,
    find_remainders,
    find_running_totals,
    find_share_forms,
    find_shared_numbers,
    find_shares,
    find_spelled_out,
    find_told_changes,
    find_leads,
    find_intraday_moves,
    find_balances,
    find_told_shares,
    find_orderings,
    find_other_levels,
    find_shares_of_bases,
    find_unit_prices,
    find_table_totals,
    find_taken_up,
    find_told_cells,
    find_implied_totals,
    find_weekdays,
    find_whole_shares,
)


class Links(NamedTuple):
    """The relations that the words state, and the choices that they leave open."""

    relations: tuple[Relation, ...] = ()
    choices: tuple[Choice, ...] = ()


Run = Callable[..., Iterable[Any]]


def link(
    article: Article,
    figures: tuple[Figure, ...],
    run: Run = lambda finder, *given: finder(*given),
) -> Links:
    """Return the relations found among the figures, and the choices left open.

    ``run`` calls a finder or the binder; it may stop one that breaks or takes too long.
    """
    if not figures:
        return Links()
    index = Index(article, figures)
    found = tuple(relation for finder in FINDERS for relation in run(finder, index))
    same = tuple(run(find_identities, article, figures))
    return Links(same + found, tuple(run(bind, article, figures)))
