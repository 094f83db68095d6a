"""The lists that come with the program, loaded once in a process."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from routekaart.reading import Reader
    from routekaart.reference import Reference


@cache
def load_reference() -> "Reference":
    """Load the lists that come with the program; once, for the site opens a workspace for every page."""
    from routekaart.reference import load_reference

    return load_reference()


@cache
def load_reader() -> "Reader":
    """Arrange the names of these lists for reading; once, for it takes longer than reading a letter."""
    return reader_of(load_reference())


def reader_of(reference: "Reference") -> "Reader":
    """Arrange the names of other lists for reading."""
    from routekaart.reading import Reader

    return Reader(reference.gazetteer, reference.concepts, reference.named)
