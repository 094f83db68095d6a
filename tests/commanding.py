"""What a user sees of a command: its exit status and what it printed."""

from collections.abc import Callable
from typing import NamedTuple


class Seen(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def told(self) -> tuple[int, str]:
        """The status with what was printed, or with why it could not be done."""
        return self.status, self.err if self.status == 2 else self.out


Command = Callable[..., Seen]
"""Runs a command: its words, and `stdin`, `workspace` and `columns` where they matter."""
