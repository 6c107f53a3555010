"""Tables: what a story's own tables make of their cells, and the sentences that tell them."""
