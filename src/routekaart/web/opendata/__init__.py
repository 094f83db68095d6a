"""Open data: tables, catalogue and terms. The same on both sites, for it holds only what is public."""
