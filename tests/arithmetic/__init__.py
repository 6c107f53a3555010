"""Tests of factcheck.arithmetic."""
