"""Training: what the package ships as weights, learned from an archive of clean copy."""
