"""Changes: two levels and the move from one to the other."""
