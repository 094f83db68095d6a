"""One page on which everything is searched."""
