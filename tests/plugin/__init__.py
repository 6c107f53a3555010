"""Tests of factcheck.plugin."""
