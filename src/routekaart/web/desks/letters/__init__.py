"""The desk where letters are written, held against what is kept, and released by two people."""
