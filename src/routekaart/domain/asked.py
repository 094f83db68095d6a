"""What a form asks of a person, so that a page can show it and a file can hold the same."""

from dataclasses import dataclass
from enum import StrEnum


class FieldSort(StrEnum):
    """What stands in a field."""

    WORDS = "words"
    CODE = "code"
    NUMBER = "number"
    WHOLE = "whole"
    PERIOD = "period"
    TERM = "term"
    """A period, or a length of time."""
    OFTEN = "often"
    CHOICE = "choice"
    YES_NO = "yes_no"
    THING = "thing"
    ACTOR = "actor"
    PARTY = "party"
    STATEMENT = "statement"
    LEVEL = "level"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedField:
    """A field of a form."""

    name: str
    sort: FieldSort
    needed: bool = False
    many: bool = False
    """Whether it takes several values, with commas between them."""
    options: tuple[str, ...] = ()
    """The codes to choose from."""
    kinds: tuple[str, ...] = ()
    """Which kinds of things it takes; all if there are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFault:
    """What is wrong with what was typed, and in which field."""

    field: str
    """`content.value`; empty if it is about the form as a whole."""
    what: str
    remedy: str
