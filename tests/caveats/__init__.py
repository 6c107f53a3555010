"""Tests of the rules on what a reader was not told, over small stories."""
