"""Read: turn a draft of any format into an article."""
