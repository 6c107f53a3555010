"""What stories tell in words, found by patterns that share nothing with the rules."""
