"""Figures that rest on unnamed sources say why."""

from factcheck import Discrepancy, Label, Reading, Sources, severity

_REASONS = frozenset(
    "because condition anonymity anonymous authorized authorised permission sensitive".split()
)
_MOST = 3


@severity("info")
def check_unnamed_source(reading: Reading, sources: Sources) -> Discrepancy | None:
    """A figure from "officials" or "people familiar" names its source or says why it does not.

    One note a story marks the unnamed sources that figures rest on or stand beside,
    with the figures.

    Flags: [[Officials]] said [[340]] trucks had crossed the border.
    Passes: Border chief Ann Lee said 340 trucks had crossed the border.
    Passes: Officials met on Friday and talked for hours.
    """
    labels: dict[object, Label] = {}
    names: list[str] = []
    for figure in reading.figures:
        if figure.section_kind != "body" or figure.kind in _NO_CLAIM:
            continue
        if len(names) < _MOST:
            source = figure.attribution
            own = source is not None and source.kind == "unnamed"
            for each in sources.hidden_in(figure.section):
                if each.span in labels or not (own or each.verb):
                    continue
                if _REASONS.isdisjoint(figure.sentence.tokens.lower):
                    labels[each.span] = Label(each.span, "who?", not labels)
                    names.append(each.name)
        if figure.attribution and figure.attribution.span in labels and len(labels) < 2 * _MOST:
            labels.setdefault(figure.span, Label(figure.span, "rests on an unnamed source"))
    if not names:
        return None
    listed = ", ".join(dict.fromkeys(names))
    return Discrepancy(
        message=f"figures rest on unnamed sources: {listed}",
        question="Can they be named, and if not, does the copy say why and how they know?",
        labels=tuple(labels.values()),
    )


_NO_CLAIM = frozenset({"date", "time", "ordinal", "score"})
