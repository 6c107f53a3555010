"""Tests of what stands around a figure."""
