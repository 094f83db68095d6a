"""Statements and decisions about them: an append-only log, read as it stood at a moment."""
