"""Tests of the memory: what was printed, what was wrong, and what rules say of it."""
