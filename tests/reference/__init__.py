"""Tests of factcheck.reference."""
