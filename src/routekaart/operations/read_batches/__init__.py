"""Read many letters: by a pure function over Arrow batches, in several processes or on a cluster."""

from routekaart.operations.read_batches.batches import BatchReader, ReadBatch
from routekaart.operations.read_batches.files import Progress, read_files
from routekaart.operations.read_batches.processes import read_in_processes
from routekaart.operations.read_batches.schema import LETTERS, READINGS

__all__ = ["LETTERS", "READINGS", "BatchReader", "Progress", "ReadBatch", "read_files", "read_in_processes"]
