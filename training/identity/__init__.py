"""Learn which figures of a story tell one quantity, and which differences are errors."""
