"""The desk where instruments are weighed, and where weighings that are kept can be seen."""
