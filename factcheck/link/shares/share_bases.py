"""Find the figures that may be the base of a share told elsewhere in the story."""

from factcheck.link.grammar.apposition import apposed
from factcheck.link.grammar.expectations import is_expected
from factcheck.link.grammar.phrases import after, before, between, whole
from factcheck.link.grammar.roles import is_level, role_of
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.model.figure import Figure

_SHARES = frozenset({"percentage", "fraction"})
_MOMENTS = frozenset({"date", "time", "ordinal"})
# Words by which an amount is told as a share.
_MADE = frozenset(
    "or representing represents equal equals constituting making comprising".split()
)
_STOPS = frozenset(",.;:()—–?!")
_PHRASE_ENDS = _STOPS | {"by"}  # "of the land by April": the time is no part of the whole
_WHOLES = frozenset("total whole overall entire all amount sum known".split())
# One body of people under several names, as stems.
_STAFF = frozenset(map(stem, "workforce staff employees employs workers payroll jobs".split()))
# What is usual has a number of its own, for each place and month.
_USUAL = frozenset("normal norm usual average typical expected".split())
_MOST_BASES = 4
_TOO_MANY = 300  # figures of one unit in one story, of which none stands out
_NEAR = 4  # sentences between a share and a base that is a plain count


def is_amount(figure: Figure) -> bool:
    """Whether the figure states an amount that can be a part or a whole."""
    return is_level(figure) and figure.kind not in ("percentage", "age") and bool(figure.value)


def comparable(amount: Figure, base: Figure) -> bool:
    """Whether the amount can be part of the base: one unit, and no more of it."""
    if amount is base or amount.per != base.per or amount.value is None or base.value is None:
        return False
    if amount.unit == base.unit:
        return amount.kind == base.kind
    return not amount.unit and _parted_unit(amount) == base.mention.unit.lower().rstrip(".s")


def _parted_unit(amount: Figure) -> str:
    """Return the word that "or so" parts from its number ("800,000 or so barrels")."""
    following = after(amount, 3)
    return following[2].rstrip(".s") if following[:2] == ["or", "so"] else ""


def _is_part_itself(index: Index, base: Figure) -> bool:
    """Whether a figure is told with its own share, beside others of one whole.

    "94,000, representing 2.2 percent of the workforce, against 120,000 or 2.8 percent".
    """
    figures = index.by_sentence[base.sentence.index]
    behind = figures[base.index - figures[0].index + 1 :]
    share = next((each for each in behind if each.kind not in _MOMENTS), None)
    if share is None or share.kind not in _SHARES:
        return False
    return apposed(base, share) is not None or not _MADE.isdisjoint(between(base, share)[-2:])


def bases_elsewhere(index: Index, share: Figure, amount: Figure) -> list[Figure]:
    """Return figures that the words behind "S of" may mean, the likeliest first."""
    return _wholes(index, _meant_by(index, share, amount))


def _wholes(index: Index, found: list[Figure]) -> list[Figure]:
    """Return those found that are not told as a share of something greater themselves."""
    return [base for base in found if not _is_part_itself(index, base)]


def _meant_by(index: Index, share: Figure, amount: Figure) -> list[Figure]:
    words = after(share, 12)
    stop = next((i for i, word in enumerate(words) if word in _PHRASE_ENDS), len(words))
    phrase = words[:stop]
    wanted = {s for word in phrase if word not in _USUAL and (s := stem(word))}
    told_whole = not _WHOLES.isdisjoint(phrase)
    if not wanted and not told_whole:
        return []
    if amount.unit or _parted_unit(amount):
        return _same_unit_bases(index, amount, wanted, told_whole=told_whole)
    return _counted_bases(index, share, amount, wanted)


def _same_unit_bases(
    index: Index, amount: Figure, wanted: set[str], *, told_whole: bool
) -> list[Figure]:
    if amount.kind == "duration":
        return []
    found: list[Figure] = []
    seen = {amount.value}
    same = index.by_unit.get((amount.unit, amount.per), ())
    candidates = same if amount.unit else index.by_kind.get("measure", ())
    if len(candidates) > _TOO_MANY:
        return []
    for figure in candidates:
        if figure.value in seen or not comparable(amount, figure):
            continue
        if figure.sentence is amount.sentence and role_of(figure) == "before":
            continue  # "15 hectares, or 11 percent of the land, compared with 26 last year"
        if is_expected(figure) != is_expected(amount):
            continue  # a part of what came is no part of what was forecast
        # "Revenue grew 12 percent to $1.86 billion": what is counted may stand further off.
        led_to = before(figure)[-1:] == ["to"] and figure.measure is not None
        head = figure.measure.head if led_to and figure.measure is not None else ""
        words = (*before(figure, 4), *after(figure, 6), *head.split())
        around = {s for word in words if (s := stem(word))}
        if amount.kind == "money":
            near = abs(figure.sentence.index - amount.sentence.index) <= _NEAR + 2
            told_whole = False
            if not near or figure.sentence is amount.sentence:
                continue
        if told_whole or wanted & around:
            seen.add(figure.value)
            found.append(figure)
    bigger = [f for f in found if f.value and amount.value and f.value > amount.value]
    return bigger if len(bigger) <= _MOST_BASES else []


def _counted_bases(
    index: Index, share: Figure, amount: Figure, wanted: set[str]
) -> list[Figure]:
    found: list[Figure] = []
    place = share.sentence.index
    for near in range(place - _NEAR, place + _NEAR + 1):
        for figure in index.by_sentence.get(near, ()):
            value = whole(figure)
            if figure.kind != "count" or figure.unit or figure.per or value is None:
                continue
            if figure is amount or amount.value is None or not is_level(figure):
                continue
            if value <= amount.value and near != place:
                continue
            # Behind the share its own words would stand before the figure too.
            reach = 3 if figure.index > share.index and near == place else 12
            around = {
                s for word in (*before(figure, reach), *after(figure, 5)) if (s := stem(word))
            }
            if wanted & around or (wanted & _STAFF and around & _STAFF):
                found.append(figure)
    return found if len(found) <= _MOST_BASES else []


def bases_of_its_kind(index: Index, share: Figure, amount: Figure) -> list[Figure]:
    """Return counts told just before of what the amount counts ("1,350 of 9,000 jobs")."""
    counted = {s for word in after(amount, 3) if (s := stem(word))}
    found: list[Figure] = []
    for near in range(share.sentence.index - 2, share.sentence.index + 1):
        told = index.by_sentence.get(near, [])
        if near < share.sentence.index and sum(f.kind == "count" for f in told) > 1:
            continue  # several counts may add up to the base
        for figure in told:
            value = whole(figure)
            if figure.index >= amount.index or figure.kind != "count" or figure.unit:
                continue
            if value is None or amount.value is None or value <= amount.value:
                continue
            around = {
                s for word in (*before(figure, 3), *after(figure, 3)) if (s := stem(word))
            }
            if counted & around or (counted & _STAFF and around & _STAFF):
                found.append(figure)
    return _wholes(index, found) if len(found) <= _MOST_BASES else []
