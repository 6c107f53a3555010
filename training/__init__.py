"""Training: what the package ships as data, learned from an archive of clean stories."""
