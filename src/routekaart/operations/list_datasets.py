"""List the datasets that can be imported."""

from routekaart.statistics import Dataset, load_datasets


def list_datasets() -> tuple[Dataset, ...]:
    """Return every dataset with its title, publisher and file format, in order of name."""
    return load_datasets()
