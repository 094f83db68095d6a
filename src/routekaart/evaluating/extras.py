"""The libraries of the extra `effects`, and what they ask for; each is loaded only where it is used."""

import importlib
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from routekaart.domain.errors import InputError


def as_frame(columns: Mapping[str, Any]) -> Any:
    """Return columns as the kind of table that the libraries of the extra ask for."""
    import pyarrow as pa

    return pa.table(dict(columns)).to_pandas()


def load_extra(name: str) -> Any:
    """Return a library of the extra `effects`.

    Raises:
        InputError: if it is not installed.
    """
    try:
        return importlib.import_module(name)
    except ImportError:
        raise InputError(
            f"this estimate needs {name}, which is not installed here",
            remedy="Install the extra: pip install 'routekaart[effects]'.",
        ) from None


@contextmanager
def without_advance_notice() -> Iterator[None]:
    """Let a library use what another one will give up later: both are pinned, so here nothing is given up yet."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore", FutureWarning)
        yield


@contextmanager
def without_its_warnings() -> Iterator[None]:
    """Let a library warn of few units and short panels: gates of our own look at both, and say so."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        warnings.simplefilter("ignore", RuntimeWarning)
        yield
