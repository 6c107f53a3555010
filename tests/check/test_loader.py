"""Rules load by path; a fault at loading names file, line and what was expected."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.check.bundle import stamps_of
from factcheck.check.loader import built_in_folder, load_folder, load_rules
from factcheck.errors import RuleError
from tests.check.made_rules import load_one, write_rules

SEATS = '''"""Seats."""
from factcheck import severity


@severity("error")
def check_council_seats(figure, figures):
    """The council has 51 seats."""
    assert figure.could_be(51)
'''


def test_name_group_and_subject(tmp_path: Path) -> None:
    """Name comes from the function, group from the folder, subject from the parameter."""
    rule = load_one(tmp_path, SEATS)

    assert (rule.name, rule.group, rule.subject, rule.helpers, rule.severity, rule.line) == (
        "council-seats", "desk", "figure", ("figures",), "error", 5,
    )  # fmt: skip


def test_first_docstring_line_is_what_holds(tmp_path: Path) -> None:
    """The docstring's first line is the rule's message."""
    assert load_one(tmp_path, SEATS).holds == "The council has 51 seats."


def test_built_in_rules_load() -> None:
    """The built-in folder gives rules of several groups, each name once."""
    rules = load_rules()

    assert len({rule.name for rule in rules}) == len(rules) > 7
    assert len({rule.group for rule in rules}) > 2


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("def check_one(figure:\n    pass\n", "one.py:1: "),
        ("import nowhere_to_be_found\n", "one.py:1: ModuleNotFoundError: No module named"),
        ("raise SystemExit\n", "one.py:1: SystemExit"),
        ("x = 1\n", "one.py:1: holds no check_* function"),
        ("def check_one():\n    pass\n", "one.py:1: check_one needs a subject"),
        (
            "\n\ndef check_one(figure, artcle):\n    pass\n",
            "one.py:3: unknown parameter 'artcle'; did you mean article",
        ),
        (
            "import factcheck\n@factcheck.applies_to(section='headlin')\n"
            "def check_one(figure):\n    pass\n",
            "one.py:2: ValueError: section 'headlin': choose one of headline, standfirst",
        ),
        (
            "import factcheck\n@factcheck.applies_to(section='headline')\n"
            "def check_one(article):\n    pass\n",
            "one.py:2: article is the whole story and lies in no section",
        ),
        ("check_one = print\n", "one.py:1: check_one is no plain function"),
        (
            "import factcheck\n\n@factcheck.fixture\ndef seats(artcle):\n    pass\n",
            "one.py:3: unknown parameter 'artcle'; did you mean article",
        ),
        (
            "def check_one(figur):\n    pass\n",
            "one.py:1: unknown subject 'figur'; did you mean figure",
        ),
        (
            "import factcheck\n@factcheck.severity('loud')\ndef check_one(figure):\n    pass\n",
            "one.py:2: ValueError: severity 'loud': choose one of error, warning, info",
        ),
        (
            'def check_one(figure):\n    """Holds.\n\n    Flags: the [[51 seats.\n    """\n',
            "one.py:4: [[ without its ]]",
        ),
        (
            'def check_one(figure):\n    """Holds.\n\n    Flag: 51 seats.\n    """\n',
            "one.py:4: Flag: is no example",
        ),
    ],
)
def test_fault_names_file_and_line(tmp_path: Path, source: str, told: str) -> None:
    """A file that cannot be used stops the loading, with the line to look at."""
    with pytest.raises(RuleError) as caught:
        load_one(tmp_path, source)

    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_two_rules_of_one_name(tmp_path: Path) -> None:
    """The second rule of a name is refused, and the first one is told."""
    write_rules(tmp_path, one=SEATS.replace("council_seats", "two_values"))

    with pytest.raises(
        RuleError, match=r"there is a rule two-values already, at .*two_values.py"
    ):
        load_rules(str(tmp_path))


def test_instead_of_an_unknown_rule(tmp_path: Path) -> None:
    """A rule that speaks instead of one that does not exist is told the nearest."""
    source = (
        "import factcheck\n\n@factcheck.instead_of('two-vlues')\n" + SEATS.split("\n\n\n")[1]
    )
    write_rules(tmp_path, one=source.replace('@severity("error")\n', ""))

    with pytest.raises(
        RuleError, match=r"one.py:3: instead_of\('two-vlues'\); did you mean two"
    ):
        load_rules(str(tmp_path))


def test_missing_folder() -> None:
    """A configured folder that is not there stops the run."""
    with pytest.raises(RuleError, match="nowhere: no such rules folder"):
        load_rules("nowhere")


def test_tests_and_hidden_files_are_no_rules(tmp_path: Path) -> None:
    """Tests, conftest and names with an underscore or dot are passed over."""
    write_rules(tmp_path, one=SEATS, test_one="raise SystemExit", conftest="1/0", _draft="1/0")

    assert [Path(stamp.path).name for stamp in stamps_of(str(tmp_path))] == ["one.py"]


def test_folder_that_links_to_itself(tmp_path: Path) -> None:
    """A link back to a folder above is not followed."""
    write_rules(tmp_path, one=SEATS)
    (tmp_path / "desk" / "again").symlink_to(tmp_path)

    assert [Path(stamp.path).name for stamp in stamps_of(str(tmp_path))] == ["one.py"]


def test_fixture_is_a_known_parameter(tmp_path: Path) -> None:
    """A fixture's name may be asked for by any rule of the folder."""
    fixtures = "import factcheck\n\n@factcheck.fixture\ndef seats():\n    return 51\n"
    write_rules(tmp_path, fixtures=fixtures, one=SEATS.replace(", figures", ", seats"))

    (rule,) = load_folder(str(tmp_path))

    assert rule.helpers == ("seats",)


@pytest.fixture
def bundling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let bundles be written, whatever the environment says of bytecode."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.mark.usefixtures("bundling")
def test_two_fixtures_of_one_name(tmp_path: Path) -> None:
    """A fixture that another file offers too is refused, with both places."""
    source = "import factcheck\n\n@factcheck.fixture\ndef seats():\n    return 51\n"
    write_rules(tmp_path, fixtures=source, one=source)

    with pytest.raises(
        RuleError, match=r"there is a fixture 'seats' already, at .*fixtures.py:3"
    ):
        load_folder(str(tmp_path))


def test_decorated_rule(tmp_path: Path) -> None:
    """A rule under a decorator of its own is known by the function inside."""
    source = (
        "from functools import cache\n\n@cache\ndef check_one(figure, article):\n    pass\n"
    )

    assert load_one(tmp_path, source).helpers == ("article",)


def test_bundle_spares_trusted_files_from_running(tmp_path: Path) -> None:
    """The second time, a built-in rule's file runs only when the rule is asked for."""
    mark = tmp_path / "ran"
    source = SEATS + f"\nwith open({str(mark)!r}, 'a') as file:\n    file.write('x')\n"
    folder = str(write_rules(tmp_path, one=source))
    load_folder(folder, trusted=True)

    (rule,) = load_folder(folder, trusted=True)
    before = mark.read_text()
    rule.load()

    assert (before, mark.read_text()) == ("x", "xx")


@pytest.mark.usefixtures("bundling")
def test_changed_file_is_compiled_anew(tmp_path: Path) -> None:
    """A bundle holds only as long as no file changes."""
    load_one(tmp_path, SEATS)
    path = tmp_path / "desk" / "one.py"
    path.write_text(SEATS.replace("council_seats", "seats"), encoding="utf-8")
    os.utime(path, ns=(1, 1))

    (rule,) = load_folder(str(tmp_path))

    assert rule.name == "seats"


@pytest.mark.usefixtures("bundling")
def test_newsroom_fault_is_raised_from_the_bundle_too(tmp_path: Path) -> None:
    """A newsroom's file runs at each loading, so what it needs is missed at once."""
    needed = tmp_path / "needed.txt"
    needed.write_text("51", encoding="utf-8")
    source = f"from pathlib import Path\nPath({str(needed)!r}).read_text()\n" + SEATS
    load_one(tmp_path, source)
    needed.unlink()

    with pytest.raises(RuleError, match=r"one.py:2: FileNotFoundError"):
        load_folder(str(tmp_path))


@pytest.mark.usefixtures("bundling")
def test_broken_bundle_is_made_again(tmp_path: Path) -> None:
    """A bundle that cannot be read is no reason to stop."""
    load_one(tmp_path, SEATS)
    (bundle,) = (tmp_path / "__pycache__").glob("*.bundle")
    bundle.write_bytes(b"nonsense")

    (rule,) = load_folder(str(tmp_path))

    assert rule.name == "council-seats"


def test_asserts_stay_under_optimisation(tmp_path: Path) -> None:
    """``python -O`` does not take the asserts out of rules."""
    write_rules(tmp_path, one="def check_one(figure):\n    assert False, 'stays'\n")
    code = (
        "from factcheck.check.loader import load_folder\n"
        f"(rule,) = load_folder({str(tmp_path)!r})\n"
        "try:\n    rule.load()(None)\nexcept AssertionError as error:\n    print(error)\n"
    )

    done = subprocess.run(
        [sys.executable, "-O", "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout == "stays\n"


def test_built_in_folder_is_the_checkouts() -> None:
    """Without a wheel's own copy the checkout's rules are used."""
    assert Path(built_in_folder()).name in {"rules", "_rules"}


def test_dataclass_in_a_rule_file(tmp_path: Path) -> None:
    """A rule file may define dataclasses, which look their module up by name."""
    source = (
        "from __future__ import annotations\nfrom dataclasses import dataclass\n\n"
        "@dataclass\nclass Seats:\n    number: int\n\n" + SEATS.replace('"""Seats."""\n', "")
    )

    assert load_one(tmp_path, source).name == "council-seats"
