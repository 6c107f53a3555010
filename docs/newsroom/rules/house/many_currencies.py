"""One currency to a story (a reading)."""

from collections.abc import Iterator

from factcheck import Discrepancy, Label, Reading, off_by_default


@off_by_default
def check_many_currencies(reading: Reading, is_opinion: bool) -> Iterator[Discrepancy]:
    """A story has two currencies at most.

    Off by default: business stories select it, ``select = ["many-currencies"]``.

    Flags: It cost $3 million, or €2.8 million, or [[£2.4 million]].
    Passes: It cost $3 million, or £2.4 million.
    Passes: [Tag opinion] It cost $3 million, or €2.8 million, or £2.4 million.
    """
    if is_opinion:
        return
    seen: list[str] = []
    for figure in reading.figures:
        if figure.kind == "money" and figure.unit not in seen:
            seen.append(figure.unit)
            if len(seen) > 2:
                yield Discrepancy(
                    message=f"{figure} is the {len(seen)}rd currency of this story",
                    labels=(Label(figure.span, "a third currency", primary=True),),
                )
