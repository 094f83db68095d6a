"""Findings become a page, a table or a record."""
