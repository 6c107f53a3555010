"""Learn from clean stories what the package ships as data."""
