"""Times: moments, the lengths between them, ages and clocks."""
