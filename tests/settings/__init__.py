"""Tests of factcheck/settings."""
