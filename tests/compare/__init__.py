"""Tests of comparing a draft with its sources."""
