"""Open data: tables as CSV, JSON and Parquet with their description, the catalogue and the terms."""
