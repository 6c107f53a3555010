"""Grammar: what governs a figure in its sentence, and what stands between figures."""
