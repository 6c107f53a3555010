"""Tests of factcheck/policy."""
