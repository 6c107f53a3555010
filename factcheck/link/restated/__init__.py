"""Restated: figures that the words of a story tell again."""
