"""A property that is worked out when it is first asked, and then kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - written as property is
    """Keep what a method returns in its object.

    As `functools.cached_property`, which takes a lock before Python 3.12: about a microsecond each time, and a sentence
    has a dozen of them.
    """

    def __init__(self, method: Callable[[Any], T]) -> None:
        self._method, self._name, self.__doc__ = method, method.__name__, method.__doc__

    def __get__(self, owner: Any, kind: type | None = None) -> T:
        """Work it out and put it where it is found before this is called again."""
        value = self._method(owner)
        owner.__dict__[self._name] = value
        return value
