"""The desk where plans of evaluations are written, sealed and worked out."""
