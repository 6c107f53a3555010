"""A caption's figure, against the text."""

from typing import Literal

from factcheck import Discrepancy, Restatement, as_discrepancy, judge, severity

_BESIDE = frozenset({"caption", "table"})
_SEVERITIES: dict[str, Literal["info", "warning", "error"]] = {
    "sure": "error",
    "likely": "warning",
    "doubtful": "info",
}


@severity("error")
def check_caption_against_text(restatement: Restatement) -> Discrepancy | None:
    """A figure in a caption or table agrees with the text.

    Captions come from the agency with the picture and are seldom read again
    when the story's numbers move.

    Flags: The blast near the cattle market injured [[31]] shoppers on Friday. ¶ [Caption] The
        cattle market after the blast that injured [[13]] shoppers.
    Passes: [Headline] Mill sales up 12% as paper booms ¶ [Caption] The mill's plant in Hull
        makes half of the mill's paper. ¶ Sales of the mill rose 12% last year as paper boomed.
    Passes: The blast near the cattle market injured 31 shoppers on Friday. ¶ [Caption] The
        cattle market after the blast that injured 31 shoppers.
    """
    first, second = restatement.first, restatement.second
    if (first.section_kind in _BESIDE) == (second.section_kind in _BESIDE):
        return None
    caption, text = (first, second) if first.section_kind in _BESIDE else (second, first)
    found = judge(restatement)
    if first.kind == "date" or found.verdict != "broken":
        return None
    return as_discrepancy(
        found,
        why=restatement.why,
        message=f"the {caption.section_kind} has {caption}, the text {text}",
        question=f"Is it {text} or {caption}?",
        severity=_SEVERITIES[restatement.certainty],
    )
