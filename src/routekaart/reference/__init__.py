"""Lists kept by hand, every entry with its source, loaded as domain values."""
