"""Conversions: one quantity told in two units, currencies or rates."""
