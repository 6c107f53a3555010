"""A plain call is read without the command-line library, and means the same."""

import inspect

import pytest

from factcheck.cli import app as app_module, check as check_module, figures as figures_module
from factcheck.cli.options import CheckOptions, FiguresOptions, read_plain_call


def test_paths_and_values_are_read() -> None:
    """Paths keep their order and options take the value after a blank or an equals sign."""
    call = read_plain_call(["a.md", "--format", "json", "--date=2016-03-25", "-"], CheckOptions)

    assert call == CheckOptions(paths=("a.md", "-"), format="json", date="2016-03-25")


def test_flags_take_no_value() -> None:
    """A flag is true where it stands, and the word after it is a path."""
    call = read_plain_call(["--all", "a.md"], FiguresOptions)

    assert call == FiguresOptions(paths=("a.md",), all=True)


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--help"],
        ["-h"],
        ["a.md", "--frmat", "json"],
        ["a.md", "--format"],
        ["a.md", "--format", "--date"],
        ["a.md", "--fail_level", "info"],
        ["a.md", "--all=yes"],
        ["a.md", "--paths", "b.md"],
    ],
)
def test_anything_else_is_left_to_the_library(words: list[str]) -> None:
    """Help, typos, missing values and calls without a path are not guessed at."""
    assert read_plain_call(words, FiguresOptions) is None


def _example_words(kind: type[CheckOptions] | type[FiguresOptions]) -> list[list[str]]:
    calls = []
    for name, default in kind._field_defaults.items():
        option = f"--{name.replace('_', '-')}"
        if name != "paths":
            calls.append([option] if isinstance(default, bool) else [option, "word"])
    return calls


@pytest.mark.parametrize("words", _example_words(CheckOptions), ids=" ".join)
def test_check_reads_the_same_either_way(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each option of check gives equal options through the library and without it."""
    seen: list[CheckOptions] = []
    monkeypatch.setattr(check_module, "check_stories", seen.append)

    app_module.run_app(["check", "a.md", *words])

    assert seen == [read_plain_call(["a.md", *words], CheckOptions)]


@pytest.mark.parametrize("words", _example_words(FiguresOptions), ids=" ".join)
def test_figures_reads_the_same_either_way(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each option of figures gives equal options through the library and without it."""
    seen: list[FiguresOptions] = []
    monkeypatch.setattr(figures_module, "list_figures", seen.append)

    app_module.run_app(["figures", "a.md", *words])

    assert seen == [read_plain_call(["a.md", *words], FiguresOptions)]


@pytest.mark.parametrize(
    ("command", "kind"),
    [(app_module.check, CheckOptions), (app_module.figures, FiguresOptions)],
)
def test_no_option_is_missing_from_either(
    command: object, kind: type[CheckOptions] | type[FiguresOptions]
) -> None:
    """The command line offers exactly the options that the plain reader knows."""
    offered = set(inspect.signature(command).parameters)  # type: ignore[arg-type]

    assert offered == set(kind._field_defaults)
