"""Make the page of a rule from its docstring: what must hold, why, and its examples."""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.report.rule_pages import Documented, shipped_doc

_EXAMPLES = ("Flags", "Passes")


class RuleSection(NamedTuple):
    """A rule's page, ready to show."""

    name: str
    group: str
    summary: str
    paragraphs: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]


def rule_sections(
    found: Iterable[tuple[str, str]], rules: Iterable[Documented]
) -> list[RuleSection]:
    """Return the pages of the rules ``found`` as group and name, in that order."""
    docs = {(rule.group, rule.name): rule for rule in rules}
    pages = []
    for group, name in sorted(found):
        rule = docs.get((group, name))
        doc = rule.doc if rule else shipped_doc(name, group)
        pages.append(_section(name, group, doc))
    return pages


def _section(name: str, group: str, doc: str) -> RuleSection:
    summary, _, rest = doc.partition("\n")
    paragraphs: list[str] = []
    examples: list[tuple[str, str]] = []
    words: list[str] = []
    verdict = ""
    for line in [*rest.splitlines(), ""]:
        begun, colon, example = line.strip().partition(":")
        opens = bool(colon) and begun in _EXAMPLES
        if words and (opens or not line.strip()):
            text = " ".join(words)
            if verdict:
                examples.append((verdict, text.replace("[[", "").replace("]]", "")))
            else:
                paragraphs.append(text)
            words, verdict = [], ""
        if opens:
            verdict, words = begun, [example.strip()]
        elif line.strip():
            words.append(line.strip())  # an example may go on in the lines below it
    return RuleSection(name, group, summary.strip(), tuple(paragraphs), tuple(examples))
