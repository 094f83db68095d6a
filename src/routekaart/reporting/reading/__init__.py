"""A read letter and the account of one place in it, for a terminal."""
