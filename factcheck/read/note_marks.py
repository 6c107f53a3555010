"""Tell a raised number that is an exponent from one that points to a note."""

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LENGTHS = frozenset("km cm mm m ft mi in yd".split())


def exponent(before: str, raised: str) -> str:
    """Return the raised digits as superscripts after a power or a length, else "".

    ``before`` is the text's end in front of them: "10" and "km" have
    exponents, and any other word or mark has a note.
    """
    if not raised.isdecimal():
        return ""
    unit = before.lower().lstrip("0123456789 .,\n\xa0/").rpartition(" ")[2]
    if before[-2:] == "10" or unit in _LENGTHS:
        return raised.translate(_SUPERSCRIPTS)
    return ""
