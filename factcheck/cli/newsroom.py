"""The files that ``factcheck init`` writes into a newsroom's own repository."""

SETTINGS = """\
# Settings of factcheck; every key is explained in its documentation.
rules = ["rules"]
drafts = ["drafts/**/*.md", "drafts/**/*.txt", "drafts/**/*.html", "drafts/**/*.docx"]
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
      # Rules are code: a contribution is checked by the rules of the branch it is
      # for, never by rules of its own.
      - run: |
          rm -rf rules factcheck.toml
          git checkout "origin/$GITHUB_BASE_REF" -- rules factcheck.toml
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install factcheck
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
        additional_dependencies: [factcheck]
        files: ^drafts/.*\\.(md|txt|html|docx)$
"""

IGNORED = """\
__pycache__/
.pytest_cache/
"""

# Where each goes, in the order in which they are written.
FILES: dict[str, str] = {
    "factcheck.toml": SETTINGS,
    "rules/fixtures.py": FIXTURES,
    "rules/council/council_seats.py": RULE,
    "drafts/.gitkeep": "",
    ".github/workflows/factcheck.yml": WORKFLOW,
    ".pre-commit-config.yaml": HOOKS,
    ".gitignore": IGNORED,
}
