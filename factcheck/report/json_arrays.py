"""Write JSON arrays item by item, so that memory does not grow with their length."""

import json
from collections.abc import Iterable
from typing import TextIO


def write_array(items: Iterable[object], out: TextIO, *, indent: int | None = None) -> None:
    """Write an array, each item from a line of its own on; no line ends behind it."""
    separator = "["
    for item in items:
        out.write(f"{separator}\n{json.dumps(item, ensure_ascii=False, indent=indent)}")
        separator = ","
    out.write("[]" if separator == "[" else "\n]")
