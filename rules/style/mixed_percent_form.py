"""One form for percentages throughout a story."""

from collections.abc import Mapping

from factcheck import Discrepancy, Figure, Label, Reading, off_by_default, severity


@off_by_default
@severity("info")
def check_mixed_percent_form(reading: Reading, style: Mapping[str, str]) -> Discrepancy | None:
    """Percentages after numerals are written in the house's form: percent, per cent or %.

    The form is ``style.percent`` of the settings. One note a story marks the others;
    quotations and headlines are left alone.

    Flags: Sales rose 12 percent and profits [[9%]].
    Passes: Sales rose 12 percent and profits 9 percent.
    """
    wanted = style.get("percent", "percent")
    others = [each for each in reading.figures if _is_plain(each) and _form(each) != wanted]
    if not others:
        return None
    rest = f" and {len(others) - 1} more" if len(others) > 1 else ""
    return Discrepancy(
        message=f'house style is "{wanted}"',
        question=f"Write {others[0]}{rest} with {wanted}?",
        labels=tuple(Label(each.span, "", not i) for i, each in enumerate(others)),
    )


def _is_plain(figure: Figure) -> bool:
    return figure.kind == "percentage" and figure.section_kind == "body" and _form(figure) != ""


def _form(figure: Figure) -> str:
    text = figure.text.lower()
    if text.endswith("%"):
        return "%"
    if text.endswith("per cent"):
        return "per cent"
    return "percent" if text.endswith("percent") else ""
