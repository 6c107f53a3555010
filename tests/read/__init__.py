"""Tests of reading: every format, exact places, broken drafts."""
