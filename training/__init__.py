"""Training: learn the tables and trees of ``factcheck/link/identity`` from an archive."""
