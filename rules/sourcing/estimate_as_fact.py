"""An estimate stays an estimate throughout a story."""

from factcheck import Discrepancy, Figure, Label, Reading, off_by_default, severity

_ABOUT = ("about", "close_to", "nearly", "just_under", "just_over", "more_than")
_SOFT = ("estimated", "projected", "claimed")


@severity("info")
@off_by_default
def check_estimate_as_fact(reading: Reading) -> Discrepancy | None:
    """A figure that the text later calls estimated, projected or claimed is not told flat.

    After its first use readers know what it is; before that they cannot. One note a story. Off
    until a desk asks for it: of seven notes on unread stories readers wanted none, since one
    round number often counts two things.

    Flags: The fire cost the valley [[92,000]] trees. ¶ Rangers [[estimated]] the loss at 92,000
        trees.
    Passes: The fire cost the valley an estimated 92,000 trees. ¶ The 92,000 trees were old.
    Passes: The fire cost the valley 92,000 trees, rangers counted.
    """
    flat: dict[tuple[object, str], Figure] = {}
    for figure in reading.figures:
        if figure.section_kind != "body" or figure.value is None or figure.value < 100:
            continue
        if figure.kind not in ("count", "money", "percentage"):
            continue
        key = (figure.value, figure.unit)
        soft = figure.status in _SOFT
        if key in flat and soft and _same_noun(flat[key], figure):
            return _note(flat[key], figure)
        loose = figure.hedge is None or figure.hedge.name in _ABOUT
        if not soft and loose and figure.attribution is None:
            flat.setdefault(key, figure)
    return None


def _same_noun(one: Figure, other: Figure) -> bool:
    if one.section.index == other.section.index:
        return False
    if one.measure is None or other.measure is None:
        return one.unit != ""
    return one.measure.head == other.measure.head


def _note(flat: Figure, soft: Figure) -> Discrepancy:
    words = soft.sentence.tokens
    place = next(
        (
            type(soft.span)(words.starts[index], words.ends[index])
            for index, word in enumerate(words.words)
            if word[:5] in ("estim", "proje", "forec", "claim", "expec", "predi", "guess")
        ),
        soft.span,
    )
    return Discrepancy(
        message=f"{flat} is stated as fact here and as {soft.status} later",
        question=f"Is {flat} a count, or should its first use say that it is {soft.status}?",
        labels=(Label(flat.span, "stated flat", True), Label(place, f"here {soft.status}")),
    )
