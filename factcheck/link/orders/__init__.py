"""Orders: figures that words put in order, by what governs them or as learned."""
