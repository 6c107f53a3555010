"""Tests of the second reader: what it is asked, what it may answer, what is decided."""
