"""Runs over many stories: in several processes, and without reading twice what is unchanged."""
