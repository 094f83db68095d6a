"""Statistics for people and for machines: revisions, releases and what is complete. Their fields: docs/json.md."""
