"""The shape of the tables of this room."""

Dutch = tuple[tuple[str, str], ...]
"""Patterns of what the library says in English, each with its Dutch: named groups are filled in, the first counts."""
