"""Lists: numbers that announce things, and the things that are named."""
