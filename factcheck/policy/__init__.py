"""Policy: which findings of a report a desk still wants to see."""
