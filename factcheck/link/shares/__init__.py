"""Shares: parts of a whole told in percent or as fractions."""
