"""Check stories that hold no fault and print every warning and error, and their rate.

    python benchmarks/clean.py [--stories FILE] [--info]

Findings that one text can give by itself and caveats are counted apart, errors,
warnings and info each per 1,000 words.
"""

import argparse
from collections import Counter
from datetime import date
from pathlib import Path

from factcheck.check import load_rules
from factcheck.model.article import Published
from factcheck.pipeline import check_article
from factcheck.read import read_string

STORIES = Path(__file__).parent / "clean" / "stories.txt"
# The groups whose findings are contradictions; all others are caveats.
CONTRADICTIONS = {"agreement", "arithmetic", "percent", "units", "magnitude", "calendar"}
ALSO = {"casualty-words"}


def main() -> None:
    """Check each story, print its loud findings with their quotes, then the rates."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--stories", type=Path, default=STORIES, help="another file of stories")
    parser.add_argument("--info", action="store_true", help="print info too")
    options = parser.parse_args()
    rules = load_rules()
    counts: Counter[tuple[str, str]] = Counter()
    words = stories = 0
    for story in options.stories.read_text("utf-8").split("=====\n")[1:]:
        first, _, text = story.strip().partition("\n")
        published = Published(date.fromisoformat(first.removeprefix("@ ")), "benchmark")
        stories += 1
        words += len(text.split())
        report = check_article(
            read_string(text, "story.txt", "txt", published=published), rules
        )
        for finding in report.findings:
            plain = finding.group in CONTRADICTIONS or finding.rule in ALSO
            counts["contradictions" if plain else "caveats", finding.severity] += 1
            if finding.severity != "info" or options.info:
                quotes = [text[label.span.start : label.span.end] for label in finding.labels]
                print(
                    f"{text.partition(chr(10))[0][:50]}\n"
                    f"  {finding.severity} {finding.rule} {quotes}\n"
                    f"    {finding.message}\n    {finding.working}"
                )
    print(f"{stories} stories, {words} words")
    for family in ("contradictions", "caveats"):
        for severity in ("error", "warning", "info"):
            count = counts[family, severity]
            rate = 1000 * count / words
            print(f"{family:15} {severity:8} {count:4} {rate:6.2f} per 1,000 words")


if __name__ == "__main__":
    main()
