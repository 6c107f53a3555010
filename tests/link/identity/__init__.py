"""Tests of identity: which figures tell one quantity."""
