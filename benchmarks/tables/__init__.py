"""Statistics tables and sentences about them, made with a fixed seed."""
