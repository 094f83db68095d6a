"""Compile a function with Numba where it is installed; without it the same function runs as it is written.

What was compiled is kept beside the source file, as Python does with its own, or, where the installation is read-only,
in the cache folder of the user. Where neither can be written, it is compiled anew in each process.
"""

import importlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any, ParamSpec, TypeVar, cast

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

_numba: Any = None
with suppress(ImportError):  # it comes with the extra `effects`
    _numba = importlib.import_module("numba")

COMPILES = _numba is not None
"""Whether the kernel is compiled here."""


def compiled(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Return the function compiled at its first call, or as it is where Numba is not installed."""
    if _numba is None:
        return function
    jit = _numba.njit
    try:
        return cast("Callable[Parameters, Result]", jit(cache=True)(function))
    except RuntimeError:  # no folder to keep it in: Numba says so when it decorates
        return cast("Callable[Parameters, Result]", jit(function))
