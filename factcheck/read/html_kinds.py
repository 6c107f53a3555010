"""Tell what an HTML element is: block, section kind, or nothing a reader sees."""

from factcheck.model.article import SectionKind
from factcheck.read.html_tags import attributes

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure header h1 h2 h3 h4 h5 h6 hr html legend li main ol option p pre section "
    "summary table tbody td tfoot th thead tr ul video audio".split()
)
# Never shown, or never part of the story; "s" and "del" are words taken out.
HIDDEN = frozenset(
    "head noscript template svg math nav form button select iframe object footer del s strike "
    "code canvas datalist".split()
)
RAW = frozenset("script style textarea title".split())
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

_BY_NAME: dict[str, SectionKind] = {
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "h2": "subhead",
    "h3": "subhead",
    "h4": "subhead",
    "h5": "subhead",
    "h6": "subhead",
}
_BY_CLASS: dict[str, SectionKind] = {
    "standfirst": "standfirst",
    "dek": "standfirst",
    "deck": "standfirst",
    "subtitle": "standfirst",
    "subheadline": "standfirst",
    "sub-headline": "standfirst",
    "doc-subtitle": "standfirst",
    "caption": "caption",
    "wp-caption-text": "caption",
    "image-caption": "caption",
    "photo-caption": "caption",
    "pullquote": "quote",
    "pull-quote": "quote",
    "footnote": "footnote",
    "footnotes": "footnote",
    "endnotes": "footnote",
    "doc-footnote": "footnote",
    "doc-endnotes": "footnote",
}


# Words for screen readers alone, by the class names of the common frameworks.
_UNSEEN = frozenset(
    "visually-hidden visuallyhidden sr-only screen-reader-text screen-reader-only".split()
)


def kind_of(name: str, text: str) -> SectionKind | None:
    """Return the kind of section that the element is, if its name or class tells."""
    if text and ("class" in text or "role" in text):
        found = attributes(text)
        for word in f"{found.get('class', '')} {found.get('role', '')}".lower().split():
            if word in _BY_CLASS:
                return _BY_CLASS[word]
    return _BY_NAME.get(name)


def is_hidden(name: str, text: str) -> bool:
    """Whether a reader of the page does not see the element."""
    if name in HIDDEN:
        return True
    if not text or not any(word in text for word in ("hidden", "none", "sr-only", "screen-")):
        return False
    found = attributes(text)
    style = found.get("style", "").replace(" ", "").lower()
    unseen = not _UNSEEN.isdisjoint(found.get("class", "").lower().split())
    shown = not ("hidden" in found or found.get("aria-hidden") == "true" or unseen)
    return name not in VOID and not (shown and "display:none" not in style)
