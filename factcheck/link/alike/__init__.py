"""Alike: what tells that two figures are of the same things, event or time."""
