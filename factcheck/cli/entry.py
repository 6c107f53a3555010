"""The ``factcheck`` command: plain calls straight to their work, others through typer."""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

from factcheck.cli.exit_code import BROKEN
from factcheck.cli.options import CheckOptions, FiguresOptions, read_plain_call, with_values

# Objects made before garbage is looked for. Loading makes some 100,000 that live to the end;
# looking through them again and again was a tenth of a small check.
_COLLECT_AFTER = 100_000


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    # Python leaves out a standard stream whose descriptor is closed (``2>&-``).
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115
    if sys.stdin is None:
        sys.stdin = open(os.devnull)  # noqa: SIM115
    if sys.stdout is None:
        _complain("cannot write the report: standard output is closed")
        sys.exit(BROKEN)
    gc.set_threshold(_COLLECT_AFTER)
    _leave(run(sys.argv[1:]))


def _leave(code: int) -> NoReturn:
    """End the process at once: the system frees faster what the interpreter would."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


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
        _complain(f"cannot write the report: {error.strerror}")
        return BROKEN


def _run(words: list[str]) -> int:
    if "--reader" in words:
        words = with_values(words)
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


def _complain(text: str) -> None:
    """Print one line on standard error, if anything can be written there."""
    try:
        print(f"factcheck: {text}", file=sys.stderr, flush=True)  # noqa: T201
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _discard_output() -> None:
    """Send what is still buffered nowhere, so that the flush at exit does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
