"""Tests of linking: which figures must agree."""
