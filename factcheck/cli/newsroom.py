"""The files that ``factcheck init`` writes into a newsroom's own repository."""

import json
import shlex

SETTINGS = """\
# Settings of factcheck; every key is explained in its documentation.
rules = ["rules"]
drafts = [
  "drafts/**/*.md", "drafts/**/*.markdown", "drafts/**/*.mdown", "drafts/**/*.mkd",
  "drafts/**/*.txt", "drafts/**/*.text", "drafts/**/*.docx", "drafts/**/*.docm",
  "drafts/**/*.html", "drafts/**/*.htm", "drafts/**/*.xhtml", "drafts/**/*.pdf",
  "drafts/**/*.json", "drafts/**/*.xml", "drafts/**/*.nitf", "drafts/**/*.newsml",
  "drafts/**/*.rss", "drafts/**/*.atom",
]
fail-level = "error"
"""

RULE = '''\
"""The council's seats, which every budget and election story repeats."""

from factcheck import Figure, severity


@severity("error")
def check_council_seats(figure: Figure, council_size: int) -> None:
    """The council has 51 seats.

    Older cuttings still say 49, from before the boundary review.

    Flags: The council has [[49]] seats.
    Passes: The council has 51 seats.
    Passes: Labour won 30 seats.
    """
    if figure.measure != "seats" or f"council has {figure}" not in figure.sentence.text:
        return
    assert figure.could_be(council_size), f"the council has {council_size} seats, not {figure}"
'''

FIXTURES = '''\
"""What the newsroom's rules share; a rule asks for it by parameter name."""

import factcheck


@factcheck.fixture
def council_size() -> int:
    """How many seats the council has."""
    return 51
'''

WORKFLOW = """\
name: figures
on: [pull_request]
permissions:
  contents: read
jobs:
  factcheck:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      # Rules are code, and settings and lists decide what is found: a contribution is
      # checked by those of the branch it is for, never by its own.
      - run: |
          base="origin/$GITHUB_BASE_REF"
          rm -rf rules tables factcheck-baseline.json factcheck-ledger.json
          find . -name .git -prune -o -name factcheck.toml -exec rm -rf {} + \\
            -o -name pyproject.toml -exec rm -rf {} +
          git ls-tree -r -z --name-only "$base" | while IFS= read -r -d '' path; do
            case "$path" in
              rules/*|tables/*|factcheck-baseline.json|factcheck-ledger.json) ;;
              factcheck.toml|*/factcheck.toml|pyproject.toml|*/pyproject.toml) ;;
              *) continue ;;
            esac
            git checkout --quiet "$base" -- "$path"
          done
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      # The very program that wrote this file; a name alone may become anybody's package.
      - run: pip install {installed}
      - run: factcheck test
      - run: factcheck check drafts --format github
"""

HOOKS = """\
repos:
  - repo: local
    hooks:
      - id: factcheck
        name: factcheck
        entry: factcheck check
        language: python
        additional_dependencies: [{listed}]
        files: ^drafts/.*\\.(md|markdown|txt|html?|docx|json|xml|nitf|newsml|rss|atom)$
"""

IGNORED = """\
__pycache__/
.pytest_cache/
"""


def files_of(requirement: str) -> dict[str, str]:
    """Return each file's text by its path, in the order in which they are written.

    ``requirement`` is what pip installs in CI and in the pre-commit hook.
    """
    return {
        "factcheck.toml": SETTINGS,
        "rules/fixtures.py": FIXTURES,
        "rules/council/council_seats.py": RULE,
        "drafts/.gitkeep": "",
        ".github/workflows/factcheck.yml": WORKFLOW.replace(
            "{installed}", shlex.quote(requirement)
        ),
        ".pre-commit-config.yaml": HOOKS.replace("{listed}", json.dumps(requirement)),
        ".gitignore": IGNORED,
    }
