"""Tests of factcheck/runs."""
