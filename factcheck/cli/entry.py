"""The ``factcheck`` command: plain calls straight to their work, others through typer."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

from factcheck.cli.exit_code import BROKEN, INTERRUPTED, UNHEARD
from factcheck.cli.options import CheckOptions, FiguresOptions, read_plain_call, with_values

# Objects made before garbage is looked for. Loading makes some 100,000 that live to the end;
# looking through them again and again was a tenth of a small check.
_COLLECT_AFTER = 100_000


class EndedError(BaseException):
    """A signal asks the run to end; what it began to write is taken back on the way out."""

    def __init__(self, number: int) -> None:
        """Remember which signal."""
        self.number = number


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
    _end_by_signals()
    _leave(run(sys.argv[1:]))


def _end_by_signals() -> None:
    """Let a signal that ends the process end the run in order: no half files, no workers."""

    def end(number: int, _frame: object) -> NoReturn:
        raise EndedError(number)

    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # nohup
            signal.signal(number, end)


def _leave(code: int) -> NoReturn:
    """End the process at once: the system frees faster what the interpreter would."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def run(words: list[str]) -> int:
    """Return the exit code of one call: 0 and 1 tell of findings, all else of the run itself.

    130 is an interrupt, 141 a reader of the output that went away before its end,
    128 and a signal's number that signal.
    """
    try:
        return _run(words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except EndedError as ended:
        return 128 + ended.number
    except BrokenPipeError:
        _discard_output()
        return UNHEARD
    except OSError as error:
        _discard_output()
        place = f"{error.filename}: " if error.filename else "cannot write the report: "
        _complain(f"{place}{error.strerror or error}")
        return BROKEN
    except Exception as error:
        from factcheck.runs.story_faults import told

        _discard_output()
        _complain(f"the run ended by a fault of ours: {told(error)}")
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
    from factcheck.report.characters import shown

    try:
        print(f"factcheck: {shown(text)}", file=sys.stderr, flush=True)  # noqa: T201
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _discard_output() -> None:
    """Send what is still buffered nowhere, so that the flush at exit does not complain."""
    with suppress(OSError):  # no file of the system's
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
