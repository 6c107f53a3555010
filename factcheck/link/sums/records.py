"""Find sports records beside the number of games they cover.

Finds: "8-3 in their last 11 games", "a seven-game streak (5-0-2)", "won nine of their 15
matches, drawn four and lost two", "Of 15 matches they won nine, drew four and lost two".
"""

from collections.abc import Iterator

from factcheck.link.grammar.phrases import after, before, between, is_count, whole
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown, Margin

_SPANS = frozenset({"last", "past", "first", "previous", "final", "next", "opening"})
# Not "starts": a pitcher may start a game that he neither wins nor loses.
_PLAYED = frozenset({"games", "game", "matches", "match", "meetings", "contests"})
_RUNS = frozenset(
    {"streak", "stretch", "run", "skid", "trip", "homestand", "swing", "stand", "unbeaten"}
)
_RESULTS = frozenset("wins win losses loss draws draw ties tie defeats victories".split())
_ENDED = dict.fromkeys("won win wins winning".split(), "won")
_ENDED |= dict.fromkeys("lost lose loses losing".split(), "lost")
_ENDED |= dict.fromkeys("drew drawn draw drawing tied tie halved".split(), "drawn")
_WHY = "each of these games was won, drawn or lost"
_GOING_ON = frozenset("and but since with at on to as while when away home overall".split())
_BESIDE = 3
_LEADING = frozenset("lead leads led leading trail trails trailed behind ahead up down".split())
_REACH = 8


def find_records(index: Index) -> Iterator[Breakdown | Margin]:
    """Yield each win-loss record with the count of games that it should add up to."""
    for score in index.of_kind("score"):
        if len(score.mention.parts) not in (2, 3):
            continue
        if not _LEADING.isdisjoint(before(score, 4)):
            continue  # "lead the series 6-2": points, or draws left out
        games = _games_after(index, score) or _run_before(index, score)
        if games is not None:
            yield Breakdown(games, (score,), certainty="sure", why="a record over these games")
    yield from _spelled_records(index)
    for figures in index.by_sentence.values():
        yield from _told_by_verbs(figures)


def _told_by_verbs(figures: list[Figure]) -> Iterator[Breakdown | Margin]:
    """Read "won nine of their 15 matches, drawn four and lost two": each verb one result."""
    told: list[Figure] = []
    ends: set[str] = set()
    for figure in figures:
        end = _ENDED.get("".join(before(figure)), "")
        near = not told or len(between(told[-1], figure)) <= _REACH
        if end and end not in ends and near and figure.kind in ("count", "ratio"):
            told.append(figure)
            ends.add(end)
    if len(ends) < len(set(_ENDED.values())) or any(each.hedge is not None for each in told):
        return
    first, *others = told
    if first.kind == "ratio" and len(first.mention.parts) == 2 and " of " in first.text:
        if all(each.kind == "count" for each in others):
            taken = tuple(others[:-1])
            yield Margin(first, None, others[-1], None, taken, "likely", _WHY)
        return
    games = [f for f in figures if f.index < first.index and before(f, 3).count("of")]
    played = games and not _PLAYED.isdisjoint(after(games[-1], 3))
    if played and is_count(games[-1]) and all(each.kind == "count" for each in told):
        yield Breakdown(games[-1], tuple(told), certainty="likely", why=_WHY)


def _spelled_records(index: Index) -> Iterator[Breakdown]:
    """Read "12 wins, four losses and two draws in 18 matches"."""
    for figures in index.by_sentence.values():
        results = [figure for figure in figures if not _RESULTS.isdisjoint(after(figure, 1))]
        if len(results) < 2:
            continue
        games = [
            figure
            for figure in figures
            if figure.index > results[-1].index and not _PLAYED.isdisjoint(after(figure, 1))
        ]
        gap = between(results[-1], games[0]) if games else []
        if games and len(gap) <= _REACH and not {"in", "from", "over", "after"}.isdisjoint(gap):
            why = "results of these games"
            yield Breakdown(games[0], tuple(results), certainty="likely", why=why)


def _games_after(index: Index, score: Figure) -> Figure | None:
    """Return N of "in their last N (games)" right after the record."""
    lower = score.sentence.tokens.lower
    for figure in index.in_sentence(score.sentence):
        gap = figure.mention.first - score.mention.last - 1
        if figure is score or not 1 <= gap <= _REACH or whole(figure) is None:
            continue
        between = lower[score.mention.last + 1 : figure.mention.first]
        behind = after(figure, 1)
        named = behind and behind[0].isalpha() and behind[0] not in _PLAYED | _GOING_ON
        if figure.kind != "count" or named or (gap == 1 and between != ["after"]):
            continue  # "at 40-30 in the 12th game", "the last two champions"
        played = not _PLAYED.isdisjoint(after(figure, 1)) and gap <= _BESIDE
        if (
            (between[-1] in _SPANS or played)
            and not {"in", "over", "during", "through", "for", "after"}.isdisjoint(between)
            and not {",", ".", ";"} & set(between)
        ):
            return figure
    return None


def _run_before(index: Index, score: Figure) -> Figure | None:
    """Return N of "an N-game streak (5-0-2)"."""
    lower = score.sentence.tokens.lower
    if score.mention.first < 1 or lower[score.mention.first - 1] not in ("(", "going", "at"):
        return None
    for figure in reversed(index.in_sentence(score.sentence)):
        gap = score.mention.first - figure.mention.last - 1
        if not 2 <= gap <= _REACH or whole(figure) is None:
            continue
        between = lower[figure.mention.last + 1 : score.mention.first]
        if not _PLAYED.isdisjoint(between) and not _RUNS.isdisjoint(between):
            return figure
    return None
