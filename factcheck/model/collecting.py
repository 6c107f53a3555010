"""Pause the collector of cyclic garbage while a story is worked on."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector from running inside the block.

    What a story makes is not cyclic and is freed as it goes out of use; looking through
    all of it again and again for cycles takes a tenth of a check and finds none.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
