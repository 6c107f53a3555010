"""Memory: the figures a house printed, kept in one SQLite file, and how to look them up."""
