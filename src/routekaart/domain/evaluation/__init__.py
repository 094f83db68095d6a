"""Evaluations: the plan before, how routes hang together, and what came out."""
