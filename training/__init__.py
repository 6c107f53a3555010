"""Training: learn from clean copy how sure the linker may be of what it proposes."""
