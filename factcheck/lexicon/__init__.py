"""Word lists: numbers, units, hedges, verbs."""
