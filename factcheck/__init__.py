"""A fact-check desk for figures: what rule authors may import."""

__version__ = "0.1.0"
