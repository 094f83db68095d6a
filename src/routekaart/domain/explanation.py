"""Why something was read as it was: the rule, the words it was made of, and the readings that gave way."""

from dataclasses import dataclass

from routekaart.domain.document import Block, Location
from routekaart.domain.letter import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A word or phrase within what was read, and what it was taken for."""

    start: int
    end: int
    words: str
    known_as: tuple[str, ...]
    """The word lists that hold it, as `file/list: meaning`; or what it is by its form, as `form: digits`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One thing that was read at a place."""

    layer: str
    rule: str
    """The rule that read it, as `layer/rule`."""
    version: int
    start: int
    end: int
    words: str
    read_as: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GaveWay:
    """A reading of the same words that another rule made, and that is not kept."""

    layer: str
    rule: str
    start: int
    end: int
    words: str
    read_as: str
    because: str
    """`taken by LAYER`, `refused: RULE` or `longer reading`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """All that can be said about the reading of one place in a letter."""

    reading: Reading
    """The letter as it was read."""
    position: int
    block: Block | None
    location: Location
    accounts: tuple[Account, ...]
    gave_way: tuple[GaveWay, ...]
