"""A statement and the observations it could mean become a verdict, as known then and now."""
