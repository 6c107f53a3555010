"""The ``factcheck`` command: plain calls straight to their work, others through typer."""

import os
import sys
from collections.abc import Callable

from factcheck.cli.exit_code import BROKEN
from factcheck.cli.options import CheckOptions, FiguresOptions, read_plain_call


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(words: list[str]) -> int:
    """Return the exit code of one call; never raises but for a fault of ours."""
    try:
        return _run(words)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _discard_output()
        return 0
    except OSError as error:
        _discard_output()
        print(f"factcheck: cannot write the report: {error.strerror}", file=sys.stderr)  # noqa: T201
        return BROKEN


def _run(words: list[str]) -> int:
    call = _plain(words)
    if call is None:
        from factcheck.cli.app import run_app

        code = run_app(words)
    else:
        code = call()
    sys.stdout.flush()
    return code


def _plain(words: list[str]) -> Callable[[], int] | None:
    command, rest = words[:1], words[1:]
    if command == ["check"] and (check := read_plain_call(rest, CheckOptions)):
        from factcheck.cli.check import check_stories

        return lambda: check_stories(check)
    if command == ["figures"] and (figures := read_plain_call(rest, FiguresOptions)):
        from factcheck.cli.figures import list_figures

        return lambda: list_figures(figures)
    return None


def _discard_output() -> None:
    """Send what is still buffered nowhere, so that the flush at exit does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
