"""The types that stages exchange; imports nothing of ours outside this folder."""
