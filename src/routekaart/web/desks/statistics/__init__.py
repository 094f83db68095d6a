"""The desk where releases of statistics are looked at, and accepted or not."""
