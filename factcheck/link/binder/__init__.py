"""Binder: fill the slots of equations by kind, role and place, never by value."""
