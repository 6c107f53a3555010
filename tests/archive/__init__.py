"""Tests of the archive: adding, scanning, auditing, calibrating."""
