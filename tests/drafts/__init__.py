"""Drafts made by code: one story in every format, and broken files of each."""
