"""Tests of the HTML report: of its parts, and of the page in a real browser."""
