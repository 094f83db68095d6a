"""The chart maker: figures of one indicator for some areas, as a drawing, a table and a file."""
