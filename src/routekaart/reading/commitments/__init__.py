"""Commitments: what the government promises Parliament, what it recalls of that, and what it fulfils."""

from routekaart.reading.commitments.reader import CommitmentFound, read_commitments

__all__ = ["CommitmentFound", "read_commitments"]
