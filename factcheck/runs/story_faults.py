"""Turn whatever breaks on one story into one line, so that the other stories are checked."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.check.time_limit import TimeLimitError
from factcheck.errors import FactcheckError, StoryFault

_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


@contextmanager
def on_one_story(story: str) -> Iterator[None]:
    """Raise ``StoryFault`` for any fault of ours inside the block."""
    try:
        yield
    except FactcheckError:
        raise
    except TimeLimitError as error:
        raise StoryFault(f"{story}: not checked: it {error}") from error
    except MemoryError as error:
        raise StoryFault(f"{story}: not checked: it takes more memory than there is") from error
    except Exception as error:
        raise StoryFault(f"{story}: not checked: a fault of ours: {told(error)}") from error


def told(error: BaseException) -> str:
    """Return one line for a fault of ours: what, where, and the request to send the input."""
    reason = " ".join(str(error).split())[:200] or "no message"
    return (
        f"{type(error).__name__}: {reason} ({_place(error)}); "
        "please report it with the text that shows it"
    )


def _place(error: BaseException) -> str:
    """Return the last line of our own that the error passed through."""
    found, trace = "outside the program", error.__traceback__
    while trace is not None:
        path = trace.tb_frame.f_code.co_filename
        if path.startswith(_ROOT):
            found = f"{os.path.relpath(path, _ROOT)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
