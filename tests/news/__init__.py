"""Feeds, calendars and digests: what leaves the house without anybody asking for a page."""
