"""Map a Word file's paragraph styles to kinds of section."""

from factcheck.model.article import SectionKind
from factcheck.read.safe_xml import as_utf8, parse, xml_parser

# By built-in style names, and what newsroom templates call theirs.
_KINDS: dict[str, SectionKind] = {
    "title": "headline",
    "headline": "headline",
    "subtitle": "standfirst",
    "standfirst": "standfirst",
    "dek": "standfirst",
    "caption": "caption",
    "photo caption": "caption",
    "image caption": "caption",
    "illustration": "caption",
    "quote": "quote",
    "intense quote": "quote",
    "block quote": "quote",
    "block text": "quote",
    "quotations": "quote",
    "pull quote": "quote",
    "footnote text": "footnote",
    "endnote text": "footnote",
    "subhead": "subhead",
    "crosshead": "subhead",
}
_DEEPEST = 12  # styles based on styles; Word itself allows no more


def style_kinds(data: bytes, where: str) -> dict[str, SectionKind]:
    """Return the kind of each style id that has one, from a ``styles.xml``.

    "headline" of a heading of level 1 holds for the story's first one only.
    """
    names: dict[str, str] = {}
    based: dict[str, str] = {}
    current = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal current
        local = name.rpartition("}")[2]
        values = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        if local == "style":
            current = values.get("styleId", "")
        elif local == "name" and current:
            names.setdefault(current, values.get("val", "").lower())
        elif local == "basedOn" and current:
            based[current] = values.get("val", "")

    if data:
        parser = xml_parser(start, lambda _: None, lambda _: None)
        parse(parser, as_utf8(data, where), where)
    kinds: dict[str, SectionKind] = {}
    for style in names:
        at = style
        for _ in range(_DEEPEST):
            kind = kind_of_style(names.get(at, ""))
            if kind or at not in based:
                break
            at = based[at]
        if kind:
            kinds[style] = kind
    return kinds


def kind_of_style(name: str) -> SectionKind | None:
    """Return the kind that a style's name tells, "heading 2" as "Heading2"."""
    bare = name.lower()
    if bare.startswith("heading"):
        return "headline" if bare[7:].strip() == "1" else "subhead"
    return _KINDS.get(bare)
