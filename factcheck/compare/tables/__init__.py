"""Tables as sources: read, shaped, asked what a figure wants of them, and judged."""
