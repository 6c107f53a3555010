"""Archives: stories in bulk, added once, scanned with rules, audited and calibrated."""
