"""Write JSON as reports have it: arrays item by item, and no text that a runner obeys."""

import json
from collections.abc import Iterable
from typing import TextIO


def dumped(value: object, *, indent: int | None = None) -> str:
    """Return a value as JSON in which no CI runner finds a command of its own.

    Some look for "##vso[" anywhere in a line. What is read back is the value itself.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text.replace("##", "#\\u0023")


def write_array(items: Iterable[object], out: TextIO, *, indent: int | None = None) -> None:
    """Write an array, each item from a line of its own on; no line ends behind it."""
    separator = "["
    for item in items:
        out.write(f"{separator}\n{dumped(item, indent=indent)}")
        separator = ","
    out.write("[]" if separator == "[" else "\n]")
