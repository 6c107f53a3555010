"""One form for amounts of money."""

from collections.abc import Mapping

from factcheck import Discrepancy, Figure, Label, Reading, off_by_default, severity

_SYMBOLS = "$£€¥₹₩₽"


@off_by_default
@severity("info")
def check_currency_form(reading: Reading, style: Mapping[str, str]) -> Discrepancy | None:
    """Amounts are written in the house's form: $5m, USD 5m or 5m dollars.

    The form is ``style.currency`` of the settings: symbol, code or word. Currencies
    without a symbol in common use pass. One note a story marks the others.

    Flags: It cost $5 million, and the roof another [[2 million dollars]].
    Passes: It cost $5 million, and the roof another $2 million.
    """
    wanted = style.get("currency", "symbol")
    others = [each for each in reading.figures if _form(each) not in ("", wanted)]
    if not others:
        return None
    return Discrepancy(
        message=f"house style writes amounts with a {wanted}",
        question=f"Write {others[0]} with the {wanted}?",
        labels=tuple(Label(each.span, "", not i) for i, each in enumerate(others)),
    )


def _form(figure: Figure) -> str:
    if figure.kind != "money" or figure.section_kind != "body":
        return ""
    text = figure.text
    if any(symbol in text for symbol in _SYMBOLS):
        return "symbol"
    if text[:3].isupper() and text[:3].isalpha():
        return "code"
    return "word" if text.lower().endswith(_WORDS) else ""


_WORDS = ("dollar", "dollars", "pounds", "pound", "euro", "euros", "yen", "rupees", "rupee")
