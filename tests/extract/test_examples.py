"""The examples in the scanners' docstrings run: marked figures are found, no others."""

import importlib
import pkgutil
import re

import pytest

import factcheck.extract
from tests.extract.made import words

_MARK = re.compile(r"\[\[(.*?)\]\]")


def _examples() -> list[tuple[str, str, str]]:
    rows = []
    for module in pkgutil.iter_modules(factcheck.extract.__path__):
        doc = importlib.import_module(f"factcheck.extract.{module.name}").__doc__ or ""
        for line in doc.splitlines():
            label, _, examples = line.partition(": ")
            if label in ("Finds", "Skips"):
                rows += [(module.name, label, text) for text in examples.split(" | ")]
    return rows


@pytest.mark.parametrize(("module", "label", "example"), _examples())
def test_docstring_example(module: str, label: str, example: str) -> None:
    """Exactly the marked numbers are figures; a skipped example has none."""
    expected = _MARK.findall(example)

    assert expected == words(_MARK.sub(r"\1", example))
    assert bool(expected) == (label == "Finds"), module
