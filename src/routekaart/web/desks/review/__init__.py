"""The desk where readings of letters are reviewed, one at a time."""
