"""Tell counts that are exact as written from numbers that are rounded."""

from decimal import Decimal

from factcheck.model.mention import Mention
from factcheck.model.span import Span

_LIMIT = Decimal(1000)
# What runs for an agreed time, to the day: "a 10-year note", "a five-year lease".
_TERMS = frozenset(
    "note notes bond bonds bill bills treasury treasuries gilt gilts bund bunds swap swaps "
    "loan loans mortgage mortgages deposit deposits lease contract deal sentence term ban "
    "visa licence license warranty guarantee debt paper security securities yield".split()
)


def is_exact(mention: Mention) -> bool:
    """Whether the number is a plain count under 1,000 of what follows it.

    Readers take a small count of people, votes or seats to the unit, while
    "100" alone, a measure or a large count is read as rounded.
    """
    if mention.hedge is not None:
        return mention.hedge.name == "exactly"
    kind = mention.kind
    if kind == "duration":
        return _is_term(mention)
    if kind in ("ordinal", "score", "date", "time"):
        return True
    if kind not in ("count", "age") or mention.low != mention.high or mention.low >= _LIMIT:
        return False
    if mention.low != mention.low.to_integral_value() or (mention.unit and kind == "count"):
        return False
    if kind == "age":
        return True
    following = mention.sentence.quote(Span(mention.span.end, mention.span.end + 2))
    return following[1:].isalpha() and following[0] in " -\xa0"


def _is_term(mention: Mention) -> bool:
    """Whether a length of time is the term of a security or a contract."""
    tokens = mention.sentence.tokens
    if "-" not in tokens.words[mention.first : mention.last + 1]:
        return False
    return not _TERMS.isdisjoint(tokens.lower[mention.last + 1 : mention.last + 4])
