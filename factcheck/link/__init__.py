"""Link: find the figures of an article that must agree.

Each finder takes the index and yields relations of any type; a new finder is one
module in the room named for what it links, and one line in ``FINDERS``. A finder looks for its
own trigger first (a unit, a kind of number, a word) and returns at once where
there is none.
"""

from collections.abc import Callable, Iterable

from factcheck.link.changes.growths import find_growths
from factcheck.link.changes.level_pairs import find_level_pairs
from factcheck.link.changes.levels_apart import find_levels_apart
from factcheck.link.changes.movements import find_movements
from factcheck.link.changes.moves import find_moves
from factcheck.link.changes.other_levels import find_other_levels
from factcheck.link.changes.point_leads import find_point_leads
from factcheck.link.changes.premiums import find_premiums
from factcheck.link.changes.stated_changes import find_changes
from factcheck.link.conversions.exchanges import find_exchanges
from factcheck.link.conversions.rates import find_rates
from factcheck.link.conversions.two_units import find_conversions
from factcheck.link.identity import find_identities
from factcheck.link.index import Index
from factcheck.link.lists.announced_lists import find_announced_lists
from factcheck.link.lists.counted_dates import find_counted_dates
from factcheck.link.lists.counted_on import find_counted_on
from factcheck.link.lists.deeds import find_deeds
from factcheck.link.lists.entries import find_entries
from factcheck.link.lists.learned import find_counted_lists
from factcheck.link.lists.resumed_lists import find_resumed_lists
from factcheck.link.lists.rosters import find_rosters
from factcheck.link.lists.taken_in_turn import find_taken_in_turn
from factcheck.link.orders.comparatives import find_comparatives
from factcheck.link.orders.contrasts import find_contrasts
from factcheck.link.orders.enclosures import find_enclosures
from factcheck.link.orders.learned import find_orders
from factcheck.link.orders.ordered_ends import find_ordered_ends
from factcheck.link.orders.outdoing import find_outdone_levels
from factcheck.link.orders.ranges import find_ranges
from factcheck.link.orders.rankings import find_rankings
from factcheck.link.orders.standings import find_standings
from factcheck.link.orders.tops_and_bottoms import find_tops_and_bottoms
from factcheck.link.restated.headlines import find_headline_restatements
from factcheck.link.restated.retold_fates import find_retold_fates
from factcheck.link.restated.retold_results import find_retold_results
from factcheck.link.restated.spelled_out import find_spelled_out
from factcheck.link.restated.twins import find_shared_numbers
from factcheck.link.restated.verbatim import find_verbatim
from factcheck.link.shares.amounts_and_shares import find_amounts_and_shares
from factcheck.link.shares.divided_shares import find_divided_shares
from factcheck.link.shares.of_bases import find_shares_of_bases
from factcheck.link.shares.one_wholes import find_one_wholes
from factcheck.link.shares.share_forms import find_share_forms
from factcheck.link.shares.untold_bases import find_untold_bases
from factcheck.link.shares.whole_shares import find_whole_shares
from factcheck.link.sums.averages import find_averages
from factcheck.link.sums.balances import find_balances
from factcheck.link.sums.bulleted import find_bulleted
from factcheck.link.sums.differences import find_differences
from factcheck.link.sums.divided import find_divided
from factcheck.link.sums.elided_parts import find_elided_parts
from factcheck.link.sums.house_votes import find_house_votes
from factcheck.link.sums.leads import find_leads
from factcheck.link.sums.made_by_each import find_made_by_each
from factcheck.link.sums.majorities import find_margins
from factcheck.link.sums.met_by import find_met_by
from factcheck.link.sums.paces import find_paces
from factcheck.link.sums.partitions import find_partitions
from factcheck.link.sums.parts import find_parts
from factcheck.link.sums.per_heads import find_per_heads
from factcheck.link.sums.records import find_records
from factcheck.link.sums.remainders import find_remainders
from factcheck.link.sums.single_parts import find_single_parts
from factcheck.link.sums.spread_totals import find_spread_totals
from factcheck.link.sums.totals import with_totals
from factcheck.link.sums.vote_sides import find_vote_sides
from factcheck.link.sums.wider_places import find_wider_places
from factcheck.link.tables.story_tables import find_table_totals, find_told_cells
from factcheck.link.tables.table_rows import find_table_rows
from factcheck.link.times.ages import find_ages
from factcheck.link.times.ages_then import find_ages_then
from factcheck.link.times.clocks import find_clock_spans
from factcheck.link.times.dated_lengths import find_dated_lengths
from factcheck.link.times.dated_levels import find_ordered_dates
from factcheck.link.times.day_spans import find_day_spans
from factcheck.link.times.elapsed import find_elapsed
from factcheck.link.times.lengths_of_time import find_lengths_of_time
from factcheck.link.times.named_ages import find_named_ages
from factcheck.link.times.past_dates import find_past_dates
from factcheck.link.times.retold_ages import find_retold_ages
from factcheck.link.times.thing_ages import find_thing_ages
from factcheck.link.times.time_between import find_times_between
from factcheck.link.times.weekdays import find_weekdays
from factcheck.link.times.zoned_days import find_zoned_days
from factcheck.link.times.zoned_times import find_zoned_times
from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.relation import (
    SUBJECTS,
    Breakdown,
    CountedList,
    Relation,
    Restatement,
    figures_of,
)

Finder = Callable[[Index], Iterable[Relation]]

# Room by room. Of relations that say the same the first is kept, so what is learned stands
# behind what is read from the structure, and identity last.
FINDERS: tuple[Finder, ...] = (
    find_changes,
    find_growths,
    find_level_pairs,
    find_levels_apart,
    find_movements,
    find_moves,
    find_other_levels,
    find_point_leads,
    find_premiums,
    find_conversions,
    find_exchanges,
    find_rates,
    find_announced_lists,
    find_counted_dates,
    find_counted_on,
    find_deeds,
    find_entries,
    find_resumed_lists,
    find_rosters,
    find_taken_in_turn,
    find_counted_lists,
    find_comparatives,
    find_contrasts,
    find_enclosures,
    find_ordered_ends,
    find_orders,
    find_outdone_levels,
    find_ranges,
    find_rankings,
    find_standings,
    find_tops_and_bottoms,
    find_headline_restatements,
    find_retold_fates,
    find_retold_results,
    find_shared_numbers,
    find_spelled_out,
    find_verbatim,
    find_amounts_and_shares,
    find_divided_shares,
    find_one_wholes,
    find_share_forms,
    find_shares_of_bases,
    find_untold_bases,
    find_whole_shares,
    find_averages,
    find_balances,
    find_bulleted,
    find_differences,
    find_divided,
    find_elided_parts,
    find_house_votes,
    find_leads,
    find_made_by_each,
    find_margins,
    find_met_by,
    find_paces,
    find_partitions,
    find_parts,
    find_per_heads,
    find_records,
    find_remainders,
    find_single_parts,
    find_spread_totals,
    find_vote_sides,
    find_wider_places,
    find_table_rows,
    find_table_totals,
    find_told_cells,
    find_ages,
    find_ages_then,
    find_clock_spans,
    find_dated_lengths,
    find_day_spans,
    find_elapsed,
    find_lengths_of_time,
    find_named_ages,
    find_ordered_dates,
    find_past_dates,
    find_retold_ages,
    find_thing_ages,
    find_times_between,
    find_weekdays,
    find_zoned_days,
    find_zoned_times,
    find_identities,
)

_OF_PROPOSING = frozenset({"certainty", "why", "confidence"})
_SUBJECT_OF = {relation: subject for subject, relation in SUBJECTS.items()}


def link(
    article: Article,
    figures: tuple[Figure, ...],
    run: Callable[[Finder, Index], Iterable[Relation]] = lambda finder, index: finder(index),
) -> dict[str, tuple[Relation, ...]]:
    """Return the relations found, by subject, each kind in reading order.

    ``run`` calls a finder; it may stop one that breaks or takes too long.
    """
    if not figures:
        return {}
    index = Index(article, figures)
    found: dict[str, list[Relation]] = {}
    for finder in FINDERS:
        for relation in run(finder, index):
            found.setdefault(_SUBJECT_OF[type(relation)], []).append(relation)
    divided = found.get("breakdown")
    if divided is not None:
        kept = [each for each in divided if isinstance(each, Breakdown)]
        found["breakdown"] = list(with_totals(index, kept))
    return {
        subject: tuple(sorted(_told_once(relations), key=_place))
        for subject, relations in found.items()
    }


def _told_once(relations: list[Relation]) -> list[Relation]:
    """Return the relations, of those that say the same the first."""
    said: dict[tuple[object, ...], Relation] = {}
    for each in relations:
        said.setdefault(_said(each), each)
    return list(said.values())


def _said(relation: Relation) -> tuple[object, ...]:
    """Return what a relation says of which figures, whoever proposed it and why."""
    if type(relation) is CountedList:
        return (relation.announced.index,)  # a number announces one list
    if type(relation) is Restatement:
        return tuple(sorted(figure.index for figure in figures_of(relation)))
    told = relation._asdict()
    return tuple(
        _by_index(operand) for name, operand in told.items() if name not in _OF_PROPOSING
    )


def _by_index(operand: object) -> object:
    if isinstance(operand, Figure):
        return operand.index
    if type(operand) is tuple:
        return tuple(map(_by_index, operand))
    return operand


def _place(relation: Relation) -> int:
    return min((figure.span.start for figure in figures_of(relation)), default=0)
