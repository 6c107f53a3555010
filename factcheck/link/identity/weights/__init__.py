"""Weights: what training learned, as text files beside this module."""

import os


def read_weights(name: str) -> str:
    """Return the text of one of the shipped files."""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()
